import fc from "fast-check";
import { measuredMap, type DrawnFigure, type DrawnMap, type DrawnStep } from "../src/index.ts";
import { valueStream } from "./results.ts";

const origin = fc.constantFrom("measured" as const, "answered" as const, "mapped" as const, "calculated" as const);
const remark = fc.record({
  origin,
  handMade: fc.boolean(),
  change: fc.constantFrom(undefined, "added" as const, "changed" as const, "removed" as const),
  lane: fc.boolean(),
  limit: fc.boolean(),
  boardName: fc.constantFrom(undefined, "Compliance and legal affairs", "Core"),
  pins: fc.integer({ min: 0, max: 4 }),
  burst: fc.boolean(),
});

/** Any map that people could have: measured steps with what they know laid over, branches, pins and bursts. */
export const randomMap: fc.Arbitrary<DrawnMap> = fc
  .tuple(
    fc.integer({ min: 0, max: 25 }),
    fc.integer(),
    fc.constantFrom("mean" as const, "p50" as const, "p85" as const),
    fc.array(remark, { minLength: 25, maxLength: 25 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 2, max: 3 })), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([count, seed, statistic, remarks, forks, isPlain]) => {
    const map = measuredMap(valueStream(count, seed), {
      boardName: "Payments team",
      statistic,
      limitOf: (stageId) => {
        const own = remarks[Number(stageId.slice(1))];
        return (stageId.startsWith("q") ? own?.lane : own?.limit) === true ? 4 : undefined;
      },
    });
    if (isPlain) return map;
    const from = (figure: DrawnFigure, at: number): DrawnFigure => ({ ...figure, origin: remarks[at]!.origin });
    const steps = (map.parts as readonly DrawnStep[]).map((step, at): DrawnStep => {
      const { handMade, change, boardName } = remarks[at]!;
      return {
        ...step,
        ...(seed % 5 === 0 && { people: null, wip: null, items: null }),
        handMade,
        ...(change === undefined ? {} : { change }),
        ...(boardName === undefined ? {} : { boardName }),
        processTimeDays: from(step.processTimeDays, at),
        completeAccurate: from(step.completeAccurate, at),
      };
    });
    const signs = steps.flatMap(({ stepId }, at) =>
      Array.from({ length: remarks[at]!.pins }, (_, index) => ({
        stepId,
        on: index % 2 === 0 ? ("step" as const) : ("wait" as const),
      })),
    );
    return {
      ...map,
      parts: branched(steps, forks),
      pins: [...signs, null].map((at, index) => ({ number: index + 1, at, label: "" })),
      bursts: signs
        .filter((_, index) => remarks[index % 25]!.burst)
        .map((at, index) => ({ burstId: `b${index}`, sign: "AB"[index % 2]!, at, label: "" })),
    };
  });

/** Some stretches of the line run side by side: pairs of steps become branches. */
function branched(steps: readonly DrawnStep[], forks: readonly (readonly [number, number])[]): DrawnMap["parts"] {
  const parts: DrawnMap["parts"][number][] = [];
  for (let at = 0; at < steps.length;) {
    const fork = forks.find(([place]) => place === at);
    const size = fork?.[1] ?? 1;
    if (fork === undefined || at + size > steps.length) parts.push(steps[at++]!);
    else {
      const own = steps.slice(at, at + size);
      const [last = own[0]!] = own.slice(-1);
      const end = size === 3 && at % 2 === 0 ? [{ ...last, deadEnd: true as const }] : [last];
      parts.push({ branches: [own.slice(0, -1), end], ...(at % 3 === 0 && { either: true as const }) });
      at += size;
    }
  }
  return parts;
}
