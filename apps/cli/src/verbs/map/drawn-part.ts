import {
  type DrawnMap,
  drawnSteps,
  type MapStatistic,
  measuredMap,
  spokenName,
  stageRamp,
  toldMap,
  wastePins,
  withKnown,
} from "@weir/charts";
import { asSpoken, chartTexts, wasteLabel } from "@weir/contract";
import { drawnAs, isDismissed } from "@weir/domain";
import { choiceOf, type SeenBoard, type SeenMap, type SeenPart } from "./seen-map.ts";

/** A part of a map as the page draws it: what is measured, what people know over it, signs of waste, people's own marks. */
export function drawnPart(part: SeenPart, seen: SeenMap, statistic: MapStatistic): DrawnMap {
  const drawn = knownPart(part, { seen, statistic });
  const steps = new Set(drawnSteps(drawn).map(({ stepId }) => stepId));
  // A mark of a step that turned out to be a stage stands there.
  const stepOf = (nodeId: string): string => (steps.has(nodeId) ? nodeId : drawnAs(seen.map, nodeId));
  const here = seen.map.bursts.filter(({ nodeId }) => nodeId === undefined || steps.has(stepOf(nodeId)));
  return {
    ...drawn,
    ...choiceOf(part),
    bursts: here.map(({ burstId, text: label, nodeId, on = "step" as const }, index) => {
      const stepId = nodeId === undefined ? null : stepOf(nodeId);
      return { burstId, sign: String(index + 1), at: { stepId, on }, label };
    }),
  };
}

interface Drawing {
  readonly seen: SeenMap;
  readonly statistic: MapStatistic;
}

function knownPart(part: SeenPart, { seen, statistic }: Drawing): DrawnMap {
  const { known, sideBySide } = part;
  const own = boardsOf(part, seen);
  const name = partName(part, seen);
  if (known.stream === null) return toldMap(known.told, { name });
  const { stream, told, waste } = known;
  const stages = new Map(own.flatMap((board) => board.stages.map((stage) => [stage.nodeId, { ...stage, board }])));
  const [only, ...others] = own;
  const boardOf = others.length > 0 ? (nodeId: string) => stages.get(nodeId)?.board.name : undefined;
  const nameOf = (nodeId: string): string => {
    const { name: stage = nodeId } = stages.get(nodeId) ?? {};
    return spokenName({ name: stage, boardName: boardOf?.(nodeId) }, asSpoken(chartTexts));
  };
  const drawn = measuredMap(stream.result, {
    boardName: name,
    statistic,
    sideBySide,
    limitOf: (nodeId) => stages.get(nodeId)?.limit,
    rampOf(nodeId) {
      const ramp = others.length > 0 ? [] : (only?.stages ?? []);
      const place = ramp.findIndex((stage) => stage.nodeId === nodeId);
      return place === -1 ? undefined : stageRamp(place, ramp.length);
    },
    pins: wastePins({ candidates: waste }, stream.result, (each, number) => wasteLabel(each, number, nameOf)).filter(
      ({ number }) => !isDismissed(waste[number - 1], seen.map.dismissed),
    ),
    ...(boardOf && { boardOf }),
  });
  return told === undefined ? drawn : withKnown(drawn, told);
}

const boardsOf = ({ boardIds }: SeenPart, { boards }: SeenMap): readonly SeenBoard[] =>
  boards.filter(({ boardId }) => boardIds.includes(boardId));

/** What a part is called: a map whole by its own name. */
export const partName = (part: SeenPart, seen: SeenMap): string =>
  seen.parts.length === 1
    ? seen.name
    : boardsOf(part, seen)
        .map(({ name }) => name)
        .join(" · ");
