import { blockedSpans } from "../blocked.ts";
import { isDone, kindOf, partDays, percentileOf, rankOf } from "../item.ts";
import { byCard, total, type Lost } from "../lost.ts";
import { dayMs, sum } from "../question.ts";
import { finishRank, startRank, type Stay } from "../story.ts";
import { placesOf } from "../value-stream.ts";
import {
  deedsOf,
  evidence,
  isIn,
  isTakingUp,
  share,
  unblockedDays,
  type Card,
  type Found,
  type Ground,
} from "./ground.ts";
import { outgrown } from "./lying.ts";

const weekMs = 7 * dayMs;
const inWholeMs = (days: number): number => Math.round(days * dayMs) / dayMs;
/** Where a card was in work: in an active stage since its start, not blocked. */
const inWork = ({ question }: Ground, card: Card): (readonly [number, number])[] =>
  card.stays
    .filter((stay) => kindOf(question, stay.stageId) === "active" && !isDone(question, stay.stageId))
    .flatMap((stay) => {
      const [from, to] = [Math.max(stay.from, card.begun), Math.min(stay.to ?? Infinity, card.until)];
      if (from >= to) return [];
      const blocked = blockedSpans(card, from, to);
      const edges = [from, ...blocked.flat(), to];
      return edges.flatMap((edge, index) => {
        const next = edges[index + 1] ?? edge;
        return index % 2 === 0 && edge < next ? [[edge, next] as const] : [];
      });
    });

/** Weeks of seven UTC days from 1970 on with more than one and a half cards in work for each who did anything around them. */
function taskSwitching(ground: Ground): Found[] {
  const { question, from, to, cards, days } = ground;
  const deeds = cards.flatMap(({ cardId }) => deedsOf(question, cardId)).filter(({ at }) => isIn(ground, at));
  const work = cards.flatMap((card) =>
    inWork(ground, card).map(([start, end]) => ({ cardId: card.cardId, start, end })),
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
  const lost = byCard(
    over.flatMap(({ week, cards: level, hands }) =>
      work
        .filter(({ start, end }) => days(Math.max(start, week * weekMs), Math.min(end, (week + 1) * weekMs)) > 0)
        .map(({ cardId, start, end }) => {
          const time = days(Math.max(start, week * weekMs), Math.min(end, (week + 1) * weekMs));
          return [cardId, inWholeMs(time * (1 - hands / level))] as const;
        }),
    ),
  );
  const shareOfWeeks = share(over.length, weeks.length);
  if (shareOfWeeks < 0.25 || lost.size < 10) return [];
  const cardsPerPerson = sum(weeks.map((one) => one.cards)) / sum(weeks.map(({ hands }) => hands));
  return [evidence("motion", "task-switching", lost, { cardsPerPerson, shareOfWeeks })];
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
  const resumed = new Map(
    worked.flatMap(({ cardId, stays }) => {
      const gaps = stays.flatMap((stay, index) => {
        if (kindOf(question, stay.stageId) !== "active" || isDone(question, stay.stageId)) return [];
        const isLaid = ({ stageId }: Stay): boolean =>
          kindOf(question, stageId) !== "active" && rankOf(question, stageId) < rankOf(question, stay.stageId);
        const rest = stays.slice(index + 1);
        const back = rest.findIndex((one) => !isLaid(one));
        const taken = rest[back];
        const isBack = back > 0 && taken?.stageId === stay.stageId && isIn(ground, taken.from);
        return isBack ? [days(rest[0]?.from ?? 0, taken.from)] : [];
      });
      return gaps.length === 0 ? [] : [[cardId, sum(gaps)] as const];
    }),
  );
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
    ...(resumed.size >= 3 && again >= 0.1 ? [evidence("overprocessing", "resumed", resumed, { share: again })] : []),
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

/** From each move back until the card is again where it was sent back from, by the step that works on it again. */
function returns(ground: Ground, card: Card): { readonly stageId: string; readonly days: number }[] {
  const { question, to, days } = ground;
  const rankAt = (stay: Stay): number => rankOf(question, stay.stageId);
  return card.stays.slice(1).flatMap((stay, index) => {
    const back = rankAt(card.stays[index] as Stay);
    const isBack = rankAt(stay) >= 0 && rankAt(stay) < back && back < finishRank(question.workflow);
    if (!isBack || !isIn(ground, stay.from)) return [];
    const rest = card.stays.slice(index + 1);
    const worked = rest.find((one) => kindOf(question, one.stageId) === "active" || rankAt(one) >= back) ?? stay;
    if (rankAt(worked) >= back) return [];
    const there = rest.find((one) => rankAt(one) >= back);
    const stageId = question.workflow.stages[rankAt(worked)]?.stageId ?? "";
    return [{ stageId, days: days(stay.from, there?.from ?? to) }];
  });
}
/** From leaving a done stage, but not the board, until the next done one. */
function reopened(ground: Ground, card: Card): number | null {
  const { question, to, days } = ground;
  const gaps = card.stays.slice(1).flatMap((stay, index) => {
    const was = card.stays[index] as Stay;
    const isBack =
      isDone(question, was.stageId) && !isDone(question, stay.stageId) && rankOf(question, stay.stageId) >= 0;
    if (!isBack || !isIn(ground, stay.from)) return [];
    const again = card.stays.slice(index + 1).find((one) => isDone(question, one.stageId));
    return [days(stay.from, again?.from ?? to)];
  });
  return gaps.length === 0 ? null : sum(gaps);
}

export function defects(ground: Ground): Found[] {
  const { question, cards, days, finished } = ground;
  const { workflow } = question;
  const found: Found[] = [];
  const back = cards.flatMap((card) => returns(ground, card).map((one) => ({ ...one, cardId: card.cardId })));
  for (const [rank, { stageId }] of workflow.stages.slice(0, finishRank(workflow)).entries()) {
    const lost = byCard(back.filter((one) => one.stageId === stageId).map((one) => [one.cardId, one.days]));
    const passed = cards.filter(({ stays }) =>
      stays.some((stay, index) => {
        const next = stays[index + 1];
        const isOn = next !== undefined && rankOf(question, next.stageId) > rank;
        return rankOf(question, stay.stageId) === rank && isOn && isIn(ground, next.from);
      }),
    ).length;
    const returned = share(lost.size, passed);
    if (lost.size >= 3 && returned >= 0.1)
      found.push(evidence("defects", "returned", lost, { share: returned }, { stageIds: [stageId] }));
  }
  const again: Lost = new Map(
    cards.flatMap((card) => {
      const gap = reopened(ground, card);
      return gap === null ? [] : [[card.cardId, gap] as const];
    }),
  );
  const undone = share(again.size, finished + again.size);
  if (again.size >= 3 && undone >= 0.05) found.push(evidence("defects", "reopened", again, { share: undone }));
  const created = cards.filter((card) => isIn(ground, card.createdAt ?? card.stays[0]?.from ?? 0));
  if (created.every(({ cardType }) => cardType === null))
    found.push({ signal: "defect-arrivals", unknown: "no-types" });
  const wrong = ["bug", "defect", "incident", "fault", "hotfix"];
  const repairs = created.filter(({ cardType }) => wrong.includes(cardType?.toLowerCase() ?? ""));
  const failure = share(repairs.length, created.length);
  if (repairs.length >= 3 && failure >= 0.2) {
    const lost = new Map(repairs.map((card) => [card.cardId, days(card.begun, card.end)]));
    found.push(evidence("defects", "defect-arrivals", lost, { share: failure }));
  }
  return found;
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
