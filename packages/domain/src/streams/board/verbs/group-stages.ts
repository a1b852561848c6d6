import { groupField, idField, listField, nameField, optional } from "../../../fields.ts";
import { alreadyExists, notAllowed, type Refusal } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { presentStage } from "../present.ts";
import { groupOf } from "../stage-groups.ts";
import { mostStages, stageNamed, stageOf } from "../stages.ts";
import type { BoardStage, BoardState } from "../state.ts";

const idOf = (stage: { readonly stageId: string }): string => stage.stageId;
const told = listField(groupField({ stageId: idField, name: nameField }), mostStages, idOf);
const asked = listField(groupField({ stageId: idField, name: optional(nameField) }), mostStages, idOf);

export const stageGrouped = defineEvent({
  type: "stage.grouped",
  fields: { groupId: idField, name: nameField, stages: told },
  evolve: (board, { groupId, name, stages }) => ({
    ...withNames(board, stages, { groupId }),
    stageGroups: [...board.stageGroups.filter((group) => group.groupId !== groupId), { groupId, name }],
  }),
});

/**
 * Puts stages next to each other under one head, or names a head and its stages anew. Whatever they are called there is
 * what they are called everywhere: figures are listed by it.
 */
export const groupStages = defineVerb({
  type: "stage.group",
  needs: "board.manage",
  fields: { groupId: idField, name: nameField, stages: asked },
  events: [stageGrouped],
  refusals: ["not-found", "already-exists", "not-allowed-here"],
  decide(board, { groupId, name, stages }) {
    const names: { stageId: string; name: string }[] = [];
    for (const wished of stages) {
      const stage = presentStage(board, wished.stageId);
      if ("refused" in stage) return stage;
      const head = groupOf(board, stage);
      if (head !== undefined && head.groupId !== groupId)
        return notAllowed("stage-in-group", { stageId: stage.stageId, what: head.name });
      names.push({ stageId: stage.stageId, name: wished.name ?? stage.name });
    }
    const wrong = brokenHead(board, groupId, names) ?? takenName(board, names);
    if (wrong !== undefined) return wrong;
    const before = board.stageGroups.find((group) => group.groupId === groupId);
    const isSame = before?.name === name && names.every((each) => stageOf(board, each.stageId)?.name === each.name);
    return isSame ? [] : [stageGrouped.fact({ groupId, name, stages: names })];
  },
  inverse(before, { groupId, stages }) {
    const names = stages.map(({ stageId, name }) => ({ stageId, name: stageOf(before, stageId)?.name ?? name }));
    const head = before.stageGroups.find((group) => group.groupId === groupId);
    if (head !== undefined) return { type: "stage.group", groupId, name: head.name, stages: names };
    return { type: "stage.ungroup", groupId, stages: names };
  },
});

/** The board with stages called as is said; `groupId` puts them under a head. */
export function withNames(
  board: BoardState,
  names: readonly { readonly stageId: string; readonly name: string }[],
  change: Pick<BoardStage, "groupId"> | object = {},
): BoardState {
  const nameOf = new Map(names.map(({ stageId, name }) => [stageId, name]));
  return {
    ...board,
    stages: board.stages.map((stage) => {
      const name = nameOf.get(stage.stageId);
      return name === undefined ? stage : { ...stage, name, ...change };
    }),
  };
}

/** A head stands over stages side by side; who stands under it already is not joined by others. */
function brokenHead(
  board: BoardState,
  groupId: string,
  told: readonly { readonly stageId: string }[],
): Refusal | undefined {
  const isNamed = ({ stageId }: BoardStage): boolean => told.some((each) => each.stageId === stageId);
  if (board.stageGroups.some((group) => group.groupId === groupId)) {
    const joins = board.stages.some((stage) => isNamed(stage) && stage.groupId !== groupId);
    return joins ? alreadyExists("stage-group", groupId) : undefined;
  }
  const first = board.stages.findIndex(isNamed);
  const isApart = first === -1 || !board.stages.slice(first, first + told.length).every(isNamed);
  return isApart ? notAllowed("stages-apart") : undefined;
}

/** Why names cannot be given: two stages would be called the same. */
export function takenName(
  board: BoardState,
  told: readonly { readonly stageId: string; readonly name: string }[],
): Refusal | undefined {
  const after = withNames(board, told);
  const twice = told.find(({ stageId, name }) => stageNamed(after, name, stageId));
  return twice && notAllowed("stage-name-taken", { what: twice.name });
}
