import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ForeignStage } from "../foreign-history.ts";
import { BadInput, type ImportProblem } from "../import-problem.ts";
import { matchStages } from "./match-stages.ts";
import { readWorkflowFile } from "./read-workflow-file.ts";
import { matchesPattern } from "./stage-pattern.ts";
import type { WorkflowFile } from "./workflow-file.ts";
import { writeWorkflowFile } from "./write-workflow-file.ts";

const stage = (id: string, ...names: readonly string[]): ForeignStage => ({
  id,
  names: names.length > 0 ? names : [id],
});
const workflow = (from: Readonly<Record<string, readonly string[]>>, ignore: readonly string[] = []): WorkflowFile => ({
  timeZone: "UTC",
  stages: Object.entries(from).map(([name, patterns], at, all) => ({
    name,
    kind: at === all.length - 1 ? "done" : "active",
    from: patterns,
  })),
  start: Object.keys(from)[0] ?? "",
  finish: Object.keys(from).at(-1) ?? "",
  ignore,
});
const problemsIn = (run: () => unknown): readonly ImportProblem[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof BadInput) return error.problems;
    throw error;
  }
  return [];
};

describe("stage patterns", () => {
  test("a star stands for any run of characters, none included", () => {
    expect(matchesPattern("Accepted/Wait*", "Accepted/Wait - User")).toBe(true);
    expect(matchesPattern("*/Wait", "Accepted/Wait")).toBe(true);
    expect(matchesPattern("a*b*c", "abc")).toBe(true);
    expect(matchesPattern("a*b*c", "acb")).toBe(false);
    expect(matchesPattern("Done", "done")).toBe(false);
  });

  test("many stars take no time to speak of", () => {
    expect(matchesPattern(`${"a*".repeat(100)}b`, "a".repeat(5000))).toBe(false);
  });

  test("agree with the regular expression they stand for", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", "*") }),
        fc.string({ unit: fc.constantFrom("a", "b") }),
        (pattern, name) => {
          expect(matchesPattern(pattern, name)).toBe(new RegExp(`^${pattern.replaceAll(/\*+/g, ".*")}$`).test(name));
        },
      ),
    );
  });
});

describe("matchStages", () => {
  test("the pattern with the most literal characters wins, wherever it stands", () => {
    const matches = matchStages(
      workflow({ Assigned: ["Accepted/Assigned"], Work: ["Accepted/*"], Wait: ["Accepted/Wait*"], End: ["*"] }),
      [stage("Accepted/Assigned"), stage("Accepted/In Progress"), stage("Accepted/Wait - User"), stage("Completed")],
    );
    expect([...matches.values()]).toEqual(["Assigned", "Work", "Wait", "End"]);
  });

  test("ids and names both count; a former name only where nothing claims the present one", () => {
    const flow = workflow({ A: ["10"], B: ["Doing"], C: ["Old"] });
    expect(matchStages(flow, [stage("10", "Doing elsewhere")]).get("10")).toBe("A");
    expect(matchStages(flow, [stage("11", "Doing", "Old")]).get("11")).toBe("B");
    expect(matchStages(flow, [stage("12", "New", "Old")]).get("12")).toBe("C");
  });

  test("every stage that nothing matches is listed, unless the rest is ignored", () => {
    const sources = [stage("1", "Doing"), stage("2", "Rest"), stage("More")];
    expect(problemsIn(() => matchStages(workflow({ A: ["Doing"], B: [] }), sources))).toEqual([
      { code: "unmatched-stage", path: "stages", value: "Rest (2)" },
      { code: "unmatched-stage", path: "stages", value: "More" },
    ]);
    expect(matchStages(workflow({ A: ["Doing"], B: [] }, ["*"]), sources)).toEqual(
      new Map([
        ["1", "A"],
        ["2", null],
        ["More", null],
      ]),
    );
  });

  test("two stages that claim equally are a problem, not a guess", () => {
    expect(problemsIn(() => matchStages(workflow({ A: ["a*"], B: ["*b"] }), [stage("ab")]))).toEqual([
      { code: "ambiguous-stage", path: "stages", value: "ab", expected: "a*, *b" },
    ]);
  });
});

describe("a workflow file", () => {
  const good =
    "timeZone: UTC\nstages: [{ name: To Do, kind: queue, from: [3] }, { name: Do, kind: active }, { name: End, kind: done }]\nstart: Do\nfinish: End\n";

  test("is YAML; ids may be written as numbers; a stage without `from` takes its own name", () => {
    expect(readWorkflowFile(good).stages.map(({ from }) => from)).toEqual([["3"], ["Do"], ["End"]]);
    expect(readWorkflowFile(JSON.stringify(readWorkflowFile(good)))).toEqual(readWorkflowFile(good));
  });

  test.each([
    ["timeZone: Mars", good.replace("UTC", "Mars"), { code: "unknown-time-zone", path: "timeZone", value: "Mars" }],
    [
      "a kind that is none",
      good.replace("queue", "waiting"),
      { code: "wrong-type", path: "stages[0].kind", value: "waiting", expected: "queue | active | done" },
    ],
    [
      "a misspelt field",
      good.replace("from", "form"),
      { code: "wrong-type", path: "stages[0]", value: "form", expected: "known-fields" },
    ],
    ["no finish", good.replace("finish: End\n", ""), { code: "wrong-type", path: "finish", expected: "string" }],
    [
      "a start that is no stage",
      good.replace("start: Do", "start: Go"),
      { code: "unknown-stage", path: "start", value: "Go", expected: "To Do, Do, End" },
    ],
    ["start right of finish", good.replace("start: Do", "start: End"), { code: "start-after-finish", path: "start" }],
    [
      "a name twice",
      good.replace("name: Do", "name: To Do"),
      { code: "repeated-stage", path: "stages[1].name", value: "To Do" },
    ],
    [
      "a pattern twice",
      good.replace("[3]", "[End]"),
      { code: "repeated-pattern", path: "stages[2].from[0]", value: "End", expected: "stages[0].from[0]" },
    ],
    ["done left of the finish", good.replace("queue", "done"), { code: "done-before-finish", path: "stages[0].kind" }],
    ["no YAML", "stages: [\n  - {", { code: "bad-yaml" }],
    ["a list", "- a\n- b", { code: "wrong-type", path: "", expected: "object" }],
  ])("%s is told with its place", (_, text, problem) => {
    expect(problemsIn(() => readWorkflowFile(text))).toContainEqual(expect.objectContaining(problem));
  });

  test("a bomb of aliases is refused", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let at = 1; at < 12; at += 1)
      lines.push(
        `a${at}: &a${at} [${Array(9)
          .fill(`*a${at - 1}`)
          .join(", ")}]`,
      );
    expect(problemsIn(() => readWorkflowFile(lines.join("\n")))[0]?.code).toBe("bad-yaml");
  });

  test("written and read back it is the same", () => {
    const name = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== "");
    const names = fc.uniqueArray(name, { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(names, names, ([first = "", ...others], patterns) => {
        const rest = others.filter((other) => other !== first);
        const flow: WorkflowFile = {
          timeZone: "Europe/Berlin",
          stages: [first, ...rest].map((stageName, at) => ({
            name: stageName,
            kind: "done",
            from: patterns.slice(at, at + 1),
          })),
          start: first,
          finish: rest[0] ?? "",
          ignore: patterns.slice(rest.length + 1),
          types: { count: ["*"], leaveOut: patterns },
        };
        const sound = {
          ...flow,
          stages: flow.stages.map((one, at) => ({ ...one, kind: at === 0 ? "queue" : "done" }) as const),
        };
        expect(readWorkflowFile(writeWorkflowFile(sound))).toEqual(sound);
      }),
    );
  });
});
