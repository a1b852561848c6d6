import {
  groupField,
  idField,
  askedInstantField,
  instantField,
  nameField,
  oneOf,
  optional,
  seqField,
  streamField,
  trueField,
} from "./fields.ts";

/** The fields every command has beside its own. */
export const commandEnvelopeFields = {
  commandId: idField,
  stream: streamField,
  occurredAt: optional(askedInstantField),
};

/** The fields every event has beside its own. */
export const eventEnvelopeFields = {
  stream: streamField,
  seq: seqField,
  v: seqField,
  at: instantField,
  recordedAt: instantField,
  actor: groupField({
    kind: oneOf(["person", "rule", "import", "demo", "unknown"]),
    id: idField,
    group: optional(nameField),
  }),
  commandId: idField,
  claimed: optional(trueField),
  clockSkew: optional(trueField),
  source: optional(groupField({ system: nameField, boardId: nameField, factId: nameField })),
};
