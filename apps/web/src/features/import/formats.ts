import { say } from "./say.ts";

/** What files can be; held equal to the registry of importers by a test. */
export const formats = [
  "trello",
  "jira",
  "xes",
  "jira-changelog-csv",
  "event-log-csv",
  "stage-csv",
  "two-dates-csv",
  "weir",
] as const;

/** What people call a format. */
export function formatName(format: string): string {
  const known = formats.find((each) => each === format);
  return say(`import-page.format.${known ?? "other"}`);
}
