import { counted } from "./texts-of.ts";

export type SizeSum = {
  readonly count: number;
  readonly max?: number;
  readonly min?: number;
  readonly unit: string;
};

/** What stands of sizes at stages and on the fronts of cards. */
export const sizeTexts = {
  "size.card": (v: { size: string; unit: string }) => (v.unit === "" ? `Size ${v.size}` : `${v.size} ${v.unit}`),
  /** Where a team has not said what its sizes are in. */
  "size.unit": "in size",
  "size.unsized": (v: { count: number }) => `${counted(v.count, "card", "cards")} without a size`,
  "size.said": (v: SizeSum & { unsized: string; state: string }) =>
    [
      v.max === undefined ? `${v.count} ${v.unit}` : `${v.count} of ${v.max} ${v.unit}`,
      v.min === undefined ? "" : `minimum ${v.min}`,
      v.unsized,
      v.state,
    ]
      .filter((part) => part !== "")
      .join(", "),
} as const;
