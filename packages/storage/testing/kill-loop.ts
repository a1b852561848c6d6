import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { DomainEvent } from "@weir/domain";
import { createBoard, createCard, moveCard, you } from "./board-commands.ts";
import { openSqliteWorkspace } from "./open-workspace.ts";

const WRITERS = 16;
const writerFile = fileURLToPath(new URL("./kill-writer.ts", import.meta.url));

export type Twin = "honest" | "acknowledges-early" | "without-receipts";

export interface KillReport {
  kills: number;
  acknowledged: number;
  /** The fewest commands that waited for their answer when a kill came. */
  leastInFlight: number;
  /** Answers to a retry that differ from the first one. */
  contradicted: number;
  /** Acknowledged, but not in the log where the answer said. */
  lost: number;
  /** Commands with more than one event, or answered as if they had done nothing. */
  duplicated: number;
  gaps: number;
  problems: readonly unknown[];
}

/** One person at one card, who sends the next move when the last one is acknowledged. */
interface Writer {
  readonly cardId: string;
  moves: number;
}

interface Answer {
  readonly commandId: string;
  readonly seqs: readonly number[];
}

const commandIdOf = ({ cardId, moves }: Writer): string => `${cardId}-${moves}`;

const lineOf = (writer: Writer): string => {
  const toStageId = writer.moves % 2 === 0 ? "doing" : "todo";
  return `${JSON.stringify(moveCard("b", writer.cardId, toStageId, commandIdOf(writer)))}\n`;
};

const prepare = async (file: string, writers: readonly Writer[]): Promise<void> => {
  const { workspace } = openSqliteWorkspace(file);
  await workspace.execute(createBoard("b"), you);
  for (const { cardId } of writers) await workspace.execute(createCard("b", cardId), you);
  await workspace.close();
};

const start = (file: string, twin: Twin, cache: string): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, ["--conditions=weir-source", writerFile, file, twin], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });

/** Killed processes leave no compile cache, so one is let go in peace first. */
const fillCompileCache = async (file: string, twin: Twin, folder: string): Promise<void> => {
  const child = start(file, twin, `${folder}/cache`);
  child.stdin.end();
  child.stdout.resume();
  await once(child, "exit");
};

/**
 * Lets the writers work on one process and kills it after so many answers; says how many commands
 * waited then. Some commands are sent twice at once, some again later, as if the answer got lost.
 */
const live = async (
  child: ChildProcessWithoutNullStreams,
  writers: readonly Writer[],
  acknowledged: Map<string, readonly number[]>,
  answersToLive: number,
): Promise<{ readonly inFlight: number; readonly contradictions: number }> => {
  const waiting = new Map(writers.map((writer) => [commandIdOf(writer), writer]));
  const answers = createInterface({ input: child.stdout });
  const drained = once(answers, "close");
  child.stdin.on("error", () => {});
  let [answered, contradictions] = [0, 0];
  const enough = new Promise<void>((resolve) => {
    answers.on("line", (line) => {
      if (line === "ready") return;
      const { commandId, seqs } = JSON.parse(line) as Answer;
      const writer = waiting.get(commandId);
      if (!writer) {
        if (String(acknowledged.get(commandId)) !== String(seqs)) contradictions += 1;
        return;
      }
      acknowledged.set(commandId, seqs);
      waiting.delete(commandId);
      const last = lineOf(writer);
      writer.moves += 1;
      waiting.set(commandIdOf(writer), writer);
      const next = lineOf(writer);
      child.stdin.write(writer.moves % 5 === 0 ? next + next : writer.moves % 5 === 1 ? next + last : next);
      answered += 1;
      if (answered === answersToLive) resolve();
    });
  });
  child.stdin.write(`go\n${writers.map(lineOf).join("")}`);
  await enough;
  child.kill("SIGKILL");
  const inFlight = waiting.size;
  await Promise.all([once(child, "exit"), drained]);
  return { inFlight, contradictions };
};

const judge = (events: readonly DomainEvent[], acknowledged: ReadonlyMap<string, readonly number[]>) => {
  const counts = new Map<string, number>();
  for (const { commandId } of events) counts.set(commandId, (counts.get(commandId) ?? 0) + 1);
  const lost = [...acknowledged].filter(([commandId, seqs]) => {
    return seqs.some((seq) => events[seq - 1]?.commandId !== commandId);
  });
  const idle = [...acknowledged].filter(([, seqs]) => seqs.length !== 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  const gaps = events.filter((event, index) => event.seq !== index + 1);
  return { lost: lost.length, duplicated: idle.length + repeated.length, gaps: gaps.length };
};

/**
 * Kills the process that writes, over and over, while sixteen people move cards on it; whoever got
 * no answer sends the same command to the next process. Then compares what was acknowledged with the log.
 */
export const runKillLoop = async (folder: string, kills: number, twin: Twin = "honest"): Promise<KillReport> => {
  const file = `${folder}/weir.db`;
  const writers = Array.from({ length: WRITERS }, (_, index): Writer => ({ cardId: `card${index}`, moves: 0 }));
  const acknowledged = new Map<string, readonly number[]>();
  await prepare(file, writers);
  await fillCompileCache(file, twin, folder);
  let [leastInFlight, contradicted] = [Infinity, 0];
  let next = start(file, twin, `${folder}/cache`);
  for (let kill = 1; kill <= kills; kill += 1) {
    const child = next;
    // The next process loads while this one works: only its database has to wait.
    if (kill < kills) next = start(file, twin, `${folder}/cache`);
    const { inFlight, contradictions } = await live(child, writers, acknowledged, 40 + ((kill * 17) % 60));
    leastInFlight = Math.min(leastInFlight, inFlight);
    contradicted += contradictions;
  }
  const { log, workspace } = openSqliteWorkspace(file);
  const events = await log.read("board:b", 0);
  const check = await workspace.check(you);
  await workspace.close();
  return {
    kills,
    acknowledged: acknowledged.size,
    leastInFlight,
    contradicted,
    ...judge(events, acknowledged),
    problems: "problems" in check ? check.problems : [check],
  };
};
