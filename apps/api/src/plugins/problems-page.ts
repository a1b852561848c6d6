import { problemList } from "@weir/contract";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What `type` of a problem document links to: every code with its status and its sentence. */
export function problemsPage(): string {
  const entries = problemList().map(
    ({ code, status, title, sentence }) =>
      `<section id="${code}"><h2><code>${code}</code> ${status}</h2><p>${escaped(title)}. ${escaped(sentence)}</p></section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Problems of Weir</title><h1>Problems</h1>${entries.join("")}</html>`;
}
