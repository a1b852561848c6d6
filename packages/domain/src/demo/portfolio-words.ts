import { sharedWords } from "./words.ts";
import type { Words } from "./words.ts";

export const portfolioWords: Words = {
  ...sharedWords,
  types: [
    {
      cardType: "Initiative",
      share: 1,
      starts: {
        "Same-day collection": "Growth",
        "One price everywhere": "Customers",
        "Returns without a phone call": "Cost",
        "Bikes by subscription": "Growth",
        "Faster checkout": "Customers",
        "Search that understands riders": "Customers",
        "Workshop booking": "Growth",
        "Fewer damaged deliveries": "Cost",
        "Company bikes": "Growth",
        "Used bikes with a guarantee": "Growth",
        "Spare parts that fit": "Customers",
        "Photos within a day": "Cost",
      },
      ends: ["in Denmark", "in Sweden", "for the app", "for the workshops", "for business customers"],
    },
  ],
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
