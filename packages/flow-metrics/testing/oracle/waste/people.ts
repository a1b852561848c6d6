import { blockedSpans } from "../blocked.ts";
import { isDone, kindOf, rankOf } from "../item.ts";
import { byCard, total } from "../lost.ts";
import { dayMs, sum } from "../question.ts";
import { startRank } from "../story.ts";
import { placesOf } from "../value-stream.ts";
import { deedsOf, evidence, isIn, isTakingUp, occursIn, share, type Card, type Found, type Ground } from "./ground.ts";

const weekMs = 7 * dayMs;
const inWholeMs = (days: number): number => Math.round(days * dayMs) / dayMs;
/** Where a card was in work: in an active stage since its start, not blocked. */
const inWork = ({ question }: Ground, card: Card): (readonly [number, number, string])[] =>
  card.stays
    .filter((stay) => kindOf(question, stay.stageId) === "active" && !isDone(question, stay.stageId))
    .flatMap((stay) => {
      const [from, to] = [Math.max(stay.from, card.begun), Math.min(stay.to ?? Infinity, card.until)];
      if (from >= to) return [];
      const blocked = blockedSpans(card, from, to);
      const edges = [from, ...blocked.flat(), to];
      return edges.flatMap((edge, index) => {
        const next = edges[index + 1] ?? edge;
        return index % 2 === 0 && edge < next ? [[edge, next, stay.stageId] as const] : [];
      });
    });

/** Weeks of seven UTC days from 1970 on with more than one and a half cards in work for each who did anything around them. */
function taskSwitching(ground: Ground): Found[] {
  const { question, from, to, cards, days } = ground;
  const deeds = cards.flatMap(({ cardId }) => deedsOf(question, cardId)).filter(({ at }) => isIn(ground, at));
  const work = cards.flatMap((card) =>
    inWork(ground, card).map(([start, end, stageId]) => ({ cardId: card.cardId, stageId, start, end })),
  );
  const part = (week: number, start: number, end: number): number =>
    Math.max(0, Math.min(end, (week + 1) * weekMs) - Math.max(start, week * weekMs));
  const weeks: { week: number; cards: number; hands: number }[] = [];
  for (let week = Math.floor(from / weekMs) + 1; (week + 1) * weekMs <= to; week += 1) {
    const around = deeds.filter(({ at }) => Math.abs(Math.floor(at / weekMs) - week) <= 1);
    const hands = new Set(around.map(({ actor }) => actor.id)).size;
    const level = sum(work.map(({ start, end }) => part(week, start, end))) / weekMs;
    if (level > 0 && hands > 0) weeks.push({ week, cards: level, hands });
  }
  const over = weeks.filter((one) => one.cards > 1.5 * one.hands);
  // Of n cards each at least the share 1 − people / n of the time in work was nobody's.
  const idle = over.flatMap(({ week, cards: level, hands }) =>
    work
      .filter(({ start, end }) => days(Math.max(start, week * weekMs), Math.min(end, (week + 1) * weekMs)) > 0)
      .map(({ cardId, stageId, start, end }) => {
        const time = days(Math.max(start, week * weekMs), Math.min(end, (week + 1) * weekMs));
        return { cardId, stageId, days: inWholeMs(time * (1 - hands / level)) };
      }),
  );
  const lost = byCard(idle.map((one) => [one.cardId, one.days]));
  const shareOfWeeks = share(over.length, weeks.length);
  if (shareOfWeeks < 0.25 || lost.size < 10) return [];
  const cardsPerPerson = sum(weeks.map((one) => one.cards)) / sum(weeks.map(({ hands }) => hands));
  return [evidence("motion", "task-switching", lost, { cardsPerPerson, shareOfWeeks }, occursIn(ground, idle))];
}

export function motion(ground: Ground): Found[] {
  const { question, cards } = ground;
  // Only taking up and laying down work says where somebody's head is.
  const acts = cards
    .flatMap(({ cardId }) => deedsOf(question, cardId).map((deed) => ({ ...deed, cardId })))
    .filter(({ at }) => isIn(ground, at))
    .filter(({ fact }) => isTakingUp(question, fact) || fact.type === "card.blocked" || fact.type === "card.unblocked")
    .sort((a, b) => a.at - b.at || a.fact.seq - b.fact.seq);
  const people = [...new Set(acts.map(({ actor }) => actor.id))];
  if (people.length === 0) return ["task-switching", "alternation"].map((signal) => ({ signal, unknown: "no-people" }));
  const alternated = people.flatMap((person) => {
    const runs: { cardId: string; first: number; last: number }[] = [];
    for (const { cardId, at } of acts.filter(({ actor }) => actor.id === person)) {
      const run = runs.at(-1);
      if (run?.cardId === cardId) run.last = at;
      else runs.push({ cardId, first: at, last: at });
    }
    return runs.flatMap(({ cardId, first }, index) => {
      const before = runs[index - 2];
      return before?.cardId === cardId && first - before.last < dayMs ? [cardId] : [];
    });
  });
  const alternating = share(alternated.length, acts.length);
  const lost = new Map(alternated.map((cardId) => [cardId, 0]));
  return [
    ...taskSwitching(ground),
    ...(alternated.length >= 10 && alternating >= 0.1
      ? [evidence("motion", "alternation", lost, { share: alternating }, { most: 1 })]
      : []),
  ];
}

export function unusedTalent(ground: Ground): Found[] {
  const { question, cards, days, inProgress } = ground;
  const deeds = cards.flatMap(({ cardId }) => deedsOf(question, cardId)).filter(({ at }) => isIn(ground, at));
  const people = new Set(deeds.map(({ actor }) => actor.id)).size;
  if (people === 0) return [{ signal: "one-person-step", unknown: "no-people" }];
  const steps = placesOf(question).filter(
    ({ kind, nodeId, stageIds }) =>
      kind === "step" && stageIds.some((id) => id !== nodeId && rankOf(question, id) >= startRank(question.workflow)),
  );
  if (steps.length === 0) return [{ signal: "one-person-step", unknown: "no-queue" }];
  return steps.flatMap(({ nodeId, stageIds }): Found[] => {
    const taken = deeds.flatMap(({ fact, actor }) =>
      fact.type === "card.moved" && fact.toStageId === nodeId ? [actor.id] : [],
    );
    const most = Math.max(0, ...taken.map((id) => taken.filter((one) => one === id).length));
    const lost = byCard(
      cards.flatMap((card) =>
        card.stays
          .filter((stay) => stay.from >= card.begun && stay.stageId !== nodeId && stageIds.includes(stay.stageId))
          .map((stay) => [card.cardId, days(stay.from, Math.min(stay.to ?? Infinity, card.end))] as const)
          .filter(([, time]) => time > 0),
      ),
    );
    const [oneShare, waitShare] = [share(most, taken.length), share(total(lost), inProgress)];
    if (taken.length < 20 || oneShare < 0.9 || people < 3 || waitShare < 0.1) return [];
    return [
      evidence(
        "unused-talent",
        "one-person-step",
        lost,
        { share: oneShare, people, waitShare },
        { stageIds: [nodeId], most: 0 },
      ),
    ];
  });
}
