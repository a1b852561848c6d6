import { percent, shown, type AboutMetrics } from "../about.ts";

export const aboutDelivery: AboutMetrics = {
  "deployment-frequency": {
    group: "delivery",
    question: "How often do changes reach production?",
    edges: ["Deployments and days with at least one are both counted; quiet periods stay as zeros."],
    reading: ({ deployments, deploymentDays, medianGapDays }) =>
      `${deployments} deployments on ${deploymentDays} days, ${shown(medianGapDays)} days apart in the median.`,
  },
  "change-lead-time": {
    group: "delivery",
    question: "How long does a change take from its commit to production?",
    edges: [
      "A change counts with its first deployment of a service.",
      "One deployed before it was committed is kept, counted and flagged (`negative`): a clock is wrong somewhere.",
      "A change without a commit time is left out by name.",
    ],
    reading: ({ n, medianDays, negative }) =>
      `${n} changes, ${shown(medianDays)} days in the median; ${negative} of them has a negative span.`,
  },
  "change-fail-rate": {
    group: "delivery",
    question: "How many of our deployments need somebody at once?",
    edges: [
      "Failed is a deployment that says so, that says when it recovered, or that an incident names as its cause.",
      "No deployments: `null`.",
    ],
    reading: ({ failed, deployments, rate }) => `${failed} of ${deployments} deployments failed: ${percent(rate)}.`,
  },
  "failed-deployment-recovery-time": {
    group: "delivery",
    question: "How long until a failed deployment is dealt with?",
    edges: [
      "Recovered when the deployment says so, otherwise when the last incident it caused was restored.",
      "Open ones are left out of the median and counted.",
    ],
    reading: ({ n, medianDays, open }) =>
      `${n} recovered, ${shown(medianDays)} days in the median; ${open} is still open.`,
  },
  "deployment-rework-rate": {
    group: "delivery",
    question: "How many deployments were made only because something had broken?",
    edges: ["Unplanned is what says so, or names the incident it fixes.", "No deployments: `null`."],
    reading: ({ unplanned, deployments, rate }) =>
      `${unplanned} of ${deployments} deployments were unplanned: ${percent(rate)}.`,
  },
  "time-to-restore": {
    group: "delivery",
    question: "How long do incidents last, whatever caused them? The older MTTR, under its full name.",
    edges: [
      "It mixes incidents that no change caused into the figure; for what deployments break ask the failed deployment recovery time.",
      "A mean as the name says, and the median beside it. Open incidents are left out and counted.",
    ],
    reading: ({ n, meanDays, medianDays, open }) =>
      `${n} incidents lasted ${shown(meanDays)} days on average, ${shown(medianDays)} in the median; ${open} is still open.`,
  },
};
