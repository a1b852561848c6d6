import { filterParam } from "../../src/card-choice.ts";
import { commonFactParams } from "../../src/delivery/answer-facts.ts";
import type { Metric } from "../../src/metric.ts";
import { metrics } from "../../src/metrics.ts";
import { commonParams } from "../../src/read-params.ts";
import { groups, type Group } from "./about.ts";
import type { FunctionPage } from "./functions.ts";
import { paramTable } from "./metric-page.ts";
import type { Subject } from "./subject.ts";

const ofEveryCard = (): string =>
  (metrics as readonly Metric[])
    .filter((metric) => metric.ofEveryCard)
    .map(({ id }) => `\`${id}\``)
    .join(", ");

/** The index: every metric under the question it answers, then the functions beside the registry. */
export function indexPage(subjects: readonly Subject[], functions: readonly FunctionPage[]): string {
  const listed = (group: Group | undefined): string[] =>
    subjects
      .filter(({ about }) => about?.group === group)
      .map(
        ({ id, title, about }) => `- [${title}](metrics/${id}.md)${about === undefined ? "" : `: ${about.question}`}`,
      );
  const sections = Object.entries(groups).flatMap(([group, title]) => [
    `## ${title}`,
    "",
    ...listed(group as Group),
    "",
  ]);
  const ungrouped = listed(undefined);
  const lines = [
    "# Every metric, by question",
    "",
    "These pages are made from the code: formula, source, unit and parameters are what the registry says of itself, the switches listed were found by trying them, and every example's answer is computed when the page is made. A test holds the pages equal to the code; `npm run docs` writes them anew.",
    "",
    ...sections,
    ...(ungrouped.length === 0 ? [] : ["## New", "", ...ungrouped, ""]),
    "## Functions beside the registry",
    "",
    ...functions.map(({ id, title, question }) => `- [${title}](functions/${id}.md): ${question}`),
    "",
    "## Parameters of every metric",
    "",
    ...paramTable(commonParams),
    `Metrics of delivery facts understand ${commonFactParams.map(({ name }) => `\`${name}\``).join(", ")} of these and no others${commonFactParams.some(({ name }) => name === "service") ? "; `service` narrows them to the facts of one service" : ""}.`,
    "",
    `On a board and at the command line all but ${ofEveryCard()} understand \`${filterParam.name}\`, too: ${filterParam.description.toLowerCase()}.`,
    "",
    "## Beside these",
    "",
    "- [What a log does not say cleanly, and how figures read it](data-quality.md)",
    "- [What other tools print, and which of it is reproduced](peers.md)",
    "- [How it works inside](how-it-works.md)",
    "",
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}
