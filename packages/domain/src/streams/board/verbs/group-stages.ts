import { groupField, idField, listField, nameField, optional } from "../../../fields.ts";
import { notAllowed, type Refusal } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { presentStage } from "../present.ts";
import { stagesUnder } from "../limits/head-limit.ts";
import { groupOf, type StageGroup } from "../stage-groups.ts";
import { mostStages, stageNamed, stageOf } from "../stages.ts";
import type { BoardStage, BoardState } from "../state.ts";
import { headLimitFollows } from "./head-limit-follows.ts";

const idOf = (stage: { readonly stageId: string }): string => stage.stageId;
const told = listField(groupField({ stageId: idField, name: nameField }), mostStages, idOf);
const leaving = listField(idField, mostStages);
const asked = listField(groupField({ stageId: idField, name: optional(nameField) }), mostStages, idOf);

export const stageGrouped = defineEvent({
  type: "stage.grouped",
  fields: { groupId: idField, name: nameField, stages: told, without: optional(leaving) },
  evolve: (board, { groupId, name, stages, without = [] }) => ({
    ...withoutHead(withNames(board, stages, { groupId }), without),
    stageGroups: [...board.stageGroups.filter((group) => group.groupId !== groupId), { groupId, name }],
  }),
});

/**
 * Puts stages next to each other under one head, or names a head and its stages anew; stages beside those under it join
 * it, and those named in `without` leave it. A limit over all that stood under it follows. Whatever they are called there is
 * what they are called everywhere: figures are listed by it.
 */
export const groupStages = defineVerb({
  type: "stage.group",
  needs: "board.manage",
  fields: { groupId: idField, name: nameField, stages: asked, without: optional(leaving) },
  events: [stageGrouped],
  refusals: ["not-found", "not-allowed-here"],
  decide(board, { groupId, name, stages, without = [] }) {
    const names: { stageId: string; name: string }[] = [];
    for (const wished of stages) {
      const stage = presentStage(board, wished.stageId);
      if ("refused" in stage) return stage;
      const head = groupOf(board, stage);
      if (head !== undefined && head.groupId !== groupId)
        return notAllowed("stage-in-group", { stageId: stage.stageId, what: head.name });
      names.push({ stageId: stage.stageId, name: wished.name ?? stage.name });
    }
    const under = stagesUnder(board, groupId);
    const head = board.stageGroups.find((group) => group.groupId === groupId);
    const leaves = head === undefined ? [] : without.filter((stageId) => under.includes(stageId));
    const joins = names.map(idOf).filter((stageId) => head === undefined || !under.includes(stageId));
    const wrong = brokenHead(board, under, head, joins, leaves) ?? takenName(board, names);
    if (wrong !== undefined) return wrong;
    const isCalledSo = names.every((each) => stageOf(board, each.stageId)?.name === each.name);
    if (head?.name === name && isCalledSo && joins.length === 0 && leaves.length === 0) return [];
    const left = leaves.length === 0 ? {} : { without: leaves };
    const grouped = stageGrouped.fact({ groupId, name, stages: names, ...left });
    return [grouped, ...(head === undefined ? [] : headLimitFollows(board, groupId, { joins, leaves }))];
  },
  inverse(before, { groupId, stages, without = [] }) {
    const names = stages.map(({ stageId, name }) => ({ stageId, name: stageOf(before, stageId)?.name ?? name }));
    const head = before.stageGroups.find((group) => group.groupId === groupId);
    if (head !== undefined) {
      const joined = stages.map(idOf).filter((stageId) => stageOf(before, stageId)?.groupId !== groupId);
      const back = without.map((stageId) => ({ stageId, name: stageOf(before, stageId)?.name ?? stageId }));
      const stayed = names.filter(({ stageId }) => !joined.includes(stageId));
      const left = joined.length === 0 ? {} : { without: joined };
      return { type: "stage.group", groupId, name: head.name, stages: [...stayed, ...back], ...left };
    }
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

/** A head stands over stages side by side: those that come under it stand beside each other, or beside one that does. */
function brokenHead(
  { stages }: BoardState,
  under: readonly string[],
  head: StageGroup | undefined,
  joins: readonly string[],
  leaves: readonly string[],
): Refusal | undefined {
  if (head === undefined ? joins.length === 0 : under.length > 0 && leaves.length === under.length)
    return notAllowed("stages-apart");
  if (joins.length === 0) return undefined;
  const stays = head === undefined ? [] : under.filter((stageId) => !leaves.includes(stageId));
  const marks = stages.map(({ stageId }) => (joins.includes(stageId) ? "j" : stays.includes(stageId) ? "s" : " "));
  const [run = "", other] = (marks.join("").match(/[js]+/g) ?? []).filter((each) => each.includes("j"));
  const isBeside = stays.length === 0 || run.includes("s");
  return isBeside && other === undefined ? undefined : notAllowed("stages-apart");
}

/** The board with stages that stand under no head any more. */
function withoutHead(board: BoardState, stageIds: readonly string[]): BoardState {
  if (stageIds.length === 0) return board;
  const stages = board.stages.map((stage): BoardStage => {
    if (!stageIds.includes(stage.stageId)) return stage;
    const { groupId: _, ...alone } = stage;
    return alone;
  });
  return { ...board, stages };
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
