import { groupField, idField, listField, nameField, optional } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { mostStages, stageOf } from "../stages.ts";
import { takenName, withNames } from "./group-stages.ts";

const names = listField(groupField({ stageId: idField, name: nameField }), mostStages, (stage) => stage.stageId);

const stageUngrouped = defineEvent({
  type: "stage.ungrouped",
  fields: { groupId: idField, stages: names },
  evolve: (board, { groupId, stages }) => ({
    ...withNames(board, stages),
    stageGroups: board.stageGroups.filter((group) => group.groupId !== groupId),
  }),
});

/** Takes a head away: its stages stand for themselves, called as they are or as is said. Limits over them stay. */
export const ungroupStages = defineVerb({
  type: "stage.ungroup",
  needs: "board.manage",
  fields: { groupId: idField, stages: optional(names) },
  events: [stageUngrouped],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { groupId, stages = [] }) {
    if (board.stageGroups.every((group) => group.groupId !== groupId)) return notFound("stage-group", groupId);
    const told = board.stages
      .filter((stage) => stage.groupId === groupId)
      .map(({ stageId, name }) => ({ stageId, name: stages.find((each) => each.stageId === stageId)?.name ?? name }));
    return takenName(board, told) ?? [stageUngrouped.fact({ groupId, stages: told })];
  },
  inverse(before, { groupId, stages }) {
    const head = before.stageGroups.find((group) => group.groupId === groupId);
    const told = stages.map(({ stageId, name }) => ({ stageId, name: stageOf(before, stageId)?.name ?? name }));
    return head && { type: "stage.group", groupId, name: head.name, stages: told };
  },
});
