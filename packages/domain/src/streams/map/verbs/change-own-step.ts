import { flagField, groupField, idField, nameField, optional } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { stepKindField } from "../map-fields.ts";
import type { MapState } from "../map-state.ts";
import { stepOf } from "../nodes.ts";
import { ofBoards, ofBoardsField } from "../of-boards.ts";

const changes = groupField({ name: optional(nameField), kind: optional(stepKindField), deadEnd: optional(flagField) });

const stepChanged = defineEvent({
  type: "map.step-changed",
  streamKind: "map",
  fields: { stepId: idField, changes, ...ofBoardsField },
  evolve: (map: MapState, { stepId, changes: said }) => ({
    ...map,
    steps: map.steps.map((step) => {
      if (step.stepId !== stepId) return step;
      const { deadEnd = false, ...changed } = { ...step, ...said };
      return deadEnd ? { ...changed, deadEnd } : changed;
    }),
  }),
});

export const changeOwnStep = defineVerb({
  type: "map.change-step",
  needs: "map.change",
  streamKind: "map",
  fields: { stepId: idField, changes },
  events: [stepChanged],
  refusals: ["not-found"],
  decide(map: MapState, { stepId, changes: { name, kind, deadEnd } }) {
    const step = stepOf(map, stepId);
    if (step === undefined) return notFound("step", stepId);
    const other = {
      ...(name === undefined || name === step.name ? {} : { name }),
      ...(kind === undefined || kind === step.kind ? {} : { kind }),
      ...(deadEnd === undefined || deadEnd === (step.deadEnd ?? false) ? {} : { deadEnd }),
    };
    if (Object.keys(other).length === 0) return [];
    return [stepChanged.fact({ stepId, changes: other, ...ofBoards(map) })];
  },
  inverse(before: MapState, { stepId, changes: said }) {
    const step = stepOf(before, stepId);
    if (step === undefined) return undefined;
    const { name, kind, deadEnd = false } = step;
    const back = {
      ...(said.name === undefined ? {} : { name }),
      ...(said.kind === undefined ? {} : { kind }),
      ...(said.deadEnd === undefined ? {} : { deadEnd }),
    };
    return { type: "map.change-step", stepId, changes: back };
  },
});
