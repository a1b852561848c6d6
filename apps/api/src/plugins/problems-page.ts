import { type ProblemCode, catalogue, problems } from "@weir/contract";

/** The sentence of a code, its values as names in braces. */
function sentenceOf(code: ProblemCode): string {
  const text: unknown = Reflect.get(catalogue, `problem.${code}`);
  return typeof text === "string" ? text : "";
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What `type` of a problem document links to: every code with its status and its sentence. */
export function problemsPage(): string {
  const entries = (Object.keys(problems) as ProblemCode[]).map((code) => {
    const { status, title } = problems[code];
    return `<section id="${code}"><h2><code>${code}</code> ${status}</h2><p>${escaped(title)}. ${escaped(sentenceOf(code))}</p></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Problems of Weir</title><h1>Problems</h1>${entries.join("")}</html>`;
}
