/**
 * One size in a process of its own: `scale-process.ts write FILE CARDS` makes the facts, `scale-process.ts read FILE SMALL`
 * prints the `ScaleFigures` of a log of them beside a smaller one.
 */
import { cumulativeFlow } from "../src/cumulative-flow/cumulative-flow.ts";
import { cycleTimePercentiles } from "../src/cycle-time/cycle-time-percentiles.ts";
import { defaultConventions } from "../src/conventions.ts";
import { interleaved } from "./bench-report.ts";
import type { FlowLog } from "../src/flow-log.ts";
import { readLog, writeFacts } from "./fact-file.ts";
import { typedPass } from "./typed-pass.ts";

export interface ScaleFigures {
  readonly events: number;
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
  readonly smallEvents: number;
  /** The cost of this log over that of the small one, as often as it takes to read as many facts. */
  readonly growth: number;
  /** MB resident before there was anything, with the log loaded, and after a full pass. */
  readonly rss: readonly [empty: number, loaded: number, passed: number];
}

const megabytes = (): number => process.memoryUsage.rss() / 1e6;

/** A full pass as of an instant that nobody asked for before. */
function passOver(log: FlowLog): () => void {
  let asOf = log.asOf() - 3_600_000;
  return () => {
    const query = { log, asOf: asOf--, conventions: defaultConventions };
    cumulativeFlow.compute(query, {});
    cycleTimePercentiles(query);
  };
}

function figuresOf(file: string, smallFile: string): ScaleFigures {
  const empty = megabytes();
  const log = readLog(file);
  // What V8 holds in reserve for garbage goes back too: it depends on the size of the machine, not on the log.
  globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
  const loaded = megabytes();
  const pass = passOver(log);
  pass();
  const rss = [empty, loaded, megabytes()] as const;
  let asOf = log.asOf() - 1_800_000;
  const timed = interleaved(13, pass, () => typedPass(log, asOf--));
  const small = readLog(smallFile);
  const smallPass = passOver(small);
  const times = Math.round(log.eventCount / small.eventCount);
  const growth = interleaved(13, pass, () => {
    for (let time = 0; time < times; time++) smallPass();
  });
  return { events: log.eventCount, ...timed, smallEvents: small.eventCount, growth: growth.ratio, rss };
}

const [what, file = "", more = ""] = process.argv.slice(2);
if (what === "write") writeFacts(file, Number(more));
else process.stdout.write(JSON.stringify(figuresOf(file, more)));
