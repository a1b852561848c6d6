import type { CardTemplate } from "@weir/domain";

/** Templates as they are listed. */
export const byName = (templates: readonly CardTemplate[]): CardTemplate[] =>
  templates.toSorted((a, b) => a.name.localeCompare(b.name));
