import type { BoardView } from "@weir/domain";
import { inLocale } from "../../../lib/locale.ts";

const names = inLocale((tag) => new Intl.Collator(tag, { numeric: true }));

export const byName = (views: readonly BoardView[]): BoardView[] =>
  views.toSorted((a, b) => names().compare(a.name, b.name));
