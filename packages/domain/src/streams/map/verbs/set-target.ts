import { idField, nameField, optional } from "../../../fields.ts";
import { notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { changesField, measuredByField, most, totalsField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";
import { put } from "../nodes.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const fields = {
  targetId: idField,
  name: nameField,
  changes: changesField,
  today: totalsField,
  future: totalsField,
  measuredBy: optional(measuredByField),
};

const targetSet = defineEvent({
  type: "map.target-set",
  streamKind: "map",
  fields: { ...fields, ...ofBoardsField },
  evolve(map: MapState, { at, ...said }) {
    const { targetId } = said;
    const known = map.targets.find((target) => target.targetId === targetId);
    const target = { ...wantedOf(said), setAt: known?.setAt ?? at };
    return { ...map, targets: put(map.targets, target, (other) => other.targetId === targetId) };
  },
});

/** A future state that is wanted, with what was calculated of it; one that is there already wants otherwise from now on. */
export const setTarget = defineVerb({
  type: "map.set-target",
  needs: "map.change",
  streamKind: "map",
  fields,
  events: [targetSet],
  refusals: ["not-found", "not-allowed-here"],
  decide(map: MapState, asked) {
    const { targetId } = asked;
    const known = map.targets.find((target) => target.targetId === targetId);
    if (known === undefined && map.targets.length >= most.targets)
      return notAllowed("too-many", { what: "target", limit: most.targets });
    const wanted = wantedOf(asked);
    if (known !== undefined && JSON.stringify(wanted) === JSON.stringify(wantedOf(known))) return [];
    return [targetSet.fact({ ...wanted, ...ofBoards(map) })];
  },
  inverse(before: MapState, { targetId }) {
    const known = before.targets.find((target) => target.targetId === targetId);
    return known === undefined ? { type: "map.drop-target", targetId } : { type: "map.set-target", ...wantedOf(known) };
  },
});

type Wanted = Omit<MapState["targets"][number], "setAt">;

const wantedOf = ({ targetId, name, changes, today, future, measuredBy }: Wanted): Wanted => ({
  targetId,
  name,
  changes,
  today,
  future,
  ...(measuredBy !== undefined && { measuredBy }),
});
