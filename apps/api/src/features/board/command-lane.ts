import { isAscii } from "node:buffer";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { pathOf, routes } from "@weir/contract";
import { type Command, type Viewer, authorise, boardStream, parseCommand } from "@weir/domain";
import type { FastifyInstance } from "fastify";
import { type CommandDeps, carryOut } from "./commands.ts";

export interface LaneDeps extends CommandDeps {
  /** True where the guard has nothing to say about a request. */
  readonly isOurs: (request: IncomingMessage) => boolean;
  /** Sets what every answer must carry where people come by TLS. */
  readonly secured?: (response: ServerResponse) => void;
  /** True where whoever asks has sent too much lately; counts what is let through. */
  readonly isTooMuch: (viewer: Viewer) => boolean;
  /** Answers a command that was not carried out because of what nobody foresaw. */
  readonly failed: (response: ServerResponse, request: IncomingMessage, error: unknown) => void;
}

const [start = "", end = ""] = pathOf("boardCommand").url.split(":boardId");
const { action } = routes.boardCommand;
const isId = /^[\w.~:@-]{1,100}$/;

/** Longer bodies come in several pieces. */
const longestBody = 16 * 1024;

/**
 * The short way of a board's commands: what is plainly one is carried out here, between Node's parser and
 * the workspace, because Fastify's way costs as much as deciding and storing a move do. All else goes to
 * Fastify as it came: another path or type, a foreign page, a body in pieces or one that is not plain,
 * a command with mistakes. So every complaint about a request is made in one place, and that is not here.
 */
export function addCommandLane(app: FastifyInstance, deps: LaneDeps): void {
  const { server } = app;
  const [others] = server.listeners("request") as RequestListener[];
  if (others === undefined) throw new Error("Fastify does not listen to its own server");
  let open = true;
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    const boardId = open && deps.isOurs(request) ? boardOf(request) : undefined;
    if (boardId === undefined) others(request, response);
    else take(deps, { request, response, others }, boardId);
  });
  // A server that closes has to tell everybody so, and Fastify does.
  app.addHook("preClose", (done) => {
    open = false;
    done();
  });
}

/** The board whose commands a request is sent to, if that is all there is to say about its head. */
function boardOf({ method, url = "", headers }: IncomingMessage): string | undefined {
  if (method !== "POST" || !url.startsWith(start) || !url.endsWith(end)) return undefined;
  const length = Number(headers["content-length"]);
  // Without a length, or without a body, there may be nothing to wait for.
  if (headers["content-type"] !== "application/json" || !(length > 0 && length <= longestBody)) return undefined;
  const boardId = url.slice(start.length, -end.length);
  return isId.test(boardId) ? boardId : undefined;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly others: RequestListener;
}

function take(deps: LaneDeps, { request, response, others }: Exchange, boardId: string): void {
  const viewer = deps.viewerOf(request);
  const onData = (bytes: Buffer): void => {
    const whole = bytes.length === Number(request.headers["content-length"]);
    const command = whole && mayChange(viewer, boardId) ? plainCommand(bytes, boardId) : undefined;
    if (command === undefined || deps.isTooMuch(viewer)) {
      request.off("data", onData).pause().unshift(bytes);
      others(request, response);
      return;
    }
    deps.secured?.(response);
    carryOut(deps, { command, viewer, response, failed: (error) => deps.failed(response, request, error) });
  };
  request.on("data", onData);
}

const mayChange = (viewer: Viewer, boardId: string): boolean =>
  authorise(viewer, action, { kind: "board", boardId }) === true;

/** Nesting, escapes and what could be a prototype: nothing to read in a hurry. */
const isPlain = (json: string): boolean =>
  json.startsWith("{") &&
  !json.includes("{", 1) &&
  !json.includes("[") &&
  !json.includes("\\") &&
  !json.includes("proto") &&
  !json.includes("constructor");

/** The command in a body of plain fields, if there is nothing wrong with it. */
function plainCommand(bytes: Buffer, boardId: string): Command | undefined {
  if (!isAscii(bytes)) return undefined;
  const text = bytes.toString("latin1");
  if (!isPlain(text)) return undefined;
  const body = flatObject(text);
  if (body === undefined || "stream" in body) return undefined;
  body["stream"] = boardStream(boardId);
  const command = parseCommand(body);
  return Array.isArray(command) ? undefined : command;
}

function flatObject(json: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
