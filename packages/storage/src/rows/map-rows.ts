import { mapIdOf, type DomainEvent, type Instant } from "@weir/domain";
import type { Row, RowOperation } from "./row-operation.ts";

/** The kind under which the list of maps keeps its rows, by map id. */
export const MAP_ROW = "map";

/** One line of the list of maps. */
export interface MapSummary {
  readonly mapId: string;
  readonly name: string;
  /** In flow order. */
  readonly boardIds: readonly string[];
  readonly createdAt: Instant;
  readonly archived: boolean;
}

const nothing: readonly RowOperation[] = [];
const merge = (event: DomainEvent, fields: Row): readonly RowOperation[] => [
  { kind: MAP_ROW, key: mapIdOf(event.stream), merge: fields },
];

/** The list of maps: written when one is made, named, given other boards, put away or brought back. */
export const mapRows = (event: DomainEvent): readonly RowOperation[] => {
  switch (event.type) {
    case "map.created":
      return merge(event, { name: event.name, boardIds: event.boardIds.join(" "), createdAt: event.at });
    case "map.renamed":
      return merge(event, { name: event.name });
    case "map.boards-set":
      return merge(event, { boardIds: event.boardIds.join(" ") });
    case "map.archived":
      return merge(event, { archived: true });
    case "map.restored":
      return merge(event, { archived: null });
    default:
      return nothing;
  }
};

/** The maps, oldest first. */
export const toMapSummaries = (rows: ReadonlyMap<string, Row>): MapSummary[] =>
  [...rows]
    .map(([mapId, { name, boardIds, createdAt, archived }]) => ({
      mapId,
      name: String(name),
      boardIds: String(boardIds).split(" ").filter(Boolean),
      createdAt: String(createdAt),
      archived: archived === true,
    }))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
