import {
  countedTypesField,
  groupField,
  idField,
  limitField,
  listField,
  measureField,
  nameField,
  optional,
  policyField,
  stageKindField,
  timeZoneField,
  trueField,
} from "../../../fields.ts";
import { alreadyExists, notAllowed, notFound, type Refusal } from "../../../refusal.ts";
import { defineEvent, defineVerb, type DecideContext, type Fact } from "../../../verb.ts";
import { brokenFlow, mostStages } from "../stages.ts";
import type { BoardStage } from "../state.ts";
import { wipLimitSet } from "./set-wip-limit.ts";

const stageFields = { name: nameField, kind: stageKindField, groupId: optional(idField) };
const wipLimit = groupField({
  max: optional(limitField),
  min: optional(limitField),
  measure: optional(measureField),
  policy: optional(policyField),
});
const asked = groupField({ stageId: optional(idField), ...stageFields, wipLimit: optional(wipLimit) });

const boardCreated = defineEvent({
  type: "board.created",
  fields: {
    boardId: idField,
    name: nameField,
    timeZone: timeZoneField,
    stages: listField(groupField({ stageId: idField, ...stageFields }), mostStages, (stage) => stage.stageId),
    startStageId: idField,
    finishStageId: idField,
    countedTypes: optional(countedTypesField),
    demo: optional(trueField),
  },
  evolve: (board, { name, timeZone, stages, startStageId, finishStageId, countedTypes, demo, at }) => ({
    ...board,
    exists: true,
    name,
    timeZone,
    stages,
    startStageId,
    finishStageId,
    ...(countedTypes === undefined ? {} : { countedTypes }),
    demo: demo ?? false,
    createdAt: at,
  }),
});

/** `start` and `finish` are names of stages, or their ids. */
export const createBoard = defineVerb({
  type: "board.create",
  needs: "board.create",
  creates: true,
  fields: {
    name: nameField,
    timeZone: timeZoneField,
    stages: listField(asked, mostStages, (stage) => stage.name),
    start: nameField,
    finish: nameField,
    countedTypes: optional(countedTypesField),
  },
  events: [boardCreated],
  refusals: ["already-exists", "not-found", "not-allowed-here"],
  decide(board, command, context) {
    if (board.exists) return alreadyExists("board", board.boardId);
    const stages = named(command.stages, context);
    if ("refused" in stages) return stages;
    const start = find(stages, command.start);
    const finish = find(stages, command.finish);
    if (start === undefined || finish === undefined)
      return notFound("stage", start === undefined ? command.start : command.finish);
    const broken = brokenFlow(stages, start, finish) ?? contraryLimit(command.stages, stages);
    if (broken !== undefined) return broken;
    const { name, timeZone, countedTypes } = command;
    const created = boardCreated.fact({
      boardId: board.boardId,
      name,
      timeZone,
      stages,
      startStageId: start,
      finishStageId: finish,
      ...(countedTypes === undefined ? {} : { countedTypes }),
    });
    return [created, ...limitsOf(command.stages, stages)];
  },
});

type Asked = typeof asked extends { _zod: { output: infer O } } ? O : never;

function named(asked: readonly Asked[], context: DecideContext): readonly BoardStage[] | Refusal {
  const stages = asked.map(({ wipLimit: _limit, stageId, ...stage }) => ({
    stageId: stageId ?? context.newId(),
    ...stage,
  }));
  const twice = stages.find((stage, index) => stages.findIndex((other) => other.stageId === stage.stageId) !== index);
  return twice === undefined ? stages : alreadyExists("stage", twice.stageId);
}

function find(stages: readonly BoardStage[], nameOrId: string): string | undefined {
  return (stages.find((stage) => stage.name === nameOrId) ?? stages.find((stage) => stage.stageId === nameOrId))
    ?.stageId;
}

function contraryLimit(asked: readonly Asked[], stages: readonly BoardStage[]): Refusal | undefined {
  for (const [index, { wipLimit }] of asked.entries()) {
    const { min, max } = wipLimit ?? {};
    if (min === undefined || max === undefined || min <= max) continue;
    return notAllowed("limit-min-above-max", { stageId: stages[index]?.stageId ?? "", limit: max });
  }
  return undefined;
}

function limitsOf(asked: readonly Asked[], stages: readonly BoardStage[]): Fact[] {
  return stages.flatMap(({ stageId }, index) => {
    const limit = asked[index]?.wipLimit;
    if (limit === undefined || (limit.max === undefined && limit.min === undefined)) return [];
    return [
      wipLimitSet.fact({
        scope: { kind: "stage", stageId },
        ...limit,
        measure: "count",
        policy: limit.policy ?? "ask-reason",
      }),
    ];
  });
}
