import type { ProblemItem } from "@weir/contract";
import type { FastifyInstance } from "fastify";
import type { z } from "zod";
import { RequestProblem, invalid } from "../problems.ts";

/** Requests are checked by the contract's schemas; answers are trusted to the compiler and the tests. */
export function addValidation(app: FastifyInstance): void {
  app.setValidatorCompiler<z.ZodType>(({ schema }) => (given) => {
    // A schema would pass it over: as a field it is nobody's, as a key it is JavaScript's own.
    if (Object.hasOwn(given ?? {}, "__proto__"))
      return { error: new RequestProblem(invalid([{ path: "__proto__", expected: "no such field" }])) };
    const parsed = schema.safeParse(given, { reportInput: true });
    if (parsed.success) return { value: parsed.data };
    return { error: new RequestProblem(invalid(parsed.error.issues.flatMap(itemsOf))) };
  });
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
}

/** What is wrong with one field, as a problem document lists it. */
export function itemsOf(issue: z.core.$ZodIssue): ProblemItem[] {
  const path = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    const within = path === "" ? "" : `${path}.`;
    return issue.keys.map((key) => ({ path: within + key.slice(0, 100), expected: "no such field" }));
  }
  // A message of the schema's own says what belongs there; the library's begins with words for programmers.
  const found = secretFields.has(String(issue.path.at(-1))) ? {} : shown(issue.input);
  const isOurs = issue.code !== "invalid_type" || !issue.message.startsWith("Invalid input");
  return [{ path, ...found, expected: isOurs ? issue.message : `a value of the type ${issue.expected}` }];
}

/** What people and links prove themselves by: an answer may be kept where such a thing should not be. */
const secretFields: ReadonlySet<string> = new Set(["password", "current", "next", "key", "code", "ticket"]);

const longestValue = 200;

/** Values are repeated only as far as they help to find the place. */
function shown(value: unknown): { value?: unknown } {
  if (value === undefined) return {};
  const json = JSON.stringify(value) ?? typeof value;
  if (json.length <= longestValue) return { value };
  return { value: typeof value === "string" ? `${value.slice(0, longestValue)}…` : `${json.slice(0, longestValue)}…` };
}
