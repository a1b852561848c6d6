import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { type Command, soloViewer } from "@weir/domain";
import {
  type Access,
  type PasswordHashing,
  type Workspace,
  createAccess,
  createDemoBoards,
  createWorkspace,
  openAttachmentFolder,
  openSqliteLog,
} from "@weir/storage";
import type { FastifyInstance } from "fastify";
import { buildApp } from "../../src/app.ts";
import { noPressure } from "../../src/limits/pressure.ts";
import { type Credential, done } from "./credential.ts";
import { mapsOfTheWorld } from "./map-asks.ts";
import { createCrew } from "./crew.ts";
import { addressesOf } from "./addresses.ts";
import { type Exchange, exchange } from "./exchange.ts";
import { type Rows, openRows } from "./rows.ts";
import type { Scene } from "./ask.ts";
import type { Name, Place } from "./who.ts";

export interface World {
  /** Every address the server knows, as `METHOD /path/:parameter`. */
  readonly addresses: readonly string[];
  readonly rows: Rows;
  readonly credentials: Readonly<Record<Name, Credential>>;
  readonly other: Scene["other"];
  scene(name: Name, place: Place): Scene;
  exchange: Exchange;
  pass(ms: number): void;
  close(): Promise<void>;
}

/** Puts a broken twin in the place of a part. */
export interface Twin {
  readonly access?: (access: Access) => Access;
  readonly app?: (app: FastifyInstance, workspace: Workspace) => void;
}

/** Argon2 is tried elsewhere; here sixty sign-ins must not take a minute. */
const cheapHashing: PasswordHashing = {
  hash: async (password) => `hashed ${password}`,
  matches: async (hashed, password) => hashed === `hashed ${password}`,
};

const day = 86_400_000;
const stages = [
  { stageId: "todo", name: "To Do", kind: "queue" },
  { stageId: "spare", name: "Spare", kind: "queue" },
  { stageId: "doing", name: "Doing", kind: "active" },
  { stageId: "done", name: "Done", kind: "done" },
] as const;

/** A workspace of every kind of person, on a real database, behind a real port. */
export async function createWorld(twin: Twin = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "weir-matrix-"));
  const file = join(folder, "weir.db");
  let ms = Date.parse("2026-03-02T09:00:00.000Z") - 101 * day;
  let ids = 0;
  const clock = (): string => new Date(ms).toISOString();
  const newId = (): string => `id-${(ids += 1)}`;
  const log = openSqliteLog(file);
  const attachmentFolder = openAttachmentFolder(join(folder, "attachments"));
  const workspace = createWorkspace({ log, clock, newId, attachmentFolder });
  const access = await createAccess({ log, clock, newId, hashing: cheapHashing });
  const app = await buildApp({
    workspace,
    access: twin.access?.(access) ?? access,
    clock,
    newId,
    config: { baseUrl: undefined, demo: "offered", host: "127.0.0.1", maxImport: 1024 ** 2, web: "/nowhere" },
    print: () => undefined,
    version: "0.0.0",
    pressure: noPressure,
  });

  const carryOut = async (command: object): Promise<void> => {
    const outcome = await workspace.execute({ commandId: newId(), ...command } as Command, soloViewer);
    if (!("results" in outcome)) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(outcome)}`);
  };
  for (const place of ["private", "shared", "foreign"]) {
    const stream = `board:${place}`;
    await carryOut({
      type: "board.create",
      stream,
      name: place,
      timeZone: "UTC",
      stages,
      start: "Doing",
      finish: "Done",
    });
    await carryOut({ type: "card.create", stream, cardId: `${place}-card`, stageId: "todo", title: "Card" });
  }
  const attach = async (place: string, attachmentId: string): Promise<void> => {
    const file = { attachmentId, name: "a.txt", content: Readable.from(Buffer.from("A")) };
    const outcome = await workspace.attachments.attach({ boardId: place, cardId: `${place}-card` }, file, soloViewer);
    if (!("attachmentId" in outcome)) throw new Error(JSON.stringify(outcome));
  };
  for (const place of ["private", "shared", "foreign"]) await attach(place, "first");
  await attach("foreign", "theirs");
  const facts = "facts:workspace";
  const note = (factId: string): object => ({ kind: "note", factId, title: "N", notedAt: clock() });
  await carryOut({ type: "fact.record", stream: facts, facts: [note("fact")] });
  for (const wish of mapsOfTheWorld) await carryOut(wish);
  await createDemoBoards({ workspace, clock, newId }, soloViewer);
  const crew = await createCrew(access, { pass: (by) => void (ms += by) });
  twin.app?.(app, workspace);
  const agent = new Agent({ keepAlive: true });
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  const rows = openRows(file);

  return {
    addresses: addressesOf(app),
    rows,
    exchange: (sent) => exchange(base, agent, sent),
    credentials: crew.credentials,
    other: crew.other,
    scene: (name, place) => ({
      place,
      other: crew.other,
      fresh: () => randomUUID(),
      card: async () => {
        if (place === "missing") return "missing-card";
        const cardId = randomUUID();
        await carryOut({ type: "card.create", stream: `board:${place}`, cardId, stageId: "todo", title: "Card" });
        return cardId;
      },
      attachment: async () => {
        const attachmentId = randomUUID();
        await attach(place, attachmentId);
        return attachmentId;
      },
      fact: async () => {
        const factId = randomUUID();
        await carryOut({ type: "fact.record", stream: facts, facts: [note(factId)] });
        return factId;
      },
      share: async () => {
        if (place === "missing") return "share";
        const wish = { what: "board", note: "N", hidesPeople: true } as const;
        return done(await access.makeShare(soloViewer, place, wish)).shareId;
      },
      invitation: async () => done(await access.invite(soloViewer, { name: "New", role: "guest" })).invitationId,
      person: async () => {
        const personId = randomUUID();
        await workspace.namePeople([{ personId, name: "Somebody" }], soloViewer);
        return personId;
      },
      team: async () => done(await access.makeTeam(soloViewer, randomUUID())).teamId,
      ownSession: () => crew.session(name),
      ownToken: () => crew.token(name),
    }),
    pass: (by) => void (ms += by),
    close: async () => {
      agent.destroy();
      await app.close();
      rows.close();
      await workspace.close();
      rmSync(folder, { recursive: true });
    },
  };
}
