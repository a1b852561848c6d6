import { inLocale } from "../../../lib/locale.ts";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

const formats = inLocale((tag) =>
  units.map(
    (unit) =>
      new Intl.NumberFormat(tag, {
        style: "unit",
        unit,
        unitDisplay: unit === "byte" ? "long" : "short",
        maximumFractionDigits: 1,
        roundingMode: "floor",
      }),
  ),
);

/** "2.4 MB": never more than there is. */
export function fileSize(bytes: number): string {
  const at = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return formats()[at]?.format(bytes / 1024 ** at) ?? String(bytes);
}
