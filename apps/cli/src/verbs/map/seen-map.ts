import type { ToldMapPart } from "@weir/charts";
import type { MapState } from "@weir/domain";
import type { MetricAnswer, ValueStreamResult, WasteEvidence } from "@weir/flow-metrics";

/** What a drawing needs of a board beside its figures. */
export interface SeenBoard {
  readonly boardId: string;
  readonly name: string;
  /** In order. */
  readonly stages: readonly SeenStage[];
}

interface SeenStage {
  /** As the step of the map is called. */
  readonly nodeId: string;
  readonly name: string;
  readonly limit: number | undefined;
}

/** Boards that share their cards, with what is measured and what people know of them. */
export interface SeenPart {
  readonly boardIds: readonly string[];
  readonly sideBySide: readonly (readonly string[])[];
  readonly known: Measured | Drawn;
}

interface Measured {
  readonly stream: MetricAnswer<ValueStreamResult>;
  /** Absent where nobody can have noted anything. */
  readonly told?: ToldMapPart;
  /** Signs of waste in the metric's order, their stages called as the steps of the map are. */
  readonly waste: readonly WasteEvidence[];
}

/** Nothing is measured: people drew it all. */
interface Drawn {
  readonly stream: null;
  readonly told: ToldMapPart;
}

/** A map with what is measured, what people know of it, and where waste may be. */
export interface SeenMap {
  readonly name: string;
  readonly map: Pick<MapState, "steps" | "figures" | "bursts" | "dismissed">;
  readonly boards: readonly SeenBoard[];
  readonly parts: readonly SeenPart[];
}

/** Whether people noted anything that is drawn. */
export const isTold = ({ map: { steps, figures } }: Pick<SeenMap, "map">): boolean => steps.length + figures.length > 0;

/** A board's own map is called as the board is. */
export const nameOfMap = (map: Pick<MapState, "mapId" | "name">, boards: readonly SeenBoard[]): string =>
  boards.find(({ boardId }) => boardId === map.mapId)?.name ?? map.name;

/** Which cards a part is of, and how many of them there are. */
export interface SeenChoice {
  readonly filter: string;
  readonly cards: NonNullable<MetricAnswer["cards"]>;
}

/** How the cards of a part were chosen; nothing where it is of all. */
export function choiceOf({ known: { stream } }: SeenPart): SeenChoice | undefined {
  const cards = stream?.cards;
  return cards && { filter: String(stream?.params["filter"]), cards };
}
