import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { ownSamples, samplesFolder } from "../../../../../scripts/samples.mjs";
import { type Answered, ask } from "../../../testing/ask.ts";
import type { Analysis } from "./analysis.ts";

/** Figures somebody else worked out, as they lie beside a sample; blocks are keyed by their switches. */
interface Expected {
  readonly run: string;
  readonly workflow: string;
  readonly source: Partial<Analysis["source"]>;
  readonly counts: Analysis["counts"];
  readonly cycleTimeDays: Readonly<Record<string, object>>;
  readonly customerLeadTimeDays: Readonly<Record<string, object>>;
  readonly throughput: { readonly busiestWeeks: readonly object[]; readonly weeksWithAny: number };
  readonly at: readonly {
    readonly at: string;
    readonly wip: object;
    readonly occupancy: object;
    readonly [cumulative: `cumulative (${string})`]: object;
  }[];
  readonly "stageTime (finished items)": readonly { readonly stage: string; readonly items: number }[];
  readonly flowEfficiency: object;
  readonly "handoffs (consecutive source events, before stage merging)"?: {
    readonly events: number;
    readonly group_handoffs: number;
    readonly resource_handoffs: number;
    readonly cases_with_group_ping_pong_A_B_A: number;
    readonly top_group_handoffs: readonly (readonly [pair: string, count: number])[];
  };
}

const shared = samplesFolder();
const expectedFiles = [ownSamples, ...(shared === undefined ? [] : [shared])].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".expected.json"))
    .map((name) => join(folder, name)),
);

/** Every number in `expected` to four decimals, wherever it is in `found`. */
function rounded(value: unknown): unknown {
  if (typeof value === "number") return Math.round(value * 10_000) / 10_000;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}

describe.each(expectedFiles.map((file) => [relative(process.cwd(), file)]))("%s", (file) => {
  const expected = JSON.parse(readFileSync(file, "utf8")) as Expected;
  const data = file.replace(/\.expected\.json$/, "");
  const workflow = join(dirname(file), expected.workflow);
  const flags = expected.run.split(" ").slice(5);

  const analysis = async (...switches: readonly string[]): Promise<Analysis> => {
    const answered: Answered = await ask("analyse", data, "--workflow", workflow, ...flags, ...switches);
    expect(answered.err).toEqual([]);
    return JSON.parse(answered.out.join("\n")) as Analysis;
  };

  test("its run names this file's workflow and asks for JSON", () => {
    expect(existsSync(data)).toBe(true);
    expect(expected.run).toMatch(/^weir analyse FILE --workflow workflow\.yaml --as-of .* --json$/);
  });

  test("counts, throughput, time in stages and flow efficiency", async () => {
    const found = await analysis();
    expect(found.source).toMatchObject(expected.source);
    expect(found.counts).toEqual(expected.counts);
    const weeks = found.throughput.weeks.filter(({ finished }) => finished > 0);
    expect(weeks).toHaveLength(expected.throughput.weeksWithAny);
    for (const week of expected.throughput.busiestWeeks) expect(weeks).toContainEqual(week);
    for (const { stage, ...time } of expected["stageTime (finished items)"])
      expect(rounded(found.stageTime?.find((row) => row.stage === stage))).toMatchObject({
        ...time,
        scope: "finished",
      });
    expect(rounded(found.flowEfficiency)).toEqual(expected.flowEfficiency);
  });

  const handoffs = expected["handoffs (consecutive source events, before stage merging)"];
  test.each(handoffs === undefined ? [] : [handoffs])("hand-offs between groups and between people", async (told) => {
    const { source, valueStream } = await analysis();
    const of = (kind: string): NonNullable<Analysis["valueStream"]>["handoffs"] =>
      valueStream?.handoffs.filter((one) => one.kind === kind) ?? [];
    const sum = (kind: string): number => of(kind).reduce((all, { count }) => all + count, 0);
    expect(source.events).toBe(told.events);
    expect([sum("group"), sum("person")]).toEqual([told.group_handoffs, told.resource_handoffs]);
    const groups = of("group").map(({ from, to, count }) => [`${from} -> ${to}`, count]);
    for (const pair of told.top_group_handoffs) expect(groups).toContainEqual(pair);
  });

  test.each(Object.keys(expected.cycleTimeDays))("cycle time under %s", async (switches) => {
    const { cycleTimeDays } = await analysis(...switches.split(" "));
    expect(rounded(cycleTimeDays)).toMatchObject(expected.cycleTimeDays[switches] ?? {});
  });

  test.each(Object.keys(expected.customerLeadTimeDays))("customer lead time under %s", async (switches) => {
    const { customerLeadTimeDays } = await analysis(...switches.split(" "));
    expect(rounded(customerLeadTimeDays)).toMatchObject(expected.customerLeadTimeDays[switches] ?? {});
  });

  test("the flow at three instants, the cumulative one under each switch named", async () => {
    for (const moment of expected.at) {
      const { wip, occupancy, at, ...cumulative } = moment;
      const find = async (...switches: readonly string[]): Promise<Analysis["at"][number] | undefined> =>
        (await analysis(...switches)).at.find((one) => one.at === at);
      expect(await find()).toMatchObject({ wip, occupancy });
      for (const [key, counts] of Object.entries(cumulative)) {
        const switches = /^cumulative \((.+)\)$/.exec(key)?.[1] ?? "";
        expect((await find(...switches.split(" ")))?.cumulative).toEqual(counts);
      }
    }
  });
});

test.each(shared === undefined ? ["the samples folder is not there: only the samples in docs were tested"] : [])(
  "%s",
  () => {
    expect(expectedFiles.length).toBeGreaterThanOrEqual(2);
  },
);
