import { dataQuality } from "../../src/data-quality/data-quality.ts";
import type { QualityCode, QualityTreatment } from "../../src/data-quality/finding.ts";
import { conventionChoices } from "../../src/conventions.ts";
import { LogBuilder } from "../log-builder.ts";
import { queryOf } from "../query.ts";
import { printed } from "./printed.ts";
import { uncleanLog } from "./unclean-log.ts";

const told: Readonly<Record<QualityCode, string>> = {
  "chain-break": "A move claims to leave a stage in which the card did not stand.",
  "missing-creation": "Nobody said when the card came to be.",
  "change-before-creation": "A card changed before it was created.",
  "unknown-stage": "A fact names a stage the workflow does not have.",
  "clock-skew": "A clock had jumped back; the instant was raised to the card's previous one.",
  slip: "A move made by hand and taken back within two minutes.",
  "no-observed-start": "Finished without ever being seen in progress.",
  "type-left-out": "Cards of types that the board does not count.",
  "bulk-move": "Ten cards or more into one stage within a minute: somebody tidied up.",
  "truncated-history": "In progress when the history begins: its true start is older.",
  "unvisited-stage": "A stage that cards pass and nobody visits.",
  "silent-card": "In progress, and nothing heard for thirty days.",
  "far-ahead": "Facts more than a year after all others.",
  "no-stages": "The source knew no stages: those there are stand for its dates.",
};
const treated: Readonly<Record<QualityTreatment, string>> = {
  "left-out": "not in any figure",
  counted: "counted as it is",
  "not-read": "not read",
  "derived-anew": "the card leaves where its previous fact left it, whatever the source claims",
  "first-fact-is-creation": "its first fact is its creation",
  "as-recorded": "read as it was recorded",
  "left-out-of-cycle-times": "in the throughput, not in cycle times",
  "cycle-time-as-it-is": "in cycle times as it is",
  "cycle-time-from-creation": "in cycle times from its creation",
  "starts-at-first-fact": "starts at its first fact",
  "no-time-there": "no time is spent there",
  "ages-on": "goes on ageing",
  "sets-the-present": "the latest of them is now, unless somebody says what now is",
  "not-known": "times in stages, flow efficiency and the value stream are not known",
};

const asked = [
  {},
  ...conventionChoices.noObservedStart.map((noObservedStart) => ({ noObservedStart })),
  { slips: "count" },
] as const;

/** Every code a history can show, how figures treat it, and which of these are not in the example. */
export function qualityPage(): { readonly page: string; readonly unseen: readonly string[] } {
  const log = uncleanLog();
  const found = [
    ...asked.flatMap((switches) => dataQuality(queryOf(log, switches))),
    ...dataQuality(queryOf(new LogBuilder({ ...log.workflow, stageless: true }).log())),
  ];
  const treatmentsOf = (code: string): string[] => [
    ...new Set(found.filter((finding) => finding.code === code).map(({ treatment }) => treated[treatment])),
  ];
  const rows = Object.entries(told).map(
    ([code, text]) => `| \`${code}\` | ${text} | ${treatmentsOf(code).join("; by switch ")} |`,
  );
  const lines = [
    "# What a log does not say cleanly",
    "",
    "Nothing is dropped silently and nothing throws from deep inside: what is unclear is told with every answer (`dataQuality`), how often, with examples, and how the figures read it. What cannot be read at all (an instant that is none, a zone that does not exist) is refused with its place, the value and what was expected.",
    "",
    "| Code | What it is | How figures read it |",
    "| --- | --- | --- |",
    ...rows,
    "",
    "## Example",
    "",
    "A history with all of them answers, whatever it is asked:",
    "",
    "```jsonc",
    ...dataQuality(queryOf(log)).map((finding) => printed(finding)),
    "```",
  ];
  return { page: `${lines.join("\n")}\n`, unseen: Object.keys(told).filter((code) => treatmentsOf(code).length === 0) };
}
