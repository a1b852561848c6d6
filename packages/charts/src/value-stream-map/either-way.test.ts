// What is told alone (a version, a future state) is drawn in the same places as what is measured.
import fc from "fast-check";
import { expect, it } from "vitest";
import { valueStream } from "../../testing/results.ts";
import { hasBranches, type DrawnMap, type DrawnStep } from "./drawn-map.ts";
import { measuredMap } from "./measured-map.ts";
import { toldMap } from "./told-map.ts";
import type { ToldMapStep } from "./told-step.ts";
import { withKnown } from "./with-known.ts";

const figure = { value: 1, origin: "measured", measured: 1, answered: null, mapped: null, upperBound: false } as const;
const told = (nodeId: string, more: Partial<ToldMapStep> = {}): ToldMapStep => ({
  nodeId,
  kind: "step",
  name: nodeId,
  processTimeDays: figure,
  waitDays: figure,
  blockedDays: 0,
  parkedDays: 0,
  leadTimeDays: 2,
  completeAccurate: figure,
  next: [],
  ...more,
});

/** Boards in flow order, each with the steps it has and whether it stands beside the one before it. */
const anyBoards = fc.array(fc.record({ steps: fc.integer({ min: 1, max: 3 }), isBeside: fc.boolean() }), {
  minLength: 1,
  maxLength: 6,
});
/** Steps of people's own: after which of the steps, and whether beside it. */
const anyOwn = fc.array(
  fc.record({ after: fc.nat(20), branch: fc.option(fc.record({ isDeadEnd: fc.boolean(), isNew: fc.boolean() })) }),
  { maxLength: 6 },
);

const idsOf = (steps: readonly DrawnStep[]): string[] => steps.map(({ stepId }) => stepId);
const placesOf = ({ parts }: DrawnMap): unknown =>
  parts.map((part) =>
    hasBranches(part) ? { either: part.either ?? false, ways: part.branches.map(idsOf) } : part.stepId,
  );

it("ways, steps of the wall and branches beside them stand where they do on the measured map", () => {
  fc.assert(
    fc.property(anyBoards, anyOwn, (boards, own) => {
      const groups: string[][] = [];
      for (const [index, { isBeside }] of boards.entries())
        if (isBeside && groups.length > 0) groups.at(-1)!.push(`b${index}`);
        else groups.push([`b${index}`]);
      const sideBySide = groups.filter(({ length }) => length > 1);
      const ids = boards.flatMap(({ steps }, board) => Array.from({ length: steps }, (_, step) => `b${board}/${step}`));
      const steps = ids.map((nodeId) => told(nodeId));
      for (const [index, { after, branch }] of own.entries()) {
        const hosts = steps.filter((step) => step.branch === undefined);
        const host = hosts[after % hosts.length]!;
        const known = steps.findLast((step) => step.branch?.beside === host.nodeId);
        const branchId = branch?.isNew === false ? (known?.branch?.branchId ?? `w${index}`) : `w${index}`;
        const at = steps.indexOf(branch === null ? host : (known ?? host));
        const beside = branch && { branch: { branchId, beside: host.nodeId, isDeadEnd: branch.isDeadEnd } };
        steps.splice(at + 1, 0, told(`own${index}`, { drawn: "process", ...beside }));
      }
      const result = valueStream(ids.length);
      const measured = { ...result, steps: result.steps.map((step, at) => ({ ...step, stageId: ids[at]! })) };
      const today = withKnown(measuredMap(measured, { boardName: "Map", statistic: "mean", sideBySide }), {
        steps,
        totals: result.totals,
      });
      const alone = toldMap({ steps, totals: result.totals }, { name: "Map", sideBySide });
      expect(placesOf(alone)).toEqual(placesOf(today));
      const ways = alone.parts.filter((part) => hasBranches(part)).filter(({ either }) => either);
      expect(ways.map(({ branches }, at) => branches.slice(0, sideBySide[at]?.length).map(idsOf))).toEqual(
        sideBySide.map((group) => group.map((boardId) => ids.filter((id) => id.startsWith(`${boardId}/`)))),
      );
    }),
  );
});
