import { type DrawnMap, drawnSteps, type MapStatistic, measuredMap, stageRamp, toldMap, withKnown } from "@weir/charts";
import { text } from "@weir/contract";
import { drawnAs, placeOfNode } from "@weir/domain";
import { Exit } from "../../exit.ts";
import type { SeenBoard, SeenMap } from "./seen-map.ts";

type Part = SeenMap["measured"]["parts"][number];

/** Each part of a map as the page draws it: what is measured, what people know over it, and their own marks. */
export function drawnParts(seen: SeenMap, statistic: MapStatistic): DrawnMap[] {
  return seen.measured.parts.map((part) => {
    const own = seen.boards.filter(({ boardId }) => part.boardIds.includes(boardId));
    const drawn = drawnPart(part, { seen, own, statistic });
    const steps = new Set(drawnSteps(drawn).map(({ stepId }) => stepId));
    // A mark of a step that turned out to be a stage stands there.
    const stepOf = (nodeId: string): string => (steps.has(nodeId) ? nodeId : drawnAs(seen.map, nodeId));
    const here = seen.map.bursts.filter(({ nodeId }) => nodeId === undefined || steps.has(stepOf(nodeId)));
    return {
      ...drawn,
      bursts: here.map(({ burstId, text: label, nodeId, on = "step" as const }, index) => {
        const stepId = nodeId === undefined ? null : stepOf(nodeId);
        return { burstId, sign: String(index + 1), at: { stepId, on }, label };
      }),
    };
  });
}

interface Drawing {
  readonly seen: SeenMap;
  readonly own: readonly SeenBoard[];
  readonly statistic: MapStatistic;
}

function drawnPart({ sideBySide, known, totals, stream }: Part, { seen, own, statistic }: Drawing): DrawnMap {
  const isWhole = seen.measured.parts.length === 1;
  const name = isWhole ? seen.map.name : own.map((board) => board.name).join(" · ");
  const told = { steps: known.steps, totals };
  const isTold = seen.map.steps.length + seen.map.figures.length > 0;
  if (stream === null) return toldMap(told, { name });
  if (!isTold) refuseUnmeasured(stream, name);
  const [only, ...others] = own;
  const boardOf = (id: string): SeenBoard | undefined =>
    own.find(({ boardId }) => boardId === placeOfNode(id).boardId) ?? only;
  const drawn = measuredMap(stream.result, {
    boardName: name,
    statistic,
    sideBySide,
    limitOf: (id) => boardOf(id)?.limitOf(placeOfNode(id).stageId),
    rampOf(id) {
      const place = others.length > 0 ? -1 : (only?.stageIds.indexOf(placeOfNode(id).stageId) ?? -1);
      return place === -1 ? undefined : stageRamp(place, only?.stageIds.length ?? 1);
    },
    ...(others.length > 0 && { boardOf: (id: string) => boardOf(id)?.name }),
  });
  return withKnown(drawn, told);
}

/** A drawing of nothing would say that there is nothing to wait for. */
function refuseUnmeasured(stream: NonNullable<Part["stream"]>, board: string): void {
  const stageless = stream.dataQuality.find(({ code }) => code === "no-stages");
  if (stageless !== undefined) throw new Exit(1, text("cli.map-no-stages", { board, code: stageless.code }));
  if (stream.result.totals.items === 0) throw new Exit(1, text("cli.map-nothing-finished", { board }));
}
