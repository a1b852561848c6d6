import { say } from "../say.ts";
import type { Sheet } from "./sheet.ts";

/** What people wrote stays what they wrote: no sign of it means anything. */
const plain = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`);

/** The sheet as Markdown, to be put into whatever a team keeps its minutes in. */
export function sheetMarkdown({ heading, span, beside, parts, expectation, lists }: Sheet): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(" | ")} |`;
  const head = [say("review.figure"), say("review.now"), say("review.before"), say("review.change")];
  const tables = parts.flatMap(({ title, rows }) => [
    `## ${plain(title)}`,
    [
      line(head),
      "| --- | ---: | ---: | ---: |",
      ...rows.map(({ label, now, before, change, note }) =>
        line([note === undefined ? label : `${label} (${note})`, now, before, change]),
      ),
    ].join("\n"),
  ]);
  const rest = lists.flatMap(({ title, lines, none }) => [
    `## ${plain(title)}`,
    lines.length === 0
      ? plain(none)
      : lines.map(({ text, more }) => `- ${plain(more === undefined ? text : `${text}. ${more}`)}`).join("\n"),
  ]);
  return `${[`# ${plain(heading)}`, plain(`${span}, ${beside}`), ...tables, plain(expectation), ...rest].join("\n\n")}\n`;
}
