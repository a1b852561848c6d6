import { resolve } from "node:path";
import { text } from "@weir/contract";
import { soloViewer } from "@weir/domain";
import {
  type EventLog,
  type Workspace,
  createDemoBoards,
  createWorkspace,
  openDataFolder,
  openSqliteLog,
} from "@weir/storage";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { uuidv7 } from "uuidv7";
import { buildApp } from "./app.ts";
import type { Config } from "./settings.ts";
import { StartError } from "./start-error.ts";
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
 * @throws StartError, StorageError or an error of the system; `whyNot` puts each into a sentence.
 */
export async function startServer(
  config: Config,
  log: FastifyBaseLogger,
  openLog: (file: string) => EventLog = openSqliteLog,
): Promise<RunningServer> {
  if (!isLoopback(config.host)) throw new StartError("not-loopback", { host: config.host });
  const folder = openDataFolder(config.data);
  const undo: (() => unknown)[] = [() => folder.release()];
  try {
    const clock = (): string => new Date().toISOString();
    const workspace = createWorkspace({ log: openLog(folder.databaseFile), clock, newId: uuidv7 });
    undo.unshift(() => workspace.close());
    const deps = { workspace, clock, newId: uuidv7 };
    await nameYou(workspace);
    if (config.demo === "on") await demoOnce(deps);
    const app = await buildApp({
      ...deps,
      config: { ...config, web: resolve(config.web) },
      version: readVersion(),
      log,
    });
    undo.unshift(() => app.close());
    const url = await listen(app, config);
    folder.announce(url);
    return { url, stop: () => stopAll(undo) };
  } catch (error) {
    await stopAll(undo);
    throw error;
  }
}

/** 127.0.0.0/8, ::1 and the name that means them. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

async function listen(app: FastifyInstance, { host, port, baseUrl }: Config): Promise<string> {
  await app.listen({ host, port });
  const address = app.server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return baseUrl ?? `http://${host.includes(":") ? `[${host}]` : host}:${bound}`;
}

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
