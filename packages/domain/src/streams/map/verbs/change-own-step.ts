import { groupField, idField, nameField, optional } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { stepKindField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";
import { stepOf } from "../nodes.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const changes = groupField({ name: optional(nameField), kind: optional(stepKindField) });

const stepChanged = defineEvent({
  type: "map.step-changed",
  streamKind: "map",
  fields: { stepId: idField, changes, ...ofBoardsField },
  evolve: (map: MapState, { stepId, changes: said }) => ({
    ...map,
    steps: map.steps.map((step) => (step.stepId === stepId ? { ...step, ...said } : step)),
  }),
});

export const changeOwnStep = defineVerb({
  type: "map.change-step",
  needs: "map.change",
  streamKind: "map",
  fields: { stepId: idField, changes },
  events: [stepChanged],
  refusals: ["not-found"],
  decide(map: MapState, { stepId, changes: { name, kind } }) {
    const step = stepOf(map, stepId);
    if (step === undefined) return notFound("step", stepId);
    const other = {
      ...(name === undefined || name === step.name ? {} : { name }),
      ...(kind === undefined || kind === step.kind ? {} : { kind }),
    };
    if (Object.keys(other).length === 0) return [];
    return [stepChanged.fact({ stepId, changes: other, ...ofBoards(map) })];
  },
  inverse(before: MapState, { stepId, changes: said }) {
    const step = stepOf(before, stepId);
    if (step === undefined) return undefined;
    const { name, kind } = step;
    const back = { ...(said.name === undefined ? {} : { name }), ...(said.kind === undefined ? {} : { kind }) };
    return { type: "map.change-step", stepId, changes: back };
  },
});
