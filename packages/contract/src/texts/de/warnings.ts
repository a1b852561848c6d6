import type { warningTexts } from "../warnings.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanWarningTexts: Translated<typeof warningTexts> = {
  "warning.clock-skew": "Die Uhr dieses Geräts geht falsch; die Zeit des Servers wurde genommen.",
  "warning.limit-breached": "{stage} enthält jetzt {count}, über dem Limit von {limit}.",
  "warning.low-n": (v) => `Nur ${counted(v.n, "Karte", "Karten")}: Diese Zahl ist mit Vorsicht zu lesen.`,
};
