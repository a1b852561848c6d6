import { randomUUID } from "node:crypto";
import { pathOf, type RouteName, routes, urlOf } from "@weir/contract";
import { formOf } from "../upload.ts";
import type { Ask, Scene } from "./ask.ts";
import { type Verdict, verdictOf } from "./may.ts";
import { everybody, type Name, names, type Place } from "./who.ts";
import type { World } from "./world.ts";

/** What was answered, as far as the matrix looks at it. */
interface Got {
  readonly status: number;
  readonly code: string | undefined;
  readonly text: string;
}

export interface MatrixReport {
  readonly cells: number;
  readonly denied: number;
  /** What was otherwise than the table says, in words. */
  readonly wrong: readonly string[];
}

/** Commands take a short way where they are plain, and the long one else; events come in pages, or live. */
type Way = "plain" | "checked" | "live";
const waysOf = (route: RouteName): readonly Way[] => {
  if (route === "boardCommand") return ["plain", "checked"];
  return route === "events" || route === "boardEvents" ? ["plain", "live"] : ["plain"];
};

interface Cell {
  readonly name: Name;
  readonly route: RouteName;
  readonly ask: Ask;
  readonly place: Place | undefined;
  readonly way: Way;
  readonly verdict: Verdict;
}

const answersOf = {
  "not-signed-in": [401, "not-signed-in"],
  forbidden: [403, "forbidden"],
  "not-found": [404, "not-found"],
} as const;

/**
 * Sends every request of the table as everybody, those that must be denied first: each answer is held against the
 * table, and after each denial the database must be what it was. Boards that may not be known of must be answered
 * like one that is not there, to the byte.
 */
export async function runMatrix(
  world: World,
  table: Readonly<Partial<Record<RouteName, readonly Ask[]>>>,
): Promise<MatrixReport> {
  const wrong: string[] = [];
  const cells = cellsOf(table);
  const denied = cells.filter(({ verdict }) => verdict !== "done");
  const unseen = new Map<string, string>();
  let before = world.rows.digest();
  let version = world.rows.version();
  for (const cell of denied) {
    const got = await ask(world, cell, idle(world, cell.place ?? "private"));
    check(cell, got, wrong);
    if (cell.verdict === "not-found") compareUnseen(cell, got, unseen, wrong);
    const now = world.rows.version();
    if (now === version) continue;
    version = now;
    const after = world.rows.digest();
    if (after !== before) wrong.push(`${nameOf(cell)} was denied, and changed the database`);
    before = after;
  }
  for (const cell of cells.filter(({ verdict }) => verdict === "done")) {
    // Signing in is throttled; what is tried here is who may try.
    if (cell.ask.least === "anyone") world.pass(20 * 60_000);
    check(cell, await ask(world, cell, world.scene(cell.name, cell.place ?? "private")), wrong);
  }
  return { cells: cells.length, denied: denied.length, wrong };
}

function cellsOf(table: Readonly<Partial<Record<RouteName, readonly Ask[]>>>): Cell[] {
  return (Object.keys(table) as RouteName[]).flatMap((route) =>
    (table[route] ?? []).flatMap((ask) =>
      (ask.at ?? [undefined]).flatMap((place) =>
        names.flatMap((name) =>
          waysOf(route).map((way) => ({
            name,
            route,
            ask,
            place,
            way,
            verdict: verdictOn(name, ask, place),
          })),
        ),
      ),
    ),
  );
}

/** A request that touches two boards must be allowed on both, after it was let in at all. */
function verdictOn(name: Name, { least, door, also }: Ask, place: Place | undefined): Verdict {
  const who = everybody[name];
  const verdicts = [
    ...(door === undefined ? [] : [verdictOf(who, door, undefined)]),
    verdictOf(who, least, place),
    ...(also === undefined ? [] : [verdictOf(who, least, also)]),
  ];
  return verdicts.find((verdict) => verdict !== "done") ?? "done";
}

/** Where a request will be denied it names what is there, and nothing is made for it. */
const idle = ({ other }: World, place: Place): Scene => ({
  place,
  other,
  fresh: () => randomUUID(),
  card: async () => `${place}-card`,
  attachment: async () => "first",
  fact: async () => "fact",
  invitation: async () => "invitation",
  share: async () => "share",
  person: async () => other.personId,
  team: async () => other.teamId,
  ownSession: async () => "session",
  ownToken: async () => "token",
});

async function ask(world: World, { name, route, ask: asked, way }: Cell, scene: Scene): Promise<Got> {
  const { params, query, body, bytes, file } = await asked.send(scene);
  const { method } = pathOf(route);
  const form = file === undefined ? undefined : formOf([file], file.fields);
  const sent = bytes ?? (body === undefined ? undefined : JSON.stringify(body));
  const payload = form?.body ?? (sent === undefined ? undefined : Buffer.from(sent));
  const plain = bytes === undefined ? "application/json" : "application/octet-stream";
  const type = form?.type ?? (way === "checked" ? `${plain}; charset=utf-8` : plain);
  const headers = {
    accept: way === "live" ? "text/event-stream" : "application/json",
    ...(payload !== undefined && { "content-type": type, "content-length": String(payload.length) }),
    ...world.credentials[name],
  };
  const answer = await world.exchange({ method, path: urlOf(route, params, query), headers, payload });
  const problem = answer.type.includes("problem+json") ? (JSON.parse(answer.text) as { code: string }) : undefined;
  return { status: answer.status, code: problem?.code, text: answer.text };
}

function check(cell: Cell, { status, code, text }: Got, wrong: string[]): void {
  const [expected, expectedCode] = expectedOf(cell);
  if (status === expected && code === expectedCode) return;
  const found = `${status} ${code ?? text.slice(0, 80)}`;
  wrong.push(`${nameOf(cell)}: expected ${expected} ${expectedCode ?? ""}, found ${found}`);
}

function expectedOf({ verdict, route, ask: asked, place }: Cell): readonly [number, string | undefined] {
  if (verdict !== "done") return answersOf[verdict];
  if (place === "missing") return answersOf["not-found"];
  return asked.done ?? [asked.status ?? routes[route].status, undefined];
}

/** Whoever may not know of a board learns nothing about it from how it is denied. */
function compareUnseen(cell: Cell, { text }: Got, seen: Map<string, string>, wrong: string[]): void {
  const key = `${cell.name} ${cell.route} ${cell.ask.what} ${cell.way}`;
  const words = text.replaceAll(new RegExp(`\\b(?:${cell.place}|${cell.ask.also ?? cell.place})\\b`, "g"), "*");
  const first = seen.get(key) ?? words;
  seen.set(key, first);
  if (words !== first) wrong.push(`${nameOf(cell)} is told apart from another board: ${words} and ${first}`);
}

const nameOf = ({ name, route, ask: { what }, place, way }: Cell): string =>
  `${name}, ${route}: ${what}${place === undefined ? "" : ` at ${place}`}${way === "plain" ? "" : `, ${way}`}`;
