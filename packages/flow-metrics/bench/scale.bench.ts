import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "../../../scripts/bundle/compile.mjs";
import type { Bench, BenchReport } from "./bench-report.ts";
import type { ScaleFigures } from "./scale-process.ts";

const script = fileURLToPath(new URL("scale-process.ts", import.meta.url));
/** About a hundred thousand and ten million facts. */
const cards = { small: 10_600, large: 1_010_000 } as const;

/** As plain JavaScript, which is what is published: what strips types in Node would count as half a hundred MB. */
const inProcess = (compiled: string, ...words: string[]): string =>
  execFileSync(process.execPath, ["--expose-gc", compiled, ...words], { encoding: "utf8" });

/** The full pass over ten million facts, how its cost grew from a hundred thousand, and what it takes up. */
async function run(): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), "weir-bench-"));
  try {
    const [small, large] = [join(folder, "small"), join(folder, "large")];
    const compiled = await compile(script, folder);
    inProcess(compiled, "write", small, String(cards.small));
    inProcess(compiled, "write", large, String(cards.large));
    const { events, smallEvents, ours, theirs, ratio, growth, rss } = JSON.parse(
      inProcess(compiled, "read", large, small),
    ) as ScaleFigures;
    const [empty, loaded, passed] = rss;
    return {
      name: "flow-metrics-scale",
      rows: [
        { what: "events", value: events, unit: "events" },
        { what: "events of the small log", value: smallEvents, unit: "events" },
        { what: "cumulative flow and exact percentiles, ours", value: ours, unit: "ms" },
        { what: "the same, a hand-written typed pass", value: theirs, unit: "ms" },
        { what: "resident: the process before there was a log", value: empty, unit: "MB" },
        { what: "resident: the log loaded", value: loaded, unit: "MB" },
        { what: "resident: after a full pass", value: passed, unit: "MB" },
      ],
      ratios: [
        { what: "full pass / typed pass", value: ratio, goal: "<= 1.5", holds: ratio <= 1.5 },
        { what: "growth of the cost / growth of the log", value: growth, goal: "<= 1.5", holds: growth <= 1.5 },
        { what: "resident after a full pass, MB", value: passed, goal: "<= 400", holds: passed <= 400 },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const benches: readonly Bench[] = [{ name: "flow-metrics-scale", run }];
