import { idField, indexField, nameField, optional, stageKindField } from "../../../fields.ts";
import { alreadyExists, notAllowed } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { headLimitFollows } from "./head-limit-follows.ts";
import { brokenFlow, mostStages, stageNamed, stageOf } from "../stages.ts";

const stageFields = { stageId: idField, name: nameField, kind: stageKindField, groupId: optional(idField) };

export const stageAdded = defineEvent({
  type: "stage.added",
  fields: { ...stageFields, index: indexField },
  evolve(board, { stageId, name, kind, groupId, index }) {
    const stage = { stageId, name, kind, ...(groupId === undefined ? {} : { groupId }) };
    return { ...board, stages: board.stages.toSpliced(index, 0, stage) };
  },
});

/** `index` is where it stands from the left, from 0; left out: right before the finish stage. */
export const addStage = defineVerb({
  type: "stage.add",
  needs: "board.manage",
  fields: { ...stageFields, index: optional(indexField) },
  events: [stageAdded],
  refusals: ["already-exists", "not-allowed-here"],
  decide(board, { stageId, name, kind, groupId, index }) {
    const known = stageOf(board, stageId) ?? board.removedStages.find((stage) => stage.stageId === stageId);
    if (known !== undefined) return alreadyExists("stage", stageId);
    if (stageNamed(board, name)) return notAllowed("stage-name-taken", { what: name });
    if (board.stages.length >= mostStages) return notAllowed("too-many", { what: "stages", limit: mostStages });
    const finish = board.stages.findIndex((stage) => stage.stageId === board.finishStageId);
    const at = Math.min(index ?? (kind === "done" ? board.stages.length : finish), board.stages.length);
    const stage = { stageId, name, kind, ...(groupId === undefined ? {} : { groupId }) };
    const broken = brokenFlow(board.stages.toSpliced(at, 0, stage), board.startStageId, board.finishStageId);
    const joins = groupId === undefined ? [] : headLimitFollows(board, groupId, { joins: [stageId] });
    return broken ?? [stageAdded.fact({ ...stage, index: at }), ...joins];
  },
  inverse(before, { stageId, index }) {
    const neighbour = before.stages[index - 1] ?? before.stages[0];
    return { type: "stage.remove", stageId, intoStageId: neighbour?.stageId };
  },
});
