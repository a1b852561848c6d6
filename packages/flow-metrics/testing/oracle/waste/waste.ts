import { grain, type Question } from "../question.ts";
import { defects } from "./defects.ts";
import { groundOf, type Evidence, type Found } from "./ground.ts";
import { inventory, waiting } from "./lying.ts";
import { overprocessing, overproduction } from "./making.ts";
import { motion, unusedTalent } from "./people.ts";
import { transport } from "./transport.ts";

const signals = (
  "over-limit growing parked discarded-after-start queue blocked stalled group-handoffs ping-pong board-crossings " +
  "task-switching alternation released-late never-released demand-exceeds resumed slow-for-type unused-stage " +
  "returned reopened defect-arrivals one-person-step"
).split(" ");
const isEvidence = (found: Found): found is Evidence => "waste" in found;

/** Every sign of waste, by what it is said to be. */
export function waste(question: Question): unknown {
  const ground = groundOf(question);
  const detectors = [inventory, waiting, transport, motion, overproduction, overprocessing, defects, unusedTalent];
  const found = detectors.flatMap((detect) => detect(ground));
  const place = ({ signal, stageIds }: Evidence): string => [signal, ...stageIds].join(" ");
  return {
    candidates: found
      .filter(isEvidence)
      .sort(
        (a, b) => grain(b.itemDaysLost) - grain(a.itemDaysLost) || b.items - a.items || (place(a) < place(b) ? -1 : 1),
      ),
    silent: signals.filter((signal) => !found.some((one) => one.signal === signal)),
    unknown: found.filter((one) => !isEvidence(one)),
  };
}
