import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownSamples } from "../../../../../scripts/samples.mjs";
import { ask, askIn } from "../../../testing/ask.ts";
import type { Analysis } from "./analysis.ts";

const hermes = join(ownSamples, "hermes-resources");
const trello = join(hermes, "trello.json");
const workflow = ["--workflow", join(hermes, "workflow.yaml")];
const scratch = (): string => mkdtempSync(join(tmpdir(), "weir-cli-"));

test("--json has exactly the documented shape", async () => {
  const { out, err, code } = await ask("analyse", trello, ...workflow, "--json");
  expect({ err, code }).toEqual({ err: [], code: 0 });
  const analysis = JSON.parse(out.join("\n")) as Analysis;
  const keys = (value: object | null | undefined): string => Object.keys(value ?? {}).join(" ");
  expect(keys(analysis)).toBe(
    "source warnings workflow conventions counts cycleTimeDays customerLeadTimeDays throughput at stageTime flowEfficiency valueStream",
  );
  expect(keys(analysis.source)).toBe("format items events firstEventAt asOf");
  expect(keys(analysis.warnings[0])).toBe("code count message examples");
  expect(analysis.conventions).toEqual({
    cycle: "elapsed",
    percentile: "nearest-rank",
    noObservedStart: "exclude",
    cfd: "effective",
    timeZone: "UTC",
  });
  expect(keys(analysis.cycleTimeDays)).toBe("n min max mean p50 p70 p85 p95");
  expect(keys(analysis.throughput.weeks[0])).toBe("week finished");
  expect(keys(analysis.at[0])).toBe("at wip occupancy cumulative");
  expect(keys(analysis.stageTime?.[0])).toBe("stage scope items meanDays p50Days p85Days");
  expect(keys(analysis.valueStream)).toBe("steps handoffs rework");
  expect(keys(analysis.valueStream?.steps[0])).toBe(
    "stage processTimeDays waitDays leadTimeDays completeAccurate items",
  );
  expect(analysis.valueStream?.handoffs.map(({ kind }) => kind)).toContain("person");
});

test("hand-offs between people name them as the source does", async () => {
  const cwd = scratch();
  const rows = ["a,Build,2024-01-01T09:00:00Z,Ada L.", "a,Test,2024-01-02T09:00:00Z,grace"];
  writeFileSync(join(cwd, "log.csv"), ["case id,activity,timestamp,resource", ...rows].join("\n"));
  const { out } = await askIn({ cwd }, "analyse", "log.csv", "--json");
  const { valueStream } = JSON.parse(out.join("\n")) as Analysis;
  expect(valueStream?.handoffs).toEqual([{ kind: "person", from: "Ada L.", to: "grace", count: 1 }]);
});

test("without a workflow it proposes one, prints it and says what it guessed; stdout holds the figures alone", async () => {
  const { out, err } = await ask("analyse", trello);
  expect(err.join("\n")).toContain("stages:\n  - name: Future Features");
  expect(err.join("\n")).toContain("Doing is taken as active because of its name");
  expect(out.join("\n")).toMatch(/^trello: 55 items, 391 records/);
  expect(out.join("\n")).not.toContain("guess");
});

test("files are relative to where the user stands", async () => {
  const answered = await askIn({ cwd: hermes }, "analyse", "trello.json", "--workflow", "workflow.yaml", "--json");
  expect(answered.code).toBe(0);
});

test("--report writes one page that loads nothing and runs nothing", async () => {
  const cwd = scratch();
  const { out, code } = await askIn({ cwd }, "analyse", trello, ...workflow, "--report", "out.html");
  expect({ out, code }).toEqual({ out: [], code: 0 });
  const html = readFileSync(join(cwd, "out.html"), "utf8");
  expect(html.match(/<svg /g)).toHaveLength(10);
  expect(html).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|url\(|@import/);
  expect(html.match(/(?:src|href)="[^"]*"/g)).toBeNull();
  expect(html).toContain("Cumulative flow");
  expect(html).toContain("prefers-color-scheme: dark");
});

test("titles from the source cannot become markup in the page", async () => {
  const cwd = scratch();
  const text = readFileSync(trello, "utf8").replaceAll("Project Hermes", "<img src=x onerror=alert(1)>");
  writeFileSync(join(cwd, "evil.json"), text.replaceAll("Fully functioning DHT", "</svg><script>1</script>"));
  await askIn({ cwd }, "analyse", "evil.json", ...workflow, "--report", "out.html");
  const html = readFileSync(join(cwd, "out.html"), "utf8");
  expect(html).toContain("&lt;img src=x");
  expect(html).not.toMatch(/<img|<script/);
});

test("exit 1: the data is wrong, every problem with its place", async () => {
  const cwd = scratch();
  writeFileSync(
    join(cwd, "s.csv"),
    "ID,Name,Ready,Build,Done\nI-1,A,2026-03-02,2026-03-99,\nI-2,B,55385-01-01,2026-03-04,\n",
  );
  const answered = await askIn({ cwd }, "analyse", "s.csv", "--format", "stage-csv", "--json");
  expect(answered).toMatchObject({ code: 1, out: [] });
  expect(answered.err).toHaveLength(2);
  expect(answered.err[0]).toMatch(/^s\.csv, row 2, Build: found 2026-03-99; expected a date/);
  expect(answered.err[1]).toBe("s.csv, row 3, Ready: found 55385-01-01; expected a year in 1970-2200");
});

test("exit 1: dates that could be read both ways are asked about; --date-order is the answer", async () => {
  const cwd = scratch();
  writeFileSync(join(cwd, "s.csv"), "ID,Name,Ready,Build,Done\nI-1,A,3/2/2026,4/2/2026,5/2/2026\n");
  const asked = await askIn({ cwd }, "analyse", "s.csv", "--json");
  expect(asked).toMatchObject({ code: 1, out: [] });
  expect(asked.err.join("\n")).toContain("--date-order: one of day-first, month-first");
  const answered = await askIn({ cwd }, "analyse", "s.csv", "--date-order", "month-first", "--json");
  expect((JSON.parse(answered.out.join("\n")) as Analysis).source.firstEventAt).toBe("2026-03-02T00:00:00.000Z");
});

test("exit 1: columns that could be meant are asked about; --time-column and its like are the answer", async () => {
  const cwd = scratch();
  const rows = ["Case ID,Activity,Start Time,End Time", "1,A,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z"];
  writeFileSync(join(cwd, "l.csv"), `${rows.join("\n")}\n`);
  const asked = await askIn({ cwd }, "analyse", "l.csv", "--json");
  expect(asked).toMatchObject({ code: 1, out: [] });
  expect(asked.err.join("\n")).toContain("--time-column: one of Start Time, End Time");
  const answered = await askIn({ cwd }, "analyse", "l.csv", "--time-column", "End Time", "--json");
  expect((JSON.parse(answered.out.join("\n")) as Analysis).source.firstEventAt).toBe("2026-03-02T10:00:00.000Z");
});

test("exit 2: wrong usage; an unknown format lists those there are", async () => {
  expect(await ask("analyse")).toMatchObject({ code: 2 });
  expect(await ask("analyze", trello)).toMatchObject({ code: 2 });
  expect(await ask("analyse", trello, "--as-of", "yesterday")).toMatchObject({ code: 2, out: [] });
  expect(await ask("analyse", trello, "--json", "--report", "x.html")).toMatchObject({ code: 2 });
  const { code, err } = await ask("analyse", trello, "--format", "nonsense");
  expect(code).toBe(2);
  expect(err.join("\n")).toMatch(/trello, jira, xes, jira-changelog-csv, event-log-csv, stage-csv, two-dates-csv/);
});

test("exit 3: what cannot be reached or written", async () => {
  expect(await ask("analyse", "/no/such/file.json")).toMatchObject({ code: 3, out: [] });
  expect(await ask("analyse", trello, ...workflow, "--report", "/no/such/folder/out.html")).toMatchObject({ code: 3 });
});

test("facts after --as-of are not read", async () => {
  const { out } = await ask("analyse", trello, ...workflow, "--as-of", "2013-05-20T00:00:00Z", "--json");
  const { counts, source } = JSON.parse(out.join("\n")) as Analysis;
  expect(source.asOf).toBe("2013-05-20T00:00:00.000Z");
  expect(counts.finished).toBeLessThan(13);
});
