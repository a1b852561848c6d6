import { randomUUID } from "node:crypto";

export interface MapPlanting {
  send(path: string, body: object): Promise<unknown>;
  each(field: string, put: (text: string, index: number) => Promise<unknown>, longest?: number): Promise<void>;
}

/** The map that every text of a map stands on. */
export const plantedMap = "planted-map";

/** Puts every text into what people know of a value stream. */
export async function plantMaps({ send, each }: MapPlanting): Promise<void> {
  const wish = (type: string, fields: object, mapId = plantedMap) =>
    send("/api/commands", { commandId: randomUUID(), stream: `map:${mapId}`, type, ...fields });
  await each("map", (name, index) =>
    wish("map.create", { name, boardIds: [] }, index === 0 ? plantedMap : `${plantedMap}-${index}`),
  );
  await each("own step", (name, index) =>
    index < 40
      ? wish("map.add-step", { stepId: `o${index}`, name, kind: "process", after: null })
      : Promise.resolve(undefined),
  );
  await each(
    "map note",
    (note) => wish("map.set-figure", { nodeId: "o0", changes: { processTimeDays: 1, note } }),
    1_000,
  );
  await each("burst", (text, index) =>
    index < 100 ? wish("map.place-burst", { burstId: `k${index}`, text, nodeId: "o0" }) : Promise.resolve(undefined),
  );
}
