import { counted } from "./texts-of.ts";

/** Said beside a result that is right but has a catch. */
export const warningTexts = {
  "warning.clock-skew": "The clock of this device is off; the server's time was used.",
  "warning.limit-breached": "{stage} now holds {count}, over its limit of {limit}.",
  "warning.low-n": (v: { n: number }) => `Only ${counted(v.n, "item", "items")}: read this figure with care.`,
} as const;
