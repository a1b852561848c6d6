import type { FigureProgress, ProgressFigure, ProgressTotals, VerdictAnswer } from "@weir/flow-metrics";
import { z } from "zod";
import { id, instant, shaped } from "./common.ts";

export const targetParams = z.strictObject({ mapId: id, targetId: id });

export const progressQuery = z.strictObject({
  "as-of": instant.optional().meta({ description: "Now, by default: the same instant gives the same points." }),
});

export const targetProgressAnswer = z.object({
  targetId: id,
  setAt: instant,
  asOf: instant,
  windowDays: z.number().nullable().meta({ description: "How long a whole window is; null: all since it was set." }),
  boardIds: z.array(id).nullable().meta({ description: "The part it belongs to; null: its steps are gone." }),
  fewestItems: z.int().meta({ description: "A window in which fewer cards were finished tells no totals." }),
  points: z.array(
    z.object({
      from: instant,
      at: instant,
      items: z.int().meta({ description: "Cards finished in the window; none of them before the target was set." }),
      totals: shaped<ProgressTotals | null>(z.looseObject({}).nullable()),
    }),
  ),
  figures: shaped<Readonly<Record<ProgressFigure, FigureProgress>>>(
    z.looseObject({}).meta({ description: "By figure: `set`, `target`, `now`, `way` of 0..1 and beyond, `revised`." }),
  ),
  chance: shaped<VerdictAnswer | null>(
    z.string().nullable().meta({ description: "Whether lead times since differ by more than chance explains." }),
  ),
});
