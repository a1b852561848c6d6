import { idField, indexField, nameField, optional } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";

const fields = {
  system: idField,
  sourceBoardId: idField,
  fileName: optional(nameField),
  items: optional(indexField),
  facts: optional(indexField),
};

const importRecorded = defineEvent({ type: "import.recorded", fields, evolve: (board) => board });

/** Says in the log that facts from outside came in, from where and how many. */
export const recordImport = defineVerb({
  type: "import.record",
  fields,
  events: [importRecorded],
  refusals: [],
  decide(_board, { commandId: _1, stream: _2, type: _3, occurredAt: _4, ...record }) {
    return [importRecorded.fact(record)];
  },
});
