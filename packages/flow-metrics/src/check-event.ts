import type { FlowEvent } from "./flow-event.ts";
import { FlowInputError } from "./instant.ts";
import { pullAnswers } from "./pull-answer.ts";

/** The greatest seq that columns hold. */
const greatestSeq = 2 ** 31 - 1;

/**
 * Refuses a fact that is none, before anything of it is kept: facts come from files and wires, whatever their type says.
 * Instants are read elsewhere. Throws `FlowInputError`.
 */
export function checkEvent(event: FlowEvent): void {
  wholeSeq(event, "seq", event.seq);
  if (event.actor !== undefined) text(event, "actor.id", (event.actor as { id: unknown } | null)?.id);
  switch (event.type) {
    case "card.created":
    case "card.arrived":
      text(event, "stageId", event.stageId);
      optionalText(event, "cardType", event.cardType ?? undefined);
      break;
    case "card.restored":
      text(event, "stageId", event.stageId);
      break;
    case "card.moved":
      text(event, "toStageId", event.toStageId);
      break;
    case "card.move-corrected":
      text(event, "toStageId", event.toStageId);
      wholeSeq(event, "eventSeq", event.eventSeq);
      break;
    case "move.withdrawn":
      wholeSeq(event, "eventSeq", event.eventSeq);
      break;
    case "card.edited":
      if (typeof event.changes !== "object" || event.changes === null)
        throw refused(event, "changes", event.changes, "an object");
      optionalText(event, "changes.cardType", event.changes.cardType ?? undefined);
      break;
    case "card.blocked":
      optionalText(event, "reason", event.reason);
      break;
    case "card.unblocked":
    case "card.worked":
    case "card.archived":
    case "card.discarded":
      break;
    case "pull.answered":
      wholeSeq(event, "eventSeq", event.eventSeq);
      if (event.answer !== null && !pullAnswers.includes(event.answer))
        throw refused(event, "answer", event.answer, `one of ${pullAnswers.join(", ")}, or null`);
      break;
    case "card.left":
      text(event, "toBoardId", event.toBoardId);
      break;
    case "stage.removed":
      text(event, "stageId", event.stageId);
      text(event, "intoStageId", event.intoStageId);
      return;
    case "wip-limit.set":
      limit(event, "max", event.max);
      limit(event, "min", event.min);
      if (event.measure !== undefined && event.measure !== "count" && event.measure !== "size")
        throw refused(event, "measure", event.measure, "count or size");
      scope(event, event.scope);
      return;
    case "wip-limit.cleared":
      scope(event, event.scope);
      return;
    default:
      throw refused(event, "type", (event as { type: unknown }).type, "a type of flow fact");
  }
  if (event.cardId === "") throw refused(event, "cardId", event.cardId, "the id of a card");
  text(event, "cardId", event.cardId);
}

const refused = (event: { readonly seq: number }, place: string, value: unknown, expected: string): FlowInputError =>
  new FlowInputError(`event ${event.seq}.${place}`, value, expected);

function text(event: FlowEvent, place: string, value: unknown): void {
  if (typeof value !== "string") throw refused(event, place, value, "a text");
}
function optionalText(event: FlowEvent, place: string, value: unknown): void {
  if (value !== undefined) text(event, place, value);
}
function wholeSeq(event: FlowEvent, place: string, value: unknown): void {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > greatestSeq)
    throw refused(event, place, value, `a whole number from 0 to ${greatestSeq}`);
}
/** Of what limits hold for only a stage is read; more kinds may come. */
function scope(event: FlowEvent, said: { readonly kind?: unknown; readonly stageId?: unknown } | undefined): void {
  text(event, "scope.kind", said?.kind);
  if (said?.kind === "stage") text(event, "scope.stageId", said.stageId);
}
function limit(event: FlowEvent, place: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0)
    throw refused(event, place, value, "a number from 0 on");
}
