import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { figureChangesField, most, nodeField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";
import { figureOf, missingNode, withFigure } from "../nodes.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const figureSet = defineEvent({
  type: "map.figure-set",
  streamKind: "map",
  fields: { nodeId: nodeField, changes: figureChangesField, ...ofBoardsField },
  evolve(map: MapState, { nodeId, changes }) {
    const { nodeId: _nodeId, ...known } = figureOf(map, nodeId) ?? { nodeId };
    const figure = Object.fromEntries(Object.entries({ ...known, ...changes }).filter(([, value]) => value !== null));
    return withFigure(map, nodeId, figure);
  },
});

/** What people know of a node: it is laid over what was measured and never mixed with it. Null takes a figure back. */
export const setFigure = defineVerb({
  type: "map.set-figure",
  needs: "map.change",
  streamKind: "map",
  fields: { nodeId: nodeField, changes: figureChangesField },
  events: [figureSet],
  refusals: ["not-found", "not-allowed-here"],
  decide(map: MapState, { nodeId, changes }) {
    const missing = missingNode(map, nodeId);
    if (missing !== undefined) return missing;
    const known = figureOf(map, nodeId);
    if (known === undefined && map.figures.length >= most.figures)
      return notAllowed("too-many", { what: "figure", limit: most.figures });
    const other = Object.entries(changes).filter(
      ([name, value]) => (known?.[name as keyof typeof changes] ?? null) !== value,
    );
    if (other.length === 0) return [];
    return [figureSet.fact({ nodeId, changes: Object.fromEntries(other), ...ofBoards(map) })];
  },
  inverse(before: MapState, { nodeId, changes }) {
    const known = figureOf(before, nodeId);
    const back = Object.keys(changes).map((name) => [name, known?.[name as keyof typeof changes] ?? null] as const);
    return { type: "map.set-figure", nodeId, changes: Object.fromEntries(back) };
  },
});
