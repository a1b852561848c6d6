import type { FieldRow, VerbRow } from "../src/index.ts";

/** The page `docs/verbs.md` that the table of verbs makes. */
export function verbsPage(table: readonly VerbRow[]): string {
  const intro = [
    "# Verbs",
    "",
    "Everything that can be asked, what it makes of it, and why it may be refused. Every command also carries",
    "`commandId`, `type` and `stream` (`board:<boardId>`; of the facts from outside `facts:workspace`; of a value stream",
    "map `map:<mapId>`), and may carry `occurredAt` (done offline). Made from the code:",
    "`vitest -u packages/domain/src/verb-table.test.ts` writes it anew.",
    "",
  ];
  return `${[...intro, ...table.flatMap(sectionOf)].join("\n").trimEnd()}\n`;
}

function sectionOf({ type, fields, events, refusals }: VerbRow): string[] {
  return [
    `## ${type}`,
    "",
    ...rowsOf("Field", fields),
    ...events.flatMap((event) => [
      `Makes \`${event.type}\` (v${event.v}): ${event.fields.map(nameOf).join(", ") || "nothing more"}.`,
      "",
    ]),
    `Refused with: ${refusals.map((code) => `\`${code}\``).join(", ") || "nothing"}.`,
    "",
  ];
}

function rowsOf(head: string, fields: readonly FieldRow[]): string[] {
  if (fields.length === 0) return [];
  const rows = fields.map((field) => `| ${nameOf(field)} | ${field.expected.replaceAll("|", "\\|")} |`);
  return [`| ${head} | Expected |`, "| --- | --- |", ...rows, ""];
}

function nameOf({ name, required }: FieldRow): string {
  return `\`${name}${required ? "" : "?"}\``;
}
