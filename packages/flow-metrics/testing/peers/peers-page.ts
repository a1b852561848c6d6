import { disagreements } from "./disagreements.ts";
import { ofPeersTests } from "./of-peers-tests.ts";
import { onGoldenLog } from "./on-golden-log.ts";
import type { PeerVector } from "./vector.ts";

const outcomes: Readonly<Record<PeerVector["outcome"], string>> = {
  default: "yes",
  switch: "by switch",
  bound: "around our exact answer",
  not: "no",
};

/** What other tools print and test, and which of it is reproduced here. */
export function peersPage(): string {
  const lines = [
    "# What other tools print, and which of it is reproduced",
    "",
    "Every tool that measures flow has conventions, few write them down, and they disagree. This page lists figures that other open tools print or test, which of them this library reproduces to the digit, by which switch, in which test, and what it does not reproduce and why. Made from the code: `npm run docs` writes it anew, and a test finds every test that is named here.",
    "",
    "Read: mikebowler/jirametrics 22b164c, LetPeopleWork/Lighthouse 8666a17, DeloitteDigitalUK/jira-agile-metrics 1fb00bf, jbrunton/jira-flow-metrics a1a6329, kanboard 2cba210, bdfinst/value-stream-map 517eac3, apache/incubator-devlake 420e494.",
    "",
    "## On the golden log",
    "",
    "Twelve cards of January 2024, on some of which every convention differs.",
    "",
    ...table(onGoldenLog),
    "## Vectors of their own tests",
    "",
    ...table(ofPeersTests),
    "## Where they disagree, and what we chose",
    "",
    "| Question | Seen | Ours | The other answer |",
    "| --- | --- | --- | --- |",
    ...disagreements.map(({ question, seen, ours, other = "not kept" }) => row([question, seen, ours, other])),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function table(vectors: readonly PeerVector[]): string[] {
  const rows = vectors.map(({ peer, what, outcome, tests = [], note = "" }) => {
    const held = tests.map(({ file, name }) => `“${name}” in \`${file}\``).join("; ");
    return row([peer, what, outcomes[outcome], [note, held].filter((text) => text !== "").join(" · ")]);
  });
  return ["| Tool | Figures | Reproduced | How, or why not |", "| --- | --- | --- | --- |", ...rows, ""];
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
