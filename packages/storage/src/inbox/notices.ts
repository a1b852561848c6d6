import { mentionsIn, type DomainEvent, type Instant } from "@weir/domain";

/** Why somebody is told of an event. */
export type NoticeKind = "mentioned" | "commented" | "moved" | "blocked";

/** That something concerns somebody: where it is written, and none of its words. */
export interface Notice {
  readonly boardId: string;
  readonly seq: number;
  readonly cardId: string;
  readonly kind: NoticeKind;
  readonly at: Instant;
  /** Who did it. */
  readonly by: string;
  readonly commentId?: string;
  readonly toStageId?: string;
}

/** What the events of one board tell whom; folded from them, and never anything else. */
export interface BoardNotices {
  readonly boardId: string;
  upTo: number;
  /** Who has which card, as far as it was read. */
  readonly assigned: Map<string, readonly string[]>;
  /** Oldest first, no more than anybody reads. */
  readonly byPerson: Map<string, readonly Notice[]>;
}

/** Notices of one board that are kept for one person. */
const mostKept = 200;

export const noNotices = (boardId: string): BoardNotices => ({
  boardId,
  upTo: 0,
  assigned: new Map(),
  byPerson: new Map(),
});

/** Takes one event more, in order of seq. What came from elsewhere was no news when it came, and nobody is told of what they did themselves. */
export function notice(notices: BoardNotices, event: DomainEvent): void {
  notices.upTo = event.seq;
  if (event.type === "card.assigned") return void notices.assigned.set(event.cardId, event.people);
  if (event.type === "card.arrived") return void notices.assigned.set(event.cardId, event.people ?? []);
  if (event.type === "card.redacted") return takeBack(notices, event.cardId, event.commentId);
  if (event.source !== undefined || !["person", "rule"].includes(event.actor.kind)) return;
  for (const [personId, kind] of concerned(notices, event)) {
    if (personId === event.actor.id || !("cardId" in event)) continue;
    const { boardId } = notices;
    const told: Notice = {
      boardId,
      seq: event.seq,
      cardId: event.cardId,
      kind,
      at: event.recordedAt,
      by: event.actor.id,
      ...(event.type === "card.commented" && { commentId: event.commentId }),
      ...(event.type === "card.moved" && { toStageId: event.toStageId }),
    };
    notices.byPerson.set(personId, [...(notices.byPerson.get(personId) ?? []), told].slice(-mostKept));
  }
}

/** Whom an event concerns, and why; a mention weighs more than a card of one's own. */
function concerned({ assigned }: BoardNotices, event: DomainEvent): ReadonlyMap<string, NoticeKind> {
  const all = (kind: NoticeKind, people: readonly string[]) => people.map((personId) => [personId, kind] as const);
  switch (event.type) {
    case "card.commented":
      return new Map([
        ...all("commented", assigned.get(event.cardId) ?? []),
        ...all("mentioned", mentionsIn(event.text)),
      ]);
    case "card.moved":
      return new Map(all("moved", assigned.get(event.cardId) ?? []));
    case "card.blocked":
      return new Map(all("blocked", assigned.get(event.cardId) ?? []));
    default:
      return new Map();
  }
}

/** Who was mentioned in a text that was removed is not any more; that there was a comment stays. */
function takeBack({ byPerson }: BoardNotices, cardId: string, commentId: string | undefined): void {
  const isGone = (told: Notice): boolean =>
    told.kind === "mentioned" && told.cardId === cardId && (commentId === undefined || told.commentId === commentId);
  for (const [personId, notices] of byPerson)
    byPerson.set(
      personId,
      notices.filter((told) => !isGone(told)),
    );
}
