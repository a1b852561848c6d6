import type { BoardView } from "@weir/domain";
import { locale } from "../../../lib/locale.ts";

const names = new Intl.Collator(locale, { numeric: true });

export const byName = (views: readonly BoardView[]): BoardView[] =>
  views.toSorted((a, b) => names.compare(a.name, b.name));
