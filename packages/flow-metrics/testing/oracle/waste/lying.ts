import { blockedDays } from "../blocked.ts";
import { percentileOf, rankOf } from "../item.ts";
import { pieces } from "../limits.ts";
import { standsIn } from "../levels.ts";
import { byCard, total } from "../lost.ts";
import { dayMs, sum } from "../question.ts";
import { factsOf, finishRank, startRank } from "../story.ts";
import { byStay, evidence, isIn, occursIn, outgrown, share, type Card, type Found, type Ground } from "./ground.ts";

/** Above a limit then in force for a twentieth of its time; lost are the days of the cards too many. */
function overLimits({ question, to, days, cards }: Ground): Found[] {
  const { stages, removedStages = [] } = question.workflow;
  const set = question.events
    .flatMap((event) => (event.type === "wip-limit.set" || event.type === "wip-limit.cleared" ? [event] : []))
    .filter(({ at }) => Date.parse(at) <= question.asOf)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq);
  const hasMax = (event: (typeof set)[number]): boolean => event.type === "wip-limit.set" && event.max !== undefined;
  const isOf = (stageId: string, { scope }: (typeof set)[number]): boolean =>
    scope.kind === "stage" && scope.stageId === stageId;
  const limited = [...stages, ...removedStages].filter(({ stageId }) =>
    set.some((event) => isOf(stageId, event) && hasMax(event)),
  );
  if (limited.length === 0) return [{ signal: "over-limit", unknown: "no-limits" }];
  return limited.flatMap(({ stageId }): Found[] => {
    const maxAt = (at: number): number | null => {
      const last = set.findLast((event) => isOf(stageId, event) && Date.parse(event.at) <= at);
      return last?.type === "wip-limit.set" ? (last.max ?? null) : null;
    };
    const there = (at: number): Card[] => cards.filter((card) => standsIn(card, stageId, at));
    const judged = pieces(question, (at) => there(at).length).flatMap((piece) => {
      const max = maxAt(piece.from);
      return max === null ? [] : [{ ...piece, max }];
    });
    const time = (some: typeof judged): number => sum(some.map((piece) => days(piece.from, piece.to)));
    const over = judged.filter(({ count, max }) => count > max);
    const shareOver = share(time(over), time(judged));
    if (shareOver < 0.05) return [];
    const stood = over.flatMap((piece) =>
      there(piece.from).map(({ cardId }) => [cardId, days(piece.from, Math.min(piece.to, to))] as const),
    );
    const found = evidence(
      "inventory",
      "over-limit",
      byCard(stood.filter(([, lost]) => lost > 0)),
      { shareOver },
      {
        stageIds: [stageId],
      },
    );
    return [{ ...found, itemDaysLost: sum(over.map((one) => days(one.from, one.to) * (one.count - one.max))) }];
  });
}

export function inventory(ground: Ground): Found[] {
  const { question, cards, days, inProgress, finished, discarded } = ground;
  const begun = cards.filter(({ start }) => start !== null);
  const grown = outgrown(
    ground,
    begun.map(({ cardId, begun: since, end: until }) => ({ cardId, since, until })),
  );
  const aside = begun.flatMap(({ cardId, stays, begun: since, end }) =>
    stays
      .filter((stay) => stay.from < end && rankOf(question, stay.stageId) < startRank(question.workflow))
      .map(({ stageId, from, to }) => ({
        cardId,
        stageId,
        days: days(Math.max(from, since), Math.min(to ?? Infinity, end)),
      }))
      .filter(({ days: lost }) => lost > 0),
  );
  const away = byCard(aside.map(({ cardId, days: lost }) => [cardId, lost] as const));
  const gone = new Map(
    begun
      .filter((card) => card.finish === null && card.departed?.kind === "discarded")
      .filter((card) => isIn(ground, card.end) && card.begun < card.end)
      .map((card) => [card.cardId, days(card.begun, card.end)]),
  );
  const from = cards.flatMap(({ cardId, stays, end }) => {
    const last = stays.findLast((stay) => stay.from < end);
    return last === undefined ? [] : [{ stageId: last.stageId, days: gone.get(cardId) ?? 0 }];
  });
  const [parked, thrown] = [share(total(away), inProgress), share(gone.size, finished + discarded)];
  return [
    ...overLimits(ground),
    ...(grown === null ? [] : [evidence("inventory", "growing", grown.lost, grown.values)]),
    ...(away.size >= 3 && parked >= 0.05
      ? [evidence("inventory", "parked", away, { share: parked }, occursIn(ground, aside))]
      : []),
    ...(gone.size >= 3 && thrown >= 0.1
      ? [evidence("inventory", "discarded-after-start", gone, { share: thrown }, occursIn(ground, from))]
      : []),
  ];
}

export function waiting(ground: Ground): Found[] {
  const { question, from, to, cards, days, inProgress } = ground;
  const { stages } = question.workflow;
  const seen = cards.filter(({ begun, until }) => begun < until);
  const queues = stages
    .slice(startRank(question.workflow), finishRank(question.workflow))
    .filter(({ kind }) => kind === "queue");
  const since = (card: Card): Card["stays"] =>
    card.stays.filter((stay) => stay.from >= card.begun && stay.from < card.until);
  const found: Found[] = queues.length === 0 ? [{ signal: "queue", unknown: "no-queue" }] : [];
  for (const { stageId } of queues) {
    const lay = byCard(
      seen.flatMap((card) =>
        since(card)
          .filter((stay) => stay.stageId === stageId)
          .map((stay) => [card.cardId, days(stay.from, Math.min(stay.to ?? Infinity, card.until))] as const)
          .filter(([, lost]) => lost > 0),
      ),
    );
    const waited = share(total(lay), inProgress);
    if (lay.size >= 5 && waited >= 0.2)
      found.push(evidence("waiting", "queue", lay, { share: waited }, { stageIds: [stageId] }));
  }
  const stopped = new Map(
    seen
      .map((card) => [card.cardId, blockedDays(question, card, Math.max(card.begun, from), card.until)] as const)
      .filter(([, lost]) => lost > 0),
  );
  const blocked = share(total(stopped), inProgress);
  const stoppedIn = seen.flatMap((card) =>
    byStay(card, Math.max(card.begun, from), card.until, (low, high) => blockedDays(question, card, low, high)),
  );
  if (stopped.size >= 3 && blocked >= 0.1)
    found.push(evidence("waiting", "blocked", stopped, { share: blocked }, occursIn(ground, stoppedIn)));

  // Silent three times as long as 85 % of the stays that ended in that stage, and three days at least.
  const usual = (stageId: string): number => {
    const ended = seen.flatMap((card) =>
      since(card).flatMap((stay) =>
        stay.stageId === stageId && stay.to !== null && stay.to <= card.until ? [stay.to - stay.from] : [],
      ),
    );
    const nearest = { ...question, conventions: { ...question.conventions, percentile: "nearest-rank" as const } };
    return ended.length < 10 ? Infinity : Math.max(3 * dayMs, 3 * (percentileOf(nearest, ended, 85) ?? 0));
  };
  const open = seen.filter(({ end }) => end === Infinity);
  const stalled = new Map(
    open.flatMap((card) => {
      const heard = Math.max(...factsOf(card.cardId, question).flatMap(({ at }) => (at <= question.asOf ? at : [])));
      const isLong = to - heard > usual(card.stays.at(-1)?.stageId ?? "");
      return isLong ? [[card.cardId, days(heard, to)] as const] : [];
    }),
  );
  const stalledIn = open.map(({ cardId, stays }) => {
    return { stageId: stays.at(-1)?.stageId ?? "", days: stalled.get(cardId) ?? 0 };
  });
  const place = { ...occursIn(ground, stalledIn), most: 1 } as const;
  if (stalled.size >= 2) found.push(evidence("waiting", "stalled", stalled, { open: open.length }, place));
  return found;
}
