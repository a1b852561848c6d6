import { randomUUID } from "node:crypto";
import { toldStep } from "../told-steps.ts";

export interface MapPlanting {
  send(path: string, body: object): Promise<unknown>;
  each(field: string, put: (text: string, index: number) => Promise<unknown>, longest?: number): Promise<void>;
  marked(text: string, field: string): string;
  readonly boardIds: readonly string[];
  readonly corpus: readonly string[];
}

/** The map that every text of a map stands on. */
export const plantedMap = "planted-map";
/** One of several boards. */
export const plantedChain = `${plantedMap}-chain`;

const mostOwnSteps = 40;
const mostBursts = 100;
const mostDismissals = 200;
const mostTargets = 50;

/** Puts every text into what people know of a value stream. */
export async function plantMaps({ send, each, marked, boardIds, corpus }: MapPlanting): Promise<void> {
  const wish = (type: string, fields: object, mapId = plantedMap) =>
    send("/api/commands", { commandId: randomUUID(), stream: `map:${mapId}`, type, ...fields });
  const firstOnes = async (field: string, most: number, put: (text: string, index: number) => Promise<unknown>) => {
    for (const [index, text] of corpus.slice(0, most).entries()) await put(marked(text, field), index);
  };
  // A name that would run where it is taken for more than a text.
  const chained = corpus.findIndex((text) => text.startsWith("<img"));
  await each("map", (name, index) =>
    index === chained
      ? wish("map.create", { name, boardIds }, plantedChain)
      : wish("map.create", { name, boardIds: [] }, index === 0 ? plantedMap : `${plantedMap}-${index}`),
  );
  await firstOnes("own step", mostOwnSteps, (name, index) =>
    wish("map.add-step", { stepId: `o${index}`, name, kind: "process", after: null }),
  );
  await each(
    "map note",
    (note) => wish("map.set-figure", { nodeId: "o0", changes: { processTimeDays: 1, note } }),
    1_000,
  );
  const [first = ""] = corpus;
  const note = marked(first, "map note");
  await wish("map.set-figure", { nodeId: "o0", changes: { processTimeDays: 1, note } });
  await firstOnes("burst", mostBursts, (text, index) =>
    wish("map.place-burst", { burstId: `k${index}`, text, nodeId: "o0" }),
  );
  const [boardId = ""] = boardIds;
  await wish("map.create", { name: boardId, boardIds: [boardId] }, boardId);
  await firstOnes("dismissal", mostDismissals, (reason, index) =>
    wish("map.dismiss-waste", { signal: "parked", nodeId: `${boardId}/o${index}`, reason }, boardId),
  );
  const told = toldOf(corpus.slice(0, mostOwnSteps).map((text) => marked(text, "version step")));
  await each("version", (name, index) => wish("map.take-version", { versionId: `v${index}`, name, told }));
  const totals = { ...noTotals, deferredDays: null };
  await firstOnes("target", mostTargets, (name, index) =>
    wish("map.set-target", {
      targetId: `t${index}`,
      name,
      changes: [{ kind: "wait", nodeId: "o0", days: 1 }],
      today: totals,
      future: totals,
    }),
  );
}

const noTotals = {
  leadTimeDays: null,
  processTimeDays: null,
  waitDays: null,
  activityRatio: null,
  rolledCompleteAccurate: null,
  itemsPerWeek: null,
};

/** A map as it was told once, with steps that nobody has any more. */
function toldOf(names: readonly string[]): object {
  const at = "2026-03-02T09:00:00.000Z";
  const steps = names.map((name, index) => toldStep(`old${index}`, { name }));
  return { from: at, to: at, asOf: at, asked: [], parts: [{ boardIds: [], steps, totals: { ...noTotals, items: 0 } }] };
}
