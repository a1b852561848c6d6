import { sharedWords } from "./words.ts";
import type { Words } from "./words.ts";

export const portfolioWords: Words = {
  ...sharedWords,
  types: [
    {
      cardType: "Initiative",
      share: 1,
      starts: [
        "Same-day collection",
        "One price everywhere",
        "Returns without a phone call",
        "Bikes by subscription",
        "Faster checkout",
        "Search that understands riders",
        "Workshop booking",
        "Fewer damaged deliveries",
        "Company bikes",
        "Used bikes with a guarantee",
        "Spare parts that fit",
        "Photos within a day",
      ],
      ends: ["in Denmark", "in Sweden", "for the app", "for the workshops", "for business customers"],
    },
  ],
  labels: ["Growth", "Cost", "Risk", "Customer experience"],
  descriptions: [
    "Outcome: fewer calls to support about orders. Measured monthly by Sofie.",
    "Outcome: more first orders that become second orders within a year.",
    "Outcome: a day less between order and delivery.",
  ],
  findings: [
    "The number has not moved. One more attempt, smaller.",
    "It moved for guests only; the app needs its part.",
  ],
  blockers: ["Contract is not signed", "Waiting for the board's decision", "The supplier postponed"],
  checks: ["Outcome has a number", "Teams agreed", "Review date set", "Findings written down"],
};
