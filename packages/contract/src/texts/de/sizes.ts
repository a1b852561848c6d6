import type { sizeTexts } from "../sizes.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanSizeTexts: Translated<typeof sizeTexts> = {
  "size.card": (v) => (v.unit === "" ? `Größe ${v.size}` : `${v.size} ${v.unit}`),
  "size.unit": "an Größe",
  "size.unsized": (v) => `${counted(v.count, "Karte", "Karten")} ohne Größe`,
  "size.said": (v) =>
    [
      v.max === undefined ? `${v.count} ${v.unit}` : `${v.count} von ${v.max} ${v.unit}`,
      v.min === undefined ? "" : `mindestens ${v.min}`,
      v.unsized,
      v.state,
    ]
      .filter((part) => part !== "")
      .join(", "),
};
