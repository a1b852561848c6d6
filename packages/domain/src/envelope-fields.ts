import {
  groupField,
  idField,
  askedInstantField,
  instantField,
  mapStreamField,
  nameField,
  oneOf,
  optional,
  seqField,
  streamField,
  trueField,
  wordField,
} from "./fields.ts";
import { factsStream } from "./streams/facts/facts-state.ts";

export type StreamKind = "board" | "facts" | "map";

/** What the streams of a kind are called. */
export const streamFields = { board: streamField, facts: wordField(factsStream), map: mapStreamField } as const;

/** The fields every command has beside its own and its stream. */
export const commandEnvelopeFields = {
  commandId: idField,
  occurredAt: optional(askedInstantField),
};

/** The fields every event has beside its own and its stream. */
export const eventEnvelopeFields = {
  seq: seqField,
  v: seqField,
  at: instantField,
  recordedAt: instantField,
  actor: groupField({
    kind: oneOf(["person", "rule", "import", "demo", "unknown", "group", "requester"]),
    id: idField,
    group: optional(nameField),
  }),
  commandId: idField,
  claimed: optional(trueField),
  clockSkew: optional(trueField),
  source: optional(groupField({ system: nameField, boardId: nameField, factId: nameField })),
};
