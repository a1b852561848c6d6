import { BadInput, quoted, tooManyFiles } from "./import-problem.ts";
import type { Importer } from "./importer.ts";
import { eventLogCsv } from "./event-log-csv/event-log-csv.ts";
import { jiraChangelogCsv } from "./jira-changelog-csv/jira-changelog-csv.ts";
import { jira } from "./jira/jira.ts";
import type { SniffedFile } from "./sniffed-file.ts";
import { stageCsv } from "./stage-csv/stage-csv.ts";
import { twoDatesCsv } from "./two-dates-csv/two-dates-csv.ts";
import { xes } from "./xes/xes.ts";
import { trello } from "./trello/trello.ts";

/** Every format that can be read, the most telling first. */
export const importers: readonly Importer[] = [trello, jira, xes, jiraChangelogCsv, eventLogCsv, stageCsv, twoDatesCsv];

/** The importer that was asked for, or the first that knows the files; the others are listed where none does. */
export function importerFor(files: readonly SniffedFile[], format: string | undefined): Importer {
  const found = importers.find((importer) => (format === undefined ? importer.detect(files) : importer.id === format));
  if (found) return found;
  const expected = importers.map(({ id }) => id).join(", ");
  if (format !== undefined) throw new BadInput({ code: "unknown-format", value: format, expected });
  if (files.length > 1 && files.every((file) => importers.some((importer) => importer.detect([file]))))
    throw tooManyFiles(files);
  throw new BadInput(
    ...files.map((file) => ({
      code: "unknown-format" as const,
      file: file.name,
      value: quoted(lookOf(file)),
      expected,
    })),
  );
}

/** What a file looks like: the names in its first line, or those at the top of its JSON. */
function lookOf(file: SniffedFile): string {
  if (file.kind === "text") return file.header.join(", ");
  if (file.kind === "xml") return `<${file.root}>`;
  const { value } = file;
  if (typeof value !== "object" || value === null) return quoted(value);
  return Array.isArray(value) ? `a list of ${value.length}` : `fields ${Object.keys(value).slice(0, 20).join(", ")}`;
}
