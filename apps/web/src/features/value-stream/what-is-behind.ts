import { spokenName, type Target } from "@weir/charts";
import { mapTexts, readable, streamDrawingTexts, textsOf, wasteHeading } from "@weir/contract";
import type { Burst } from "@weir/domain";
import type { ReworkEdge, ValueStreamResult, ValueStreamStep, WasteEvidence } from "@weir/flow-metrics";
import { say, words } from "../../charts/words.ts";

const sayDrawing = textsOf(streamDrawingTexts);
const sayMaps = textsOf(mapTexts);

interface BehindFacts {
  readonly part: Target;
  readonly result: ValueStreamResult | undefined;
  /** Candidates of waste in the order of their pins. */
  readonly waste: readonly WasteEvidence[];
  /** Marks people placed. */
  readonly bursts: readonly Burst[];
  /** The name of a step. */
  readonly nameOf: (nodeId: string) => string;
  /** The board of a stage, where there are several. */
  readonly boardOf?: (stageId: string) => string | undefined;
}

export interface Behind {
  readonly heading: string;
  /** The step of the map that it is about. */
  readonly stepId?: string;
  /** Stages whose cards are there now. */
  readonly stageIds: readonly string[];
  readonly step?: ValueStreamStep | undefined;
  readonly evidence?: WasteEvidence | undefined;
  readonly edges: readonly ReworkEdge[];
  readonly note?: string;
  readonly lists: readonly { readonly heading: string; readonly cardIds: readonly string[] }[];
}

/** What there is to be told of a part of the map; `result` is absent where nothing is measured. */
export function whatIsBehind({ part, result, waste, bursts, nameOf, boardOf }: BehindFacts): Behind {
  const stepWith = (stageId: string | null): ValueStreamStep | undefined =>
    result?.steps.find((step) => step.stageId === stageId);
  const measuredName = ({ stage, stageId }: ValueStreamStep): string =>
    spokenName({ name: stage, boardName: boardOf?.(stageId) }, words);
  const nameOfWaiting = (stepId: string | null): string =>
    stepId === null ? words["charts.map-customer"] : nameOf(stepId);
  const nothing = { heading: "", stageIds: [], edges: [], lists: [] };
  switch (part.kind) {
    case "stage": {
      const step = stepWith(part.stageId);
      return {
        ...nothing,
        heading: step === undefined ? nameOf(part.stageId) : measuredName(step),
        stepId: part.stageId,
        step,
        stageIds: step === undefined ? [] : [part.stageId],
        lists: [{ heading: sayDrawing("drawing.longest"), cardIds: step?.longest ?? [] }],
      };
    }
    case "wait": {
      const step = stepWith(part.stepId);
      return {
        ...nothing,
        heading: say("stream.wait-detail", {
          stage: step === undefined ? nameOfWaiting(part.stepId) : measuredName(step),
        }),
        ...(part.stepId === null ? {} : { stepId: part.stepId }),
        stageIds: part.stageIds,
        lists: [{ heading: sayDrawing("drawing.waited-longest"), cardIds: (step ?? result?.tail)?.longestWaits ?? [] }],
      };
    }
    case "rework": {
      const edges = (result?.rework ?? []).filter((edge) =>
        part.moves.some((move) => move.fromStageId === edge.fromStageId && move.toStageId === edge.toStageId),
      );
      const cardIds = [...new Set(edges.flatMap(({ examples }) => examples))];
      return {
        ...nothing,
        heading: say("stream.rework"),
        edges,
        lists: [{ heading: sayDrawing("drawing.went-back"), cardIds }],
      };
    }
    case "totals":
      return {
        ...nothing,
        heading: words["charts.map-totals"],
        ...(result && { note: sayDrawing("drawing.measured-from", { count: result.totals.items }) }),
        lists: [{ heading: sayDrawing("drawing.took-longest"), cardIds: result?.totals.longest ?? [] }],
      };
    case "pin": {
      const evidence = waste[Number(part.id) - 1];
      return evidence === undefined
        ? nothing
        : {
            ...nothing,
            heading: wasteHeading(evidence, Number(part.id)),
            evidence,
            lists: [{ heading: sayDrawing("drawing.waste-cards"), cardIds: evidence.examples }],
          };
    }
    case "burst": {
      const burst = bursts.find(({ burstId }) => burstId === part.id);
      return {
        ...nothing,
        heading: sayMaps("map.burst"),
        ...(burst && { note: readable(burst.text) }),
        ...(burst?.nodeId !== undefined && { stepId: burst.nodeId }),
      };
    }
    default:
      return nothing;
  }
}
