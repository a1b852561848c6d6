import { readFileSync } from "node:fs";
import { type ImportOptions, planImport, stageIdsOf } from "@weir/domain";
import type { ImportJob, ImportJobAnswer, ImportJobNews } from "./import-job.ts";
import { previewOf } from "./preview-of.ts";

/** Facts that cross the pipe at a time: whoever takes them has other things to do in between. */
const factsAtOnce = 2_000;

const send = (said: ImportJobAnswer | ImportJobNews): void => void process.send?.(said);

/** Runs in a process of its own: reads the files of one job, answers, ends. */
async function answer(job: ImportJob): Promise<ImportJobAnswer> {
  if (job.kind === "native") {
    const { nativePreview } = await import("./native-preview.ts");
    return nativePreview(job.files[0]?.path ?? "");
  }
  const files = job.files.map(({ name, path }) => ({ name, bytes: readFileSync(path) }));
  const options: ImportOptions = {
    maxBytes: job.maxBytes,
    answers: job.answers,
    stageId: stageIdsOf(job.stages),
    cardId: (itemId) => `${job.cardPrefix}${itemId}`,
    ...(job.workflow !== undefined && { workflow: job.workflow }),
    ...(job.format !== undefined && { format: job.format }),
    ...(job.recorded !== undefined && { recorded: job.recorded }),
    ...(job.timeZone !== undefined && { timeZone: job.timeZone }),
    ...(job.fields !== undefined && { fields: job.fields }),
    tell: (progress) => send({ progress }),
  };
  const plan = planImport(files, options);
  if ("problems" in plan) return plan;
  const { items } = plan.counts;
  if (job.kind === "preview") {
    send({ progress: { phase: "figuring", share: 0, items } });
    return { preview: previewOf(plan) };
  }
  for (let at = 0; at < plan.events.length; at += factsAtOnce) send({ facts: plan.events.slice(at, at + factsAtOnce) });
  return { plan: { ...plan, events: [] } };
}

process.once("message", (job) => void answer(job as ImportJob).then(send));
process.once("disconnect", () => process.exit());
