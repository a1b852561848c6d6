import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FunctionPage } from "./functions.ts";
import { printed } from "./printed.ts";
import { sourceOf } from "./source-of.ts";

const folder = new URL("../../examples/", import.meta.url);

/** Runs the example of a page, as anybody who has the package could. */
export const answerOf = async ({ id }: FunctionPage): Promise<unknown> => {
  const { answer }: { answer: unknown } = await import(new URL(`${id}.ts`, folder).href);
  return answer;
};

/** Functions beside the registry: signatures and words from their source, an example and what it answers. */
export function functionPage(page: FunctionPage, answer: unknown): string {
  const example = readFileSync(fileURLToPath(new URL(`${page.id}.ts`, folder)), "utf8").trim();
  const lines = [
    `# ${page.title}`,
    "",
    `${page.functions.map((name) => `\`${name}\``).join(", ")} · [all pages](../README.md)`,
    "",
    page.question,
    "",
    ...page.functions.flatMap(sectionOf),
    "## Example",
    "",
    "```ts",
    example,
    "```",
    "",
    "`answer` is then:",
    "",
    "```jsonc",
    printed(answer),
    "```",
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function sectionOf(name: string): string[] {
  const documented = sourceOf(name);
  if (documented === undefined) return [`## ${name}`, ""];
  const { signature, told, examples } = documented;
  return [
    `## ${name}`,
    "",
    ...(told === "" ? [] : [told, ""]),
    "```ts",
    signature,
    ...(examples.length === 0 ? [] : ["", ...examples]),
    "```",
    "",
  ];
}
