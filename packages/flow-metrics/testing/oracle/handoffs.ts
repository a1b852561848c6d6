import { OFF_BOARD } from "../../src/flow-event.ts";
import { blockedSpans } from "./blocked.ts";
import { isDone, itemsOf, kindOf, overlap, partDays, type Item } from "./item.ts";
import { byCard, total, worstOf } from "./lost.ts";
import { grain, sum, type Question } from "./question.ts";
import { factsOf } from "./story.ts";

/** Who did something to a card when; rules and strangers take no turn, somebody of whom no team is known does. */
interface Turn {
  readonly at: number;
  readonly who: string | undefined;
}
interface Handoff {
  readonly cardId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly at: number;
  readonly waitDays: number | null;
}
type Who = "id" | "group";

/** Days in queues, off the board or blocked, stay by stay; what is finished does not wait. */
export function lyingParts(
  question: Question,
  item: Item,
  low: number,
  high: number,
): { readonly stageId: string; readonly days: number }[] {
  return item.stays
    .filter(({ stageId }) => !isDone(question, stageId))
    .map((stay) => {
      const [a, b] = overlap(stay.from, stay.to ?? high, low, high);
      const lies = stay.stageId === OFF_BOARD || kindOf(question, stay.stageId) === "queue";
      const days = lies
        ? partDays(question, a, b)
        : sum(blockedSpans(item, a, b).map(([from, to]) => partDays(question, from, to)));
      return { stageId: stay.stageId, days };
    });
}
const lyingDays = (...asked: Parameters<typeof lyingParts>): number =>
  sum(lyingParts(...asked).map(({ days }) => days));
const turnsOf = (question: Question, cardId: string, who: Who): Turn[] =>
  factsOf(cardId, question).flatMap(({ at, fact: { actor } }) => {
    const isTurn = actor !== undefined && actor.kind !== "rule" && at <= question.asOf;
    return isTurn ? [{ at, who: actor[who] }] : [];
  });
const isIn = ({ from, to }: Question, { at }: { readonly at: number }): boolean => at >= from && at < to;

function linksOf(handoffs: readonly Handoff[]): Record<string, unknown>[] {
  const pairs = [...new Map(handoffs.map((one) => [JSON.stringify([one.from, one.to]), one])).values()];
  const links = pairs.map(({ from, to }) => {
    const own = handoffs.filter((one) => one.from === from && one.to === to);
    const waited = byCard(own.map(({ cardId, waitDays }) => [cardId, waitDays ?? 0]));
    const isSeen = own.every(({ waitDays }) => waitDays !== null);
    return {
      from,
      to,
      count: own.length,
      cards: waited.size,
      waitDays: isSeen ? total(waited) : null,
      meanWaitDays: isSeen ? total(waited) / own.length : null,
      examples: worstOf(waited),
    };
  });
  const name = ({ from, to }: (typeof links)[number]): string => `${from ?? ""} ${to ?? ""}`;
  return links.sort(
    (a, b) => grain(b.waitDays ?? 0) - grain(a.waitDays ?? 0) || b.count - a.count || (name(a) < name(b) ? -1 : 1),
  );
}

/** A card that never stood anywhere, since its creation was withdrawn, nobody handed on. */
const standing = (question: Question): Item[] => itemsOf(question).filter(({ stays }) => stays.length > 0);

/** Changes of who acts on a card, from the giver's last fact to the taker's first. */
export function changesOf(
  question: Question,
  item: Item,
  who: Who,
): { readonly from: string; readonly to: string; readonly since: number; readonly at: number }[] {
  const turns = turnsOf(question, item.cardId, who);
  return turns.flatMap(({ at, who: to }, index) => {
    const given = turns[index - 1];
    const isTaken = to !== undefined && given?.who !== undefined && given.who !== to;
    return isTaken ? [{ from: given.who, to, since: given.at, at }] : [];
  });
}

function graphOf(question: Question, who: Who): Record<string, unknown> {
  const perCard = standing(question).map((item) =>
    changesOf(question, item, who)
      .filter((one) => isIn(question, one))
      .map((one) => ({ ...one, cardId: item.cardId, waitDays: lyingDays(question, item, one.since, one.at) })),
  );
  const pingPong = perCard.flatMap((some) => {
    const back = some.filter((one, index) => some[index - 1]?.from === one.to && some[index - 1]?.to === one.from);
    const pairOf = ({ from, to }: (typeof back)[number]): string => [from, to].sort().join(" ");
    return [...new Set(back.map(pairOf))].map((pair) => ({
      cardId: some[0]?.cardId ?? "",
      between: pair.split(" "),
      returns: back.filter((one) => pairOf(one) === pair).length,
    }));
  });
  return {
    links: linksOf(perCard.flat()),
    pingPongCards: new Set(pingPong.map(({ cardId }) => cardId)).size,
    pingPong: pingPong
      .sort((a, b) => b.returns - a.returns || (a.cardId + a.between[0] < b.cardId + b.between[0] ? -1 : 1))
      .slice(0, 20),
  };
}

/** When it first stood in an active or a done stage since then, or went away again. */
export function takenUpAt(question: Question, item: Item, since: number): number | null {
  const taken = item.stays.find(
    (stay) =>
      (stay.to ?? Number.POSITIVE_INFINITY) > since &&
      (stay.stageId === OFF_BOARD || kindOf(question, stay.stageId) !== "queue"),
  );
  return taken === undefined ? null : Math.max(since, taken.from);
}

/** An arrival waits until it is first worked on, or goes away again; of a departure nothing more is seen. */
function crossingsOf(question: Question): Handoff[] {
  return standing(question).flatMap((item) =>
    factsOf(item.cardId, question).flatMap(({ fact, at }): Handoff[] => {
      const { cardId } = item;
      if (!isIn(question, { at }) || at > question.asOf) return [];
      if (fact.type === "card.left") return [{ cardId, from: null, to: fact.toBoardId, at, waitDays: null }];
      if (fact.type !== "card.arrived" || fact.fromBoardId === undefined) return [];
      const until = takenUpAt(question, item, at) ?? question.asOf;
      return [{ cardId, from: fact.fromBoardId, to: null, at, waitDays: partDays(question, at, until) }];
    }),
  );
}

export function handoffs(question: Question, people: "off" | "on"): unknown {
  const facts = standing(question)
    .flatMap(({ cardId }) => factsOf(cardId, question))
    .filter((one) => isIn(question, one) && one.at <= question.asOf);
  const known = facts.filter(({ fact: { actor } }) => actor?.kind !== "rule" && actor?.group !== undefined).length;
  return {
    groups: graphOf(question, "group"),
    boards: linksOf(crossingsOf(question)),
    people: people === "on" ? graphOf(question, "id") : null,
    knownGroups: facts.length === 0 ? null : known / facts.length,
  };
}
