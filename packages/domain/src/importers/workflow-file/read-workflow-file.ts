import { LineCounter, parseDocument } from "yaml";
import * as z from "zod/mini";
import { mostFields } from "../../streams/board/fields/board-field.ts";
import { isTimeZone } from "../dates/zoned-instant.ts";
import { importedKinds } from "../fields/source-fields.ts";
import { readShape } from "../guard/read-shape.ts";
import { BadInput, type ImportProblem, quoted } from "../import-problem.ts";
import type { WorkflowFile } from "./workflow-file.ts";

const maxLength = 262_144;
/** The most stages a board may have. */
const mostStages = 50;

const name = z.string().check(z.minLength(1), z.maxLength(120));
/** Status ids are often written without quotes. */
const pattern = z.pipe(z.union([name, z.number()]), z.transform(String));
const fieldName = z.string().check(z.minLength(1), z.maxLength(200));
const schema = z.strictObject({
  timeZone: z.string(),
  stages: z
    .array(z.strictObject({ name, kind: z.enum(["queue", "active", "done"]), from: z.optional(z.array(pattern)) }))
    .check(z.minLength(2), z.maxLength(mostStages)),
  start: name,
  finish: name,
  ignore: z.optional(z.array(pattern)),
  stay: z.optional(z.array(pattern)),
  size: z.optional(fieldName),
  fields: z.optional(
    z
      .array(z.strictObject({ name: fieldName, kind: z.enum(importedKinds), from: z.optional(fieldName) }))
      .check(z.maxLength(mostFields)),
  ),
  types: z.optional(z.strictObject({ count: z.optional(z.array(name)), leaveOut: z.optional(z.array(name)) })),
});

/**
 * Reads a workflow file (YAML, of which JSON is a part). A stage without `from` takes the source
 * stage of its own name. Every problem is listed with its path or line.
 */
export function readWorkflowFile(text: string, file = "workflow"): WorkflowFile {
  const raw = readShape(file, schema, parseYaml(text, file));
  const workflow: WorkflowFile = {
    timeZone: raw.timeZone,
    stages: raw.stages.map((stage) => ({ name: stage.name, kind: stage.kind, from: stage.from ?? [stage.name] })),
    start: raw.start,
    finish: raw.finish,
    ignore: raw.ignore ?? [],
    ...(raw.stay === undefined ? {} : { stay: raw.stay }),
    ...(raw.size === undefined ? {} : { size: raw.size }),
    ...(raw.fields === undefined
      ? {}
      : { fields: raw.fields.map(({ name: field, kind, from = field }) => ({ name: field, kind, from })) }),
    ...(raw.types ? { types: { count: raw.types.count ?? ["*"], leaveOut: raw.types.leaveOut ?? [] } } : {}),
  };
  const problems = workflowProblems(workflow, file);
  if (problems.length > 0) throw new BadInput(...problems);
  return workflow;
}

function parseYaml(text: string, file: string): unknown {
  if (text.length > maxLength)
    throw new BadInput({ code: "too-large", file, value: String(text.length), expected: String(maxLength) });
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error) {
      const row = lines.linePos(error.pos[0]).line;
      const [line = ""] = text.split("\n").slice(row - 1);
      throw new BadInput({ code: "bad-yaml", file, row, value: quoted(line) });
    }
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    if (error instanceof BadInput) throw error;
    // What the parser cannot climb down to says nothing but that.
    const isTooDeep = error instanceof RangeError || !(error instanceof Error);
    throw new BadInput({ code: "bad-yaml", file, value: quoted(isTooDeep ? text : error.message) });
  }
}

/** What is wrong with a workflow beyond its shape. */
export function workflowProblems(workflow: WorkflowFile, file = "workflow"): ImportProblem[] {
  const names = workflow.stages.map((stage) => stage.name);
  const problems: ImportProblem[] = [];
  if (!isTimeZone(workflow.timeZone))
    problems.push({ code: "unknown-time-zone", file, path: "timeZone", value: quoted(workflow.timeZone) });
  for (const [index, stageName] of names.entries())
    if (names.indexOf(stageName) < index)
      problems.push({ code: "repeated-stage", file, path: `stages[${index}].name`, value: quoted(stageName) });
  for (const point of ["start", "finish"] as const)
    if (!names.includes(workflow[point]))
      problems.push({
        code: "unknown-stage",
        file,
        path: point,
        value: quoted(workflow[point]),
        expected: names.join(", "),
      });
  const [start, finish] = [names.indexOf(workflow.start), names.indexOf(workflow.finish)];
  if (start >= 0 && finish >= 0 && start >= finish)
    problems.push({
      code: "start-after-finish",
      file,
      path: "start",
      value: quoted(workflow.start),
      expected: workflow.finish,
    });
  for (const [index, stage] of workflow.stages.entries())
    if (stage.kind === "done" && index < finish)
      problems.push({
        code: "done-before-finish",
        file,
        path: `stages[${index}].kind`,
        value: quoted(stage.name),
        expected: workflow.finish,
      });
  for (const [index, { name: field }] of (workflow.fields ?? []).entries())
    if (workflow.fields?.findIndex((other) => other.name === field) !== index)
      problems.push({ code: "repeated-field", file, path: `fields[${index}].name`, value: quoted(field) });
  return [...problems, ...repeatedPatterns(workflow, file)];
}

function repeatedPatterns(workflow: WorkflowFile, file: string): ImportProblem[] {
  const places = workflow.stages.flatMap((stage, at) =>
    stage.from.map((text, index) => ({ text, path: `stages[${at}].from[${index}]` })),
  );
  places.push(...workflow.ignore.map((text, index) => ({ text, path: `ignore[${index}]` })));
  places.push(...(workflow.stay ?? []).map((text, index) => ({ text, path: `stay[${index}]` })));
  const seen = new Map<string, string>();
  const problems: ImportProblem[] = [];
  for (const { text, path } of places) {
    const first = seen.get(text);
    if (first === undefined) seen.set(text, path);
    else problems.push({ code: "repeated-pattern", file, path, value: quoted(text), expected: first });
  }
  return problems;
}
