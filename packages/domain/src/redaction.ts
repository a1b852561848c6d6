import { textFields } from "./free-texts.ts";
import { REMOVED_TEXT } from "./streams/board/removed-text.ts";
import type { redactable } from "./streams/board/verbs/redact-board.ts";
import type { DomainEvent } from "./verbs.ts";

/** What is to be removed for good: all that was written on a card, one of its comments, a template, what was noted of a meeting. */
export type RedactionTarget = CardText | BoardText;

interface CardText {
  readonly cardId: string;
  readonly commentId?: string;
}

/** What has texts of its own besides cards. */
interface BoardText {
  readonly what: (typeof redactable)[number];
  readonly id: string;
}

/**
 * The event as it is kept once the target's text is removed: who, when and where stay, words and lists of words become
 * `REMOVED_TEXT`. The same object where there is nothing to remove. `imports`: commands that brought some of
 * it from elsewhere, whose records quote it as examples.
 */
export function redacted(event: DomainEvent, target: RedactionTarget, imports?: ReadonlySet<string>): DomainEvent {
  if (!concerns(event, target, imports)) return event;
  const paths = textFields[event.type]?.free ?? [];
  return paths.reduce((left, path) => removedAt(left, stepsOf(path)) as DomainEvent, event);
}

function concerns(event: DomainEvent, target: RedactionTarget, imports?: ReadonlySet<string>): boolean {
  if ("what" in target) return heldBy(event) === `${target.what} ${target.id}`;
  const { cardId, commentId } = target;
  if (event.type === "import.recorded") return imports?.has(event.commandId) ?? false;
  if (!("cardId" in event) || event.cardId !== cardId) return false;
  return commentId === undefined || (event.type === "card.commented" && event.commentId === commentId);
}

function heldBy(event: DomainEvent): string | undefined {
  if (event.type === "board.template-set") return `template ${event.templateId}`;
  return event.type === "cadence.held" ? `meeting ${event.meetingId}` : undefined;
}

/** `checkItems[].text` as `checkItems`, `[]`, `text`. */
const stepsOf = (path: string): string[] => path.replaceAll("[]", ".[]").split(".");

function removedAt(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return typeof value === "string" && value !== "" ? REMOVED_TEXT : value;
  if (step === "[]") return Array.isArray(value) ? removedFrom(value, rest) : value;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return value;
  const before: unknown = value[step as keyof typeof value];
  const after = removedAt(before, rest);
  return after === before ? value : { ...value, [step]: after };
}

/** Of a list of words it stays told that there were some; a list of other things keeps its length. */
function removedFrom(list: readonly unknown[], rest: readonly string[]): readonly unknown[] {
  if (rest.length === 0) return list.every((word) => word === REMOVED_TEXT) ? list : [REMOVED_TEXT];
  const after = list.map((item) => removedAt(item, rest));
  return after.every((item, index) => item === list[index]) ? list : after;
}
