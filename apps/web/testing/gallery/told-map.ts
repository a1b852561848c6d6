import type { AnswerOf } from "@weir/contract";
import type { Route } from "playwright-core";

type Ask = (path: string, body: object) => Promise<Response>;
type Read = (path: string) => Promise<unknown>;

/** A map of two boards that share no cards, told a month ago otherwise than now, with a target. */
export async function tellMap(ask: Ask, read: Read): Promise<void> {
  const stream = "map:told";
  const wish = (type: string, fields: object): Promise<Response> =>
    ask("/api/commands", { commandId: `told-${type}`, stream, type, ...fields });
  await wish("map.create", { name: "Checkout and search", boardIds: ["demo-checkout", "demo-search"] });
  const { parts } = (await read("/api/maps/told/measured")) as AnswerOf<"measuredMap">;
  const to = new Date(Date.now() - 30 * dayMs).toISOString();
  const from = new Date(Date.now() - 121 * dayMs).toISOString();
  const told = parts.map(({ boardIds, totals, known }) => ({
    boardIds,
    totals: { ...totals, leadTimeDays: (totals.leadTimeDays ?? 0) * 1.3, waitDays: (totals.waitDays ?? 0) * 1.5 },
    steps: known.steps.map(({ answers: _1, note: _2, entries: _3, branch: _4, ...step }, index) =>
      index === 0 ? { ...step, leadTimeDays: step.leadTimeDays * 1.3, meanWip: 30 } : step,
    ),
  }));
  const asked = [{ name: "cycle", value: "working" }];
  await wish("map.take-version", {
    versionId: "autumn",
    name: "Before the limits",
    told: { from, to, asOf: to, asked, parts: told },
  });
  const [first] = parts;
  if (first === undefined) throw new Error("The map has no part");
  const { items: _items, ...totals } = first.totals;
  const today = { ...totals, deferredDays: 0 };
  await wish("map.set-target", {
    targetId: "half",
    name: "Half the wait by summer",
    changes: [{ kind: "wait", nodeId: first.known.steps[0]?.nodeId, days: 2 }],
    today,
    future: { ...today, leadTimeDays: (totals.leadTimeDays ?? 0) * 0.6, waitDays: (totals.waitDays ?? 0) * 0.4 },
    measuredBy: { from, to, asked: [] },
  });
}

/** What took a moment, told as if it had taken weeks: cards cannot be handed on in the past. */
export async function asWeeks(route: Route): Promise<void> {
  const response = await route.fetch();
  const slowed = (await response.text())
    .replaceAll(/"[a-z]*Days":(?:\{[^}]*\}|[\d.e-]+)/gi, (days) =>
      days.replaceAll(written, (each) => String(+each * slowness)),
    )
    .replaceAll(/"itemsPerWeek":[\d.]+/g, '"itemsPerWeek":0.5');
  await route.fulfill({ response, body: slowed });
}

const written = /(?<=:)[\d.]+(?:e-\d+)?/g;
/** A second as a year. */
const slowness = 31_536_000;

const dayMs = 86_400_000;
const weeks = [null, null, 31, 30.5, 29, 29.8, 27.5, null, 25.4, 25.9, 24.8, 24, 23.6];
const setAt = "2026-01-05T09:00:00.000Z";
const asOf = new Date(Date.parse(setAt) + weeks.length * 7 * dayMs).toISOString();
const figure = (set: number, target: number, now: number) => ({
  set,
  target,
  now,
  way: set === target ? null : (now - set) / (target - set),
  revised: false,
});

/** A target a quarter of a year after it was set, which no demo has. */
export const quarterOfProgress: AnswerOf<"targetProgress"> = {
  targetId: "half",
  setAt,
  asOf,
  windowDays: 91,
  boardIds: ["demo-checkout"],
  fewestItems: 5,
  points: weeks.map((leadTimeDays, index) => ({
    from: setAt,
    at: new Date(Date.parse(setAt) + (index + 1) * 7 * dayMs).toISOString(),
    items: leadTimeDays === null ? 3 : 9 + index,
    totals:
      leadTimeDays === null
        ? null
        : {
            leadTimeDays,
            processTimeDays: 12,
            waitDays: leadTimeDays - 12,
            activityRatio: 12 / leadTimeDays,
            rolledCompleteAccurate: 0.75 + index / 100,
            itemsPerWeek: 6,
          },
  })),
  figures: {
    leadTimeDays: figure(32, 19, 23.6),
    processTimeDays: figure(12, 12, 12),
    waitDays: figure(20, 7, 11.6),
    activityRatio: figure(0.38, 0.63, 0.51),
    rolledCompleteAccurate: figure(0.74, 0.74, 0.87),
    itemsPerWeek: figure(6.3, 6.3, 6),
  },
  chance: "improved",
};
