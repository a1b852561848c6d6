import type { ParamSpec } from "../../src/metric.ts";
import { printed } from "./printed.ts";
import type { Subject, SubjectAnswer } from "./subject.ts";

/** Charts that the folder beside the pages holds; the test of packages/charts draws them from the same history. */
export const charted: ReadonlySet<string> = new Set([
  "cumulative-flow",
  "cycle-time",
  "customer-lead-time",
  "throughput",
  "value-stream",
  "work-item-age",
]);

/** One metric's page: what the code says of itself, what people say of it, and an example it computes. */
export function metricPage(subject: Subject, touched: readonly string[]): string {
  const { id, title, unit, formula, source, about } = subject;
  const answer = subject.answer({});
  const lines = [
    `# ${title}`,
    "",
    `\`${id}\` · ${unit} · [all metrics](../README.md)`,
    "",
    ...(about === undefined ? [] : [about.question, ""]),
    "## How it is computed",
    "",
    `**Formula.** ${formula}`,
    "",
    `**Source.** ${source}`,
    "",
    "## Parameters",
    "",
    ...paramTable(subject.params),
    `${subject.params.length === 0 ? "None of its own" : "Beside these"}: [those of every metric](../README.md#parameters-of-every-metric).`,
    "",
    "## Conventions that touch it",
    "",
    ...conventions(touched),
    ...(about === undefined ? [] : ["## Edge cases", "", ...about.edges.map((edge) => `- ${edge}`), ""]),
    "An empty history answers:",
    "",
    "```jsonc",
    printed(subject.empty()),
    "```",
    "",
    "## Example",
    "",
    `Asked of ${subject.asked}:`,
    "",
    "```ts",
    `${subject.call}.result`,
    "```",
    "",
    "```jsonc",
    printed(answer.result),
    "```",
    "",
    ...(about === undefined ? [] : [about.reading(answer.result), ""]),
    countsOf(answer),
    "",
    ...(charted.has(id) ? ["## Chart", "", `![${title} of the example](charts/${id}.svg)`, ""] : []),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

export function paramTable(params: readonly ParamSpec[]): string[] {
  if (params.length === 0) return [];
  const rows = params.map(
    (spec) => `| \`${spec.name}\` | ${expected(spec)} | ${shownDefault(spec)} | ${cell(spec.description)} |`,
  );
  return ["| Name | Expected | Default | What it is |", "| --- | --- | --- | --- |", ...rows, ""];
}

const cell = (text: string): string => text.replaceAll("|", "\\|");
const shownDefault = (spec: ParamSpec): string => (spec.default === undefined ? "" : `\`${spec.default}\``);

function expected({ kind, choices, min, max, whole, many }: ParamSpec): string {
  const noun = whole === true ? "whole number" : kind;
  const bounds = [min === undefined ? "" : ` from ${min}`, max === undefined ? "" : ` to ${max}`].join("");
  const one = kind === "choice" ? (choices ?? []).map((choice) => `\`${choice}\``).join(", ") : `${noun}${bounds}`;
  return many === true ? `${one}; several` : one;
}

function conventions(touched: readonly string[]): string[] {
  if (touched.length === 0) return ["None: no switch changed an answer.", ""];
  return [`${touched.join(", ")}. No other switch changed an answer.`, ""];
}

function countsOf({ explain: { included, excluded } }: SubjectAnswer): string {
  const reasons = new Map<string, number>();
  for (const { reason } of excluded) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const left = [...reasons].map(([reason, count]) => `${count} \`${reason}\``).join(", ");
  return `Its explanation counts ${included} in it${left === "" ? ", none left out" : `; left out: ${left}`}.`;
}
