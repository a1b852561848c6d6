import { BadInput } from "./import-problem.ts";
import type { Importer } from "./importer.ts";
import { jira } from "./jira/jira.ts";
import type { SniffedFile } from "./sniffed-file.ts";
import { stageCsv } from "./stage-csv/stage-csv.ts";
import { twoDatesCsv } from "./two-dates-csv/two-dates-csv.ts";
import { trello } from "./trello/trello.ts";

/** Every format that can be read, the most telling first. */
export const importers: readonly Importer[] = [trello, jira, stageCsv, twoDatesCsv];

/** The importer that was asked for, or the first that knows the files; the others are listed where none does. */
export function importerFor(files: readonly SniffedFile[], format: string | undefined): Importer {
  const found = importers.find((importer) => (format === undefined ? importer.detect(files) : importer.id === format));
  if (found) return found;
  const expected = importers.map(({ id }) => id).join(", ");
  if (format !== undefined) throw new BadInput({ code: "unknown-format", value: format, expected });
  throw new BadInput(
    ...files.map(({ name }) => ({ code: "unknown-format" as const, file: name, value: name, expected })),
  );
}
