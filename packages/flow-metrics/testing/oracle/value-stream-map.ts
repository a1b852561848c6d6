import { blockedSpans } from "./blocked.ts";
import { finishedIn, itemsOf, kindOf, overlap, partDays, rankOf, type Item } from "./item.ts";
import { sum, type Question } from "./question.ts";
import { startRank, type Stay } from "./story.ts";
import { complete, passesOut, placeOf, placesOf, product } from "./value-stream.ts";

type Part = "waiting" | "active" | "blocked" | "parked";
/** How the time of a stay divides. */
function split(question: Question, item: Item, stay: Stay): Record<Part, number> {
  const [from, to] = [stay.from, stay.to ?? question.asOf];
  const whole = partDays(question, from, to);
  const blocked = sum(blockedSpans(item, from, to).map(([a, b]) => partDays(question, a, b)));
  const isParked =
    rankOf(question, stay.stageId) < startRank(question.workflow) && item.start !== null && item.start <= from;
  if (isParked) return { waiting: 0, active: 0, blocked: 0, parked: whole };
  const isActive = kindOf(question, stay.stageId) === "active";
  return { waiting: isActive ? 0 : whole - blocked, active: isActive ? whole - blocked : 0, blocked, parked: 0 };
}

/** Walks the chain again and again until hardly anything is left on the way. */
export function visitsByWalking(entry: readonly number[], shares: readonly (readonly number[])[]): number[] {
  let here = [...entry];
  const visits = entry.map(() => 0);
  for (let step = 0; step < 200_000 && sum(here) > 1e-13; step += 1) {
    here.forEach((weight, state) => (visits[state] = (visits[state] ?? 0) + weight));
    here = here.map((_, to) => sum(here.map((weight, from) => weight * (shares[from]?.[to] ?? 0))));
  }
  return visits;
}

export function valueStreamMap(question: Question): unknown {
  const places = placesOf(question);
  const finished = finishedIn(question);
  const { asOf } = question;
  const at = (stageId: string): number => places.findIndex((place) => place === placeOf(question, places, stageId));
  /** Each item's passes: entering a place begins one, and so does going back within it. */
  const walks = finished.map((item) =>
    item.before.flatMap((stay, index) => {
      const last = item.before[index - 1];
      const goesOn =
        last !== undefined &&
        at(last.stageId) === at(stay.stageId) &&
        rankOf(question, stay.stageId) >= rankOf(question, last.stageId);
      return goesOn ? [] : [at(stay.stageId)];
    }),
  );
  const n = finished.length;
  const moves = places.map((_, from) =>
    [...places, null].map((__, to) =>
      sum(
        walks.map(
          (walk) => walk.filter((one, index) => one === from && (walk[index + 1] ?? places.length) === to).length,
        ),
      ),
    ),
  );
  const passes = places.map((_, index) => sum(walks.map((walk) => walk.filter((one) => one === index).length)));
  const entries = places.map((_, index) => walks.filter((walk) => walk[0] === index).length);
  const expected = visitsByWalking(
    entries,
    moves.map((row, from) => row.map((count) => (passes[from] === 0 ? 0 : count / (passes[from] ?? 1)))),
  );
  const parts = ["waiting", "active", "blocked", "parked"] as const;
  const daysIn = (index: number, part: Part): number =>
    sum(
      finished.map((item) =>
        sum(item.before.filter((stay) => at(stay.stageId) === index).map((stay) => split(question, item, stay)[part])),
      ),
    );
  const shown = (days: (part: Part) => number, by: number): Record<string, number> | null =>
    by === 0
      ? null
      : {
          ...Object.fromEntries(parts.map((part) => [`${part}Days`, days(part) / by])),
          leadDays: sum(parts.map(days)) / by,
        };
  const [from, to] = [question.from, Math.min(question.to, asOf)];
  const nodes = places.map((place, index) => {
    const { passes: passedOn, returned } = passesOut(question, places, place);
    const here = itemsOf(question).flatMap((item) => item.stays.filter((stay) => at(stay.stageId) === index));
    const present = here.map((stay) => {
      const [a, b] = overlap(stay.from, stay.to ?? asOf, from, Math.max(from, to));
      return b - a;
    });
    return {
      nodeId: place.nodeId,
      kind: place.kind,
      stageIds: place.stageIds,
      items: walks.filter((walk) => walk.includes(index)).length,
      passes: passes[index],
      entries: entries[index],
      expectedPasses: n === 0 ? null : (expected[index] ?? 0) / n,
      perItem: shown((part) => daysIn(index, part), n),
      perPass: shown((part) => daysIn(index, part), passes[index] ?? 0),
      ...(place.kind === "away" || place.kind === "reopened"
        ? {}
        : { passedOn, returned, completeAccurate: complete({ passes: passedOn, returned }) }),
      ...(place.kind === "away" || place.kind === "reopened"
        ? {}
        : { meanWip: to > from ? sum(present) / (to - from) : null }),
    };
  });
  const all = shown((part) => sum(places.map((_, index) => daysIn(index, part))), n);
  return {
    nodes,
    totals:
      all === null
        ? null
        : {
            ...all,
            activityRatio: (all["leadDays"] ?? 0) > 0 ? (all["activeDays"] ?? 0) / (all["leadDays"] ?? 1) : null,
          },
    rolledCompleteAccurate: product(
      nodes.map((node) => (node.kind === "step" ? (node.completeAccurate ?? null) : null)),
    ),
    items: n,
  };
}
