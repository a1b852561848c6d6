import { dirname } from "node:path";
import { wilson } from "./sample.mjs";

const percent = (share) => `${(100 * share).toFixed(1)} %`;
const score = ({ noticed, missed }) => (noticed + missed === 0 ? "none" : percent(noticed / (noticed + missed)));

/** A row a file from what Stryker knows of it. */
export const rowsOf = (files) =>
  Object.entries(files)
    .map(([file, { mutants }]) => {
      const count = (...states) => mutants.filter((mutant) => states.includes(mutant.status)).length;
      const [noticed, endless] = [count("Killed", "Timeout"), count("Timeout")];
      return { file, noticed, endless, missed: count("Survived", "NoCoverage"), leftOut: count("Ignored") };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));

/** The report: the sample where one was drawn, files that were measured whole, then what was written by hand. */
export function reportOf({ rows, sample, sources, commit, date, notes }) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const all = { noticed: sum("noticed"), missed: sum("missed") };
  const known = new Set(rows.map(({ file }) => file));
  const unknown = sources.filter((file) => !known.has(file));
  const isWhole = unknown.length === 0;
  return [
    `# Mutation of packages/flow-metrics, ${date}`,
    "",
    `Last run at commit ${commit}.`,
    "",
    ...(sample === undefined || isWhole ? [] : sampled(sample, all)),
    `${isWhole ? "All files" : `${rows.length} files`}, each change tried: **${score(all)}** of ${all.noticed + all.missed} changes are`,
    `noticed: a test fails, or never ends (${sum("endless")}).`,
    "",
    "Left out:",
    "",
    `- ${sum("leftOut")} changes of words a person reads (told by the space in them) and of what is worked out once, when a`,
    "  file is loaded: titles, units, lists of parameters. The pages' tests hold those to docs/.",
    "- Tests that count false verdicts, and those of the pages. Tests that simulate teams for seconds meet only the",
    "  changes of their own folder. A property tries 30 cases instead of 200 to 1,000, the same ones for each change.",
    "  Fewer tests can only lower the score.",
    "",
    "| file | changes | noticed | score |",
    "| --- | ---: | ---: | ---: |",
    ...rows
      .filter(({ noticed, missed }) => noticed + missed > 0)
      .map((row) => `| ${row.file} | ${row.noticed + row.missed} | ${row.noticed} | ${score(row)} |`),
    ...(isWhole ? [] : ["", `Not measured whole, or only types: ${inWords(unknown)}.`]),
    "",
    notes,
  ].join("\n");
}

/** Files by name, those of a folder in one. */
const inWords = (files) =>
  Object.entries(
    Object.groupBy(
      files.map((file) => file.slice("src/".length)),
      (file) => (file.includes("/") ? dirname(file) : file),
    ),
  )
    .map(([name, all]) => (name.endsWith(".ts") ? name : `${name}/ (${all.length})`))
    .join(", ");

/** What a sample of the other files says of them, and of the package: those files by the sample, the rest as counted. */
function sampled({ seed, files, changes, drawn, noticed, endless, outOfTime, missed, commit }, counted) {
  const tried = noticed + missed.length;
  const share = noticed / tried;
  const interval = wilson(noticed, tried);
  const others = (changes * tried) / drawn;
  const whole = counted.noticed + counted.missed;
  const ofPackage = (part) => percent((counted.noticed + part * others) / (whole + others));
  return [
    `**${ofPackage(share)}** of the package's changes are noticed, as far as a sample can tell: between`,
    `${ofPackage(interval[0])} and ${ofPackage(interval[1])} at 95 %. It puts together the ${whole} changes of the files below, each`,
    "tried, and a sample of all other files.",
    "",
    `The sample: ${drawn} of the ${changes} changes of ${files} files, at commit ${commit}, with seed ${seed}: each change by`,
    "itself, not by line, all with the same chance, so the interval is Wilson's for a share of independent draws.",
    `${drawn - tried} of them are worked out once, when a file is loaded, and left out; so some ${Math.round(others)} of the changes count.`,
    `**${noticed} of ${tried}, ${percent(share)}** (${percent(interval[0])} to ${percent(interval[1])}), are noticed: ${endless} because a loop never ends, told by how`,
    `often it goes round, ${outOfTime} because time ran out, twice, the second time five minutes and alone.`,
    `\`npm run mutation -- --sample ${seed} ${drawn}\` draws the same.`,
    "",
  ];
}
