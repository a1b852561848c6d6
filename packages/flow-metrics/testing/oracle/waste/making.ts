import { isDone, kindOf, partDays, percentileOf, rankOf } from "../item.ts";
import { byCard, total } from "../lost.ts";
import { dayMs, sum } from "../question.ts";
import { finishRank, startRank, type Stay } from "../story.ts";
import { evidence, isIn, occursIn, outgrown, share, unblockedDays, type Found, type Ground } from "./ground.ts";

const nearest = ({ question }: Ground, values: readonly number[], p: number): number =>
  percentileOf({ ...question, conventions: { ...question.conventions, percentile: "nearest-rank" } }, values, p) ?? 0;

export function overproduction(ground: Ground): Found[] {
  const { question, from, to, cards, days } = ground;
  const { workflow } = question;
  const grown = outgrown(
    ground,
    cards.map((card) => ({ cardId: card.cardId, since: card.createdAt ?? card.stays[0]?.from ?? 0, until: card.end })),
  );
  const demand = grown === null ? [] : [evidence("overproduction", "demand-exceeds", grown.lost, grown.values)];
  const last = workflow.stages.length - 1;
  const done = cards.flatMap((card) => {
    if (card.finish === null || card.finish >= to) return [];
    const reached = card.stays.slice(card.before.length).find((stay) => rankOf(question, stay.stageId) === last);
    const start = Math.min(card.begun, card.finish);
    return [
      {
        cardId: card.cardId,
        finish: card.finish,
        at: reached?.from ?? Infinity,
        took: partDays(question, start, card.finish),
      },
    ];
  });
  const released = done.filter(({ at }) => at >= from && at <= to);
  const names = ["released-late", "never-released"];
  if (last === finishRank(workflow))
    return [...demand, ...names.map((signal) => ({ signal, unknown: "no-second-done-stage" }))];
  if (released.length < 5) return [...demand, ...names.map((signal) => ({ signal, unknown: "too-few-items" }))];
  const place = { stageIds: [workflow.finishStageId] };
  const lay = new Map(released.map(({ cardId, finish, at }) => [cardId, days(finish, at)]));
  const lagPerCycleTime = share(total(lay), sum(released.map(({ took }) => took)));
  const lags = released.map(({ finish, at }) => at - finish);
  const after = Math.max(14 * dayMs, 2 * nearest(ground, lags, 95));
  const forgotten = new Map(
    done.flatMap(({ cardId, finish, at }) =>
      at > to && to - finish > after ? [[cardId, days(finish, to)] as const] : [],
    ),
  );
  return [
    ...demand,
    ...(lagPerCycleTime >= 0.25 && total(lay) >= lay.size
      ? [evidence("overproduction", "released-late", lay, { lagPerCycleTime }, place)]
      : []),
    ...(forgotten.size >= 5
      ? [evidence("overproduction", "never-released", forgotten, { afterDays: after / dayMs }, place)]
      : []),
  ];
}

export function overprocessing(ground: Ground): Found[] {
  const { question, from, cards, days, finished } = ground;
  const { workflow } = question;
  const worked = cards.filter(({ begun, until }) => begun < until);
  /** From laying it down until taking it up where it was, with nothing but queues left of there in between. */
  const gaps = worked.flatMap(({ cardId, stays }) =>
    stays.flatMap((stay, index) => {
      if (kindOf(question, stay.stageId) !== "active" || isDone(question, stay.stageId)) return [];
      const isLaid = ({ stageId }: Stay): boolean =>
        kindOf(question, stageId) !== "active" && rankOf(question, stageId) < rankOf(question, stay.stageId);
      const rest = stays.slice(index + 1);
      const back = rest.findIndex((one) => !isLaid(one));
      const taken = rest[back];
      const isBack = back > 0 && taken?.stageId === stay.stageId && isIn(ground, taken.from);
      return isBack ? [{ cardId, stageId: stay.stageId, days: days(rest[0]?.from ?? 0, taken.from) }] : [];
    }),
  );
  const resumed = byCard(gaps.map((one) => [one.cardId, one.days]));
  const again = share(resumed.size, worked.length);

  const stages = workflow.stages.slice(startRank(workflow), finishRank(workflow));
  const ended = worked.flatMap((card) =>
    card.stays.flatMap((stay) =>
      stay.to !== null && stay.to <= card.until && stay.to >= from
        ? [{ card, stageId: stay.stageId, days: unblockedDays(question, card, stay.from, stay.to) }]
        : [],
    ),
  );
  const slow = stages.flatMap(({ stageId, kind }) => {
    const active = ended.filter((stay) => kind === "active" && stay.stageId === stageId && stay.days > 0);
    return [...new Set(active.map(({ card }) => card.cardType))].flatMap((cardType) => {
      const alike = active.filter(({ card }) => card.cardType === cardType);
      const all = alike.map((stay) => stay.days);
      const [q1, q3] = [nearest(ground, all, 25), nearest(ground, all, 75)];
      const fence = q3 * (q3 / q1) ** 3;
      return alike.length < 20
        ? []
        : alike.flatMap((stay) =>
            stay.days > fence ? [{ stageId, cardId: stay.card.cardId, lost: stay.days - q3 }] : [],
          );
    });
  });
  const slowLost = byCard(slow.map(({ cardId, lost }) => [cardId, lost]));
  const unused = stages.filter(({ stageId }) => {
    const own = ended.filter((stay) => stay.stageId === stageId);
    const empty = own.filter((stay) => stay.days < 1 / 1440 - 1e-12).length;
    return own.length === 0 ? finished >= 20 : own.length >= 20 && empty >= 0.85 * own.length;
  });
  return [
    ...(resumed.size >= 3 && again >= 0.1
      ? [evidence("overprocessing", "resumed", resumed, { share: again }, occursIn(ground, gaps))]
      : []),
    ...(slowLost.size >= 3
      ? [
          evidence(
            "overprocessing",
            "slow-for-type",
            slowLost,
            { stays: slow.length },
            { stageIds: [...new Set(slow.map(({ stageId }) => stageId))], most: 1 },
          ),
        ]
      : []),
    ...unused.map(({ stageId }) => {
      const values = { stays: ended.filter((stay) => stay.stageId === stageId).length };
      return evidence("overprocessing", "unused-stage", new Map(), values, { stageIds: [stageId], most: 0 });
    }),
  ];
}
