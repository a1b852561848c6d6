import * as z from "zod/mini";
import { BadInput, type ImportProblem, quoted } from "../import-problem.ts";

const mostProblems = 50;

/** Checks a value against a schema; what is wrong is told with its path, its value and what belongs there. */
export function readShape<Schema extends z.ZodMiniType>(
  file: string,
  schema: Schema,
  value: unknown,
  root = "",
): z.output<Schema> {
  const read = z.safeParse(schema, value, { reportInput: true });
  if (read.success) return read.data;
  throw new BadInput(...read.error.issues.slice(0, mostProblems).map((issue) => problemOf(file, issue, root)));
}

/**
 * A list of a stranger's. Reading stops where more is wrong than is told: zod alone would collect
 * every wrong entry, and dies of half a million.
 */
export const listOf = <Item extends z.ZodMiniType>(item: Item): z.ZodMiniType<z.output<Item>[]> =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((values, { issues }) => {
      const entries: z.output<Item>[] = [];
      for (const [index, value] of values.entries()) {
        const read = z.safeParse(item, value, { reportInput: true });
        if (read.success) entries.push(read.data);
        else issues.push(...read.error.issues.map((issue) => under(index, issue)));
        if (issues.length >= mostProblems) break;
      }
      return entries;
    }),
  );

const under = (index: number, issue: z.core.$ZodIssue): z.core.$ZodRawIssue =>
  ({ ...issue, input: issue.input, path: [index, ...issue.path] }) as z.core.$ZodRawIssue;

function problemOf(file: string, issue: z.core.$ZodIssue, root: string): ImportProblem {
  const path = pathText(root, issue.path);
  if (issue.code === "unrecognized_keys")
    return { code: "wrong-type", file, path, value: issue.keys.map(quoted).join(", "), expected: "known-fields" };
  return { code: "wrong-type", file, path, value: quoted(issue.input ?? "nothing"), expected: expectedOf(issue) };
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_value") return issue.values.map(String).join(" | ");
  if (issue.code === "too_small") return `at least ${String(issue.minimum)}`;
  if (issue.code === "too_big") return `at most ${String(issue.maximum)}`;
  if (issue.code === "invalid_format") return issue.format;
  return issue.code;
}

/** `cards[3].name`, as people write it. */
function pathText(root: string, path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  return (root + text).replace(/^\./, "");
}
