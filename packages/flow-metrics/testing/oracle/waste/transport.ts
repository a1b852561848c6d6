import { changesOf, lyingParts, takenUpAt } from "../handoffs.ts";
import { byCard, total, type Lost } from "../lost.ts";
import { sum } from "../question.ts";
import { factsOf } from "../story.ts";
import { evidence, isIn, occursIn, share, type Found, type Ground } from "./ground.ts";

const daysOf = (parts: ReturnType<typeof lyingParts>): number => sum(parts.map(({ days }) => days));

export function transport(ground: Ground): Found[] {
  const { question, from, cards, inProgress } = ground;
  const isGrouped = question.events.some(({ actor }) => actor?.group !== undefined);
  const passed = cards.map((card) => {
    const changes = changesOf(question, card, "group")
      .filter(({ at }) => isIn(ground, at))
      .map((one) => ({ ...one, lay: lyingParts(question, card, Math.max(one.since, from), one.at) }));
    const back = changes.filter(
      (one, index) => changes[index - 1]?.from === one.to && changes[index - 1]?.to === one.from,
    );
    return { cardId: card.cardId, changes, back };
  });
  const lostIn = (of: "changes" | "back"): Lost =>
    byCard(passed.flatMap((one) => one[of].map(({ lay }) => [one.cardId, daysOf(lay)] as const)));
  const placeOf = (of: "changes" | "back") =>
    occursIn(
      ground,
      passed.flatMap((one) => one[of].flatMap(({ lay }) => lay)),
    );
  const [between, backAndForth] = [lostIn("changes"), lostIn("back")];
  const crossed = new Map(
    cards.flatMap((card) => {
      const arrival = factsOf(card.cardId, question).find(
        ({ fact, at }) => fact.type === "card.arrived" && isIn(ground, at) && at < card.until,
      );
      if (arrival === undefined) return [];
      const taken = Math.min(card.until, takenUpAt(question, card, arrival.at) ?? card.until);
      return [[card.cardId, lyingParts(question, card, arrival.at, taken)] as const];
    }),
  );
  const crossings: Lost = new Map([...crossed].map(([cardId, lay]) => [cardId, daysOf(lay)]));
  const [waited, returned, crossing] = [
    share(total(between), inProgress),
    share(backAndForth.size, between.size),
    share(total(crossings), inProgress),
  ];
  const perCard = sum(passed.map(({ changes }) => changes.length)) / between.size;
  const unknown = ["group-handoffs", "ping-pong"].map((signal) => ({ signal, unknown: "no-groups" }));
  return [
    ...(isGrouped ? [] : unknown),
    ...(between.size >= 5 && waited >= 0.1
      ? [evidence("transport", "group-handoffs", between, { share: waited, perCard }, placeOf("changes"))]
      : []),
    ...(backAndForth.size >= 5 && returned >= 0.1
      ? [evidence("transport", "ping-pong", backAndForth, { share: returned }, placeOf("back"))]
      : []),
    ...(crossings.size >= 5 && crossing >= 0.1
      ? [
          evidence(
            "transport",
            "board-crossings",
            crossings,
            { share: crossing },
            occursIn(ground, [...crossed.values()].flat()),
          ),
        ]
      : []),
  ];
}
