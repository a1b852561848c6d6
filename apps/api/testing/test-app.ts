import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Instant } from "@weir/domain";
import {
  type Access,
  type AccessDeps,
  type AttachmentLimits,
  type PasswordHashing,
  type Workspace,
  createAccess,
  createMemoryLog,
  createWorkspace,
  openAttachmentFolder,
} from "@weir/storage";
import type { FastifyInstance, InjectOptions } from "fastify";
import { type AppDeps, buildApp } from "../src/app.ts";
import { noPressure } from "../src/limits/pressure.ts";

export interface TestApp {
  readonly app: FastifyInstance;
  readonly workspace: Workspace;
  readonly access: Access;
  /** What the server said to whoever stands at it. */
  readonly printed: readonly string[];
  /** Where files beside cards are. */
  readonly attachments: string;
  readonly now: () => Instant;
  /** Lets time pass; milliseconds. */
  pass(ms: number): void;
  newId(): string;
  get(url: string, headers?: Record<string, string>): Promise<Answer>;
  send(method: "POST" | "DELETE", url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read answers as a stranger would
  readonly json: any;
}

/** Passwords are hashed slowly on purpose; tests have no time for that. */
const quickHashing: PasswordHashing = {
  hash: async (password) => `quick:${password}`,
  matches: async (hashed, password) => hashed === `quick:${password}`,
};

/** The API over a log in memory, with a clock that stands still until told otherwise. */
export async function testApp(
  config: Partial<AppDeps["config"]> = {},
  more: Partial<AppDeps> = {},
  people: Partial<AccessDeps> = {},
  limits?: AttachmentLimits,
): Promise<TestApp> {
  let ms = Date.parse("2026-03-02T09:00:00.000Z");
  let ids = 0;
  const now = (): Instant => new Date(ms).toISOString();
  const newId = (): string => `id-${(ids += 1)}`;
  const log = createMemoryLog();
  // Made by the first file that is attached.
  const attachments = join(tmpdir(), `weir-attachments-${randomUUID()}`);
  const attachmentFolder = openAttachmentFolder(attachments);
  const workspace = createWorkspace({
    log,
    clock: now,
    newId,
    attachmentFolder,
    ...(limits && { attachmentLimits: limits }),
  });
  const access = await createAccess({ log, clock: now, newId, hashing: quickHashing, ...people });
  const standard = {
    baseUrl: undefined,
    demo: "offered",
    host: "127.0.0.1",
    maxImport: 1024 ** 2,
    web: "/nowhere",
  } as const;
  const printed: string[] = [];
  const print = (line: string): void => void printed.push(line);
  // A busy machine is no reason to be refused: who tries pressure says so.
  const deps = { workspace, access, clock: now, newId, print, version: "0.0.0", pressure: noPressure };
  const app = await buildApp({ ...deps, ...more, config: { ...standard, ...config } });
  app.addHook("onClose", () => rmSync(attachments, { recursive: true, force: true }));
  const ask = async (options: InjectOptions): Promise<Answer> => {
    const { statusCode, headers, payload } = await app.inject({
      ...options,
      headers: { host: "127.0.0.1:4600", accept: "application/json", ...options.headers },
    });
    const json: unknown =
      /^application\/(problem\+)?json/.test(String(headers["content-type"])) && payload !== ""
        ? JSON.parse(payload)
        : undefined;
    return { status: statusCode, headers, text: payload, json };
  };
  return {
    app,
    workspace,
    access,
    printed,
    attachments,
    now,
    pass: (by) => void (ms += by),
    newId,
    get: (url, headers = {}) => ask({ method: "GET", url, headers }),
    send: (method, url, body, headers = {}) =>
      ask({ method, url, headers, ...(body !== undefined && { payload: body as string | object }) }),
  };
}

/** A board with the stages To Do, Doing (at most two, refused) and Done, and cards in To Do. */
export async function testBoard(test: TestApp, cards: number, boardId = "b"): Promise<void> {
  await test.send("POST", "/api/boards", {
    commandId: test.newId(),
    boardId,
    name: "Board",
    timeZone: "UTC",
    stages: [
      { stageId: "todo", name: "To Do", kind: "queue" },
      { stageId: "doing", name: "Doing", kind: "active", wipLimit: { max: 2, policy: "refuse" } },
      { stageId: "done", name: "Done", kind: "done" },
    ],
    start: "Doing",
    finish: "Done",
  });
  for (let card = 1; card <= cards; card += 1)
    await command(
      test,
      { type: "card.create", cardId: `${boardId}-c${card}`, stageId: "todo", title: `Card ${card}` },
      boardId,
    );
}

/** Sends a command to a board, with an id of its own. */
export const command = (test: TestApp, fields: object, boardId = "b"): Promise<Answer> =>
  test.send("POST", `/api/boards/${boardId}/commands`, { commandId: test.newId(), ...fields });
