import { changesOf, lyingDays, takenUpAt } from "../handoffs.ts";
import { byCard, total, type Lost } from "../lost.ts";
import { sum } from "../question.ts";
import { factsOf } from "../story.ts";
import { evidence, isIn, share, type Found, type Ground } from "./ground.ts";

export function transport(ground: Ground): Found[] {
  const { question, from, cards, inProgress } = ground;
  const isGrouped = question.events.some(({ actor }) => actor?.group !== undefined);
  const passed = cards.map((card) => {
    const changes = changesOf(question, card, "group")
      .filter(({ at }) => isIn(ground, at))
      .map((one) => ({ ...one, days: lyingDays(question, card, Math.max(one.since, from), one.at) }));
    const back = changes.filter(
      (one, index) => changes[index - 1]?.from === one.to && changes[index - 1]?.to === one.from,
    );
    return { cardId: card.cardId, changes, back };
  });
  const lostIn = (of: "changes" | "back"): Lost =>
    byCard(passed.flatMap((one) => one[of].map(({ days: lost }) => [one.cardId, lost] as const)));
  const [between, backAndForth] = [lostIn("changes"), lostIn("back")];
  const crossings = new Map(
    cards.flatMap((card) => {
      const arrival = factsOf(card.cardId, question).find(
        ({ fact, at }) => fact.type === "card.arrived" && isIn(ground, at) && at < card.until,
      );
      if (arrival === undefined) return [];
      const taken = Math.min(card.until, takenUpAt(question, card, arrival.at) ?? card.until);
      return [[card.cardId, lyingDays(question, card, arrival.at, taken)] as const];
    }),
  );
  const [waited, returned, crossed] = [
    share(total(between), inProgress),
    share(backAndForth.size, between.size),
    share(total(crossings), inProgress),
  ];
  const perCard = sum(passed.map(({ changes }) => changes.length)) / between.size;
  const unknown = ["group-handoffs", "ping-pong"].map((signal) => ({ signal, unknown: "no-groups" }));
  return [
    ...(isGrouped ? [] : unknown),
    ...(between.size >= 5 && waited >= 0.1
      ? [evidence("transport", "group-handoffs", between, { share: waited, perCard })]
      : []),
    ...(backAndForth.size >= 5 && returned >= 0.1
      ? [evidence("transport", "ping-pong", backAndForth, { share: returned })]
      : []),
    ...(crossings.size >= 5 && crossed >= 0.1
      ? [evidence("transport", "board-crossings", crossings, { share: crossed })]
      : []),
  ];
}
