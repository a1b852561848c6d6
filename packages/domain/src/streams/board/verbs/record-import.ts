import { countField, groupField, idField, listField, nameField, optional, timeZoneField } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { mostFields } from "../fields/board-field.ts";
import type { BoardState } from "../state.ts";

const mostPatterns = 10_000;

const fields = {
  system: nameField,
  sourceBoardId: nameField,
  /** The first of them where there are many. */
  fileNames: optional(listField(nameField, 50)),
  /** Items and records of the source. */
  items: optional(countField),
  records: optional(countField),
  /** Facts that were new to the board, and those it held already. */
  facts: optional(countField),
  alreadyThere: optional(countField),
  warnings: optional(
    listField(
      groupField({ code: nameField, count: countField, examples: listField(nameField, 50) }),
      100,
      (one) => one.code,
    ),
  ),
  mapping: optional(
    groupField({
      timeZone: timeZoneField,
      stages: listField(
        groupField({ stageId: idField, from: listField(nameField, mostPatterns) }),
        100,
        (one) => one.stageId,
      ),
      ignore: listField(nameField, mostPatterns),
      stay: optional(listField(nameField, mostPatterns)),
      size: optional(nameField),
      fields: optional(listField(groupField({ fieldId: idField, from: nameField }), mostFields, (one) => one.fieldId)),
    }),
  ),
};

const importRecorded = defineEvent({
  type: "import.recorded",
  v: 2,
  fields,
  upcasts: { 1: ({ fileName, ...event }) => ({ ...event, ...(fileName !== undefined && { fileNames: [fileName] }) }) },
  evolve(board, { system, sourceBoardId, mapping }): BoardState {
    if (mapping === undefined) return board;
    const others = board.imports.filter((one) => one.system !== system || one.sourceBoardId !== sourceBoardId);
    return { ...board, imports: [...others, { system, sourceBoardId, mapping }] };
  },
});

/** Says in the log that facts from outside came in: from where, how many, and which source stage became which stage. */
export const recordImport = defineVerb({
  type: "import.record",
  needs: "board.manage",
  fields,
  events: [importRecorded],
  refusals: [],
  decide(_board, { commandId: _1, stream: _2, type: _3, occurredAt: _4, ...record }) {
    return [importRecorded.fact(record)];
  },
});
