import { resolve } from "node:path";
import { text } from "@weir/contract";
import { soloViewer } from "@weir/domain";
import {
  type Access,
  type EventLog,
  type Workspace,
  createAccess,
  createDemoBoards,
  createWorkspace,
  openAttachmentFolder,
  openDataFolder,
  openSqliteLog,
} from "@weir/storage";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { uuidv7 } from "uuidv7";
import { isLoopback, urlAt } from "./addresses.ts";
import { buildApp } from "./app.ts";
import { claimLine } from "./features/access/one-time-links.ts";
import type { Config } from "./settings.ts";
import { readVersion } from "./version.ts";

export interface RunningServer {
  /** Where people reach it. */
  readonly url: string;
  /** Finishes what is under way, tells streams to come back later, gives the data folder back. */
  stop(): Promise<void>;
}

/**
 * Starts a server as configured; `openLog` stands in for the database where a test needs another.
 *
 * @throws StorageError or an error of the system; `whyNot` puts each into a sentence.
 */
export async function startServer(
  config: Config,
  log: FastifyBaseLogger,
  openLog: (file: string) => EventLog = openSqliteLog,
): Promise<RunningServer> {
  const folder = openDataFolder(config.data);
  const undo: (() => unknown)[] = [() => folder.release()];
  try {
    const clock = (): string => new Date().toISOString();
    const events = openLog(folder.databaseFile);
    const workspace = createWorkspace({
      log: events,
      clock,
      newId: uuidv7,
      attachmentFolder: openAttachmentFolder(folder.attachmentsFolder),
      attachmentLimits: { maxBytes: config.maxAttachment, boardBytes: config.maxBoardAttachments },
    });
    undo.unshift(() => workspace.close());
    const access = await createAccess({
      log: events,
      clock,
      newId: uuidv7,
      now: Date.now,
      sealingKey: folder.sealingKey,
      secondFactorOfAll: config.secondFactor === "everybody",
      wordsOfThePlace: wordsOfThePlace(config),
    });
    const deps = { workspace, access, clock, now: Date.now, newId: uuidv7 };
    await nameYou(workspace);
    await workspace.attachments.sweep("arriving");
    if (config.demo === "on") await demoOnce(deps);
    const app = await buildApp({
      ...deps,
      config: { ...config, web: resolve(config.web) },
      version: readVersion(),
      print,
      log,
    });
    undo.unshift(() => app.close());
    const url = await listen(app, config);
    folder.announce(url);
    if (!isLoopback(config.host)) await offerClaim(access, url);
    return { url, stop: () => stopAll(undo) };
  } catch (error) {
    await stopAll(undo);
    throw error;
  }
}

/** What everybody who comes to this place knows: its names, and what its host is called. */
const wordsOfThePlace = ({ passwordWords, baseUrl }: Config): string[] => [
  ...passwordWords,
  ...(baseUrl === undefined ? [] : [new URL(baseUrl).hostname]),
];

async function listen(app: FastifyInstance, { host, port, baseUrl }: Config): Promise<string> {
  await app.listen({ host, port });
  const address = app.server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return baseUrl ?? urlAt(host, bound);
}

/** Reachable for others, a workspace is nobody's until somebody claims it. */
async function offerClaim(access: Access, url: string): Promise<void> {
  const claim = await access.offerClaim();
  if ("secret" in claim) print(claimLine(url, claim));
}

/** Says a line to whoever stands at the server; stdout is for the one line of a start. */
const print = (line: string): void => void process.stderr.write(`${line}\n`);

/** Without accounts everybody is "You": a person like any other, whose name may be changed later. */
async function nameYou(workspace: Workspace): Promise<void> {
  const { personId } = soloViewer;
  const people = await workspace.people(soloViewer);
  if (people.some((person) => person.personId === personId)) return;
  await workspace.namePeople([{ personId, name: text("start.you") }], soloViewer);
}

/** A first start is one that finds no board at all: a demo that was removed stays away. */
async function demoOnce(deps: { workspace: Workspace; clock: () => string; newId: () => string }): Promise<void> {
  const boards = await deps.workspace.boards(soloViewer);
  if (boards.length === 0) await createDemoBoards(deps, soloViewer);
}

async function stopAll(undo: readonly (() => unknown)[]): Promise<void> {
  for (const step of undo) await step();
}
