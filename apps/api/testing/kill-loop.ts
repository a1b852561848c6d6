import { uuidv7 } from "uuidv7";
import { fixtureBoard } from "./fixture-board.ts";
import { Connection } from "./http-client.ts";
import { type ServerProcess, startProcess } from "./server-process.ts";

export interface KillLoopOptions {
  readonly data: string;
  readonly kills: number;
  readonly writers: number;
  /** Moves to be acknowledged before each kill. */
  readonly acksEach: number;
  readonly script?: string;
}

export interface KillLoopReport {
  readonly kills: number;
  /** The fewest commands that were in flight at a kill. */
  readonly leastInFlight: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly gaps: number;
}

interface Move {
  readonly commandId: string;
  readonly cardId: string;
  readonly toStageId: string;
}

const start = ({ data, script }: KillLoopOptions): Promise<ServerProcess> =>
  startProcess({ data, ...(script !== undefined && { script }) });

/**
 * Moves cards over many connections while the server is killed again and again; every move without
 * an answer is sent again under the same id. Then holds what was acknowledged against the log.
 */
export async function killLoop(options: KillLoopOptions): Promise<KillLoopReport> {
  turns.clear();
  const acknowledged = new Set<string>();
  const inFlight: number[] = [];
  const unanswered = new Map<number, Move>();
  let server = await start(options);
  await fixtureBoard(server.url, { cards: 4 });
  for (let kill = 0; kill < options.kills; kill += 1) {
    inFlight.push(await round(server, options, acknowledged, unanswered));
    server = await start(options);
  }
  await finish(server.url, unanswered, acknowledged);
  const log = await wholeLog(server.url);
  await server.end("SIGTERM");
  return {
    kills: options.kills,
    leastInFlight: Math.min(...inFlight),
    acknowledged: acknowledged.size,
    ...compare(log, acknowledged),
  };
}

/** Writes until enough was acknowledged and enough is in flight, then kills; answers how many were in flight. */
async function round(
  server: ServerProcess,
  { writers, acksEach }: KillLoopOptions,
  acknowledged: Set<string>,
  unanswered: Map<number, Move>,
): Promise<number> {
  const before = acknowledged.size;
  let pending = 0;
  let atKill = -1;
  const write = async (writer: number): Promise<void> => {
    const connection = new Connection(server.url);
    try {
      while (atKill < 0) {
        const move = unanswered.get(writer) ?? nextMove(writer);
        unanswered.set(writer, move);
        pending += 1;
        const answered = send(connection, move).finally(() => (pending -= 1));
        if (acknowledged.size - before >= acksEach && pending >= Math.min(8, writers)) {
          atKill = pending;
          server.child.kill("SIGKILL");
        }
        const moved = (await answered) && (!losesAnswer(writer) || (await send(connection, move)));
        if (moved) acknowledged.add(move.commandId);
        unanswered.delete(writer);
      }
    } catch (error) {
      // After the kill that is no answer: the move stays in `unanswered`, to be sent again under its id.
      if (atKill < 0) throw error;
    } finally {
      connection.close();
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  await server.end("SIGKILL");
  return atKill;
}

/**
 * True when the answer says that the card moved; a move to where the card stands moves nothing.
 * @throws where there is no answer, or one that no move should get.
 */
async function send(connection: Connection, { commandId, cardId, toStageId }: Move): Promise<boolean> {
  const { status, text } = await connection.send("POST", "/api/boards/b/commands", {
    commandId,
    type: "card.move",
    cardId,
    toStageId,
  });
  if (status !== 200) throw new Error(`the move ${commandId} was answered with ${status}: ${text}`);
  return text.includes("card.moved");
}

const stageIds = ["doing", "done", "todo"];
const turns = new Map<number, number>();

/** Now and then an answer is lost on its way back: the same command is sent once more. */
const losesAnswer = (writer: number): boolean => (turns.get(writer) ?? 0) % 5 === 0;

/** Four writers share a card: a move that is carried out twice then undoes what another did between. */
function nextMove(writer: number): Move {
  const turn = turns.get(writer) ?? writer;
  turns.set(writer, turn + 1);
  return { commandId: uuidv7(), cardId: `c${writer % 4}`, toStageId: stageIds[turn % 3] ?? "todo" };
}

async function finish(url: string, unanswered: Map<number, Move>, acknowledged: Set<string>): Promise<void> {
  const connection = new Connection(url);
  for (const move of unanswered.values()) if (await send(connection, move)) acknowledged.add(move.commandId);
  connection.close();
}

interface LoggedEvent {
  readonly seq: number;
  readonly commandId: string;
}

async function wholeLog(url: string): Promise<LoggedEvent[]> {
  const connection = new Connection(url);
  const events: LoggedEvent[] = [];
  for (let after = 0; ;) {
    const { text } = await connection.send("GET", `/api/boards/b/events?after=${after}&limit=1000`);
    const page = JSON.parse(text) as { events: LoggedEvent[]; next: number };
    if (page.events.length === 0) break;
    events.push(...page.events);
    after = page.next;
  }
  connection.close();
  return events;
}

function compare(
  log: readonly LoggedEvent[],
  acknowledged: ReadonlySet<string>,
): Pick<KillLoopReport, "lost" | "duplicated" | "gaps"> {
  const times = new Map<string, number>();
  for (const { commandId } of log) times.set(commandId, (times.get(commandId) ?? 0) + 1);
  const answered = [...acknowledged];
  return {
    lost: answered.filter((id) => !times.has(id)).length,
    duplicated: [...times.values()].filter((count) => count > 1).length,
    gaps: log.filter(({ seq }, index) => seq !== index + 1).length,
  };
}
