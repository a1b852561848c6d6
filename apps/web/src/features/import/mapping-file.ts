import type { ImportPreview, ImportWorkflow } from "@weir/contract";
import {
  laneOf,
  outside,
  sizeFrom,
  stays,
  type Mapping,
  type Place,
  type PlacedPattern,
  type SourceStage,
} from "./mapping.ts";

/** The proposal as something to edit, at home in the given zone. */
export function mappingOf(
  { proposedWorkflow, sourceStages }: Pick<ImportPreview, "proposedWorkflow" | "sourceStages">,
  timeZone: string,
): Mapping {
  const lanes = proposedWorkflow.stages.map(({ name, kind }, index) => ({
    key: `lane-${index + 1}`,
    name,
    kind,
    sources: sourceStages.filter(({ stage }) => stage === name).map(({ id }) => id),
  }));
  const keyOf = (name: string): string => lanes.find((lane) => lane.name === name)?.key ?? "";
  return {
    timeZone,
    lanes,
    start: keyOf(proposedWorkflow.start),
    finish: keyOf(proposedWorkflow.finish),
    leaveOut: proposedWorkflow.types?.leaveOut ?? [],
    fields: [
      ...(proposedWorkflow.size === undefined ? [] : [sizeFrom(proposedWorkflow.size)]),
      ...(proposedWorkflow.fields ?? []).map(({ name, kind, from }) => ({ from, name, as: kind })),
    ],
    stay: sourceStages.filter((source) => source.stays === true).map(({ id }) => id),
    patterns: [
      ...proposedWorkflow.stages.flatMap(({ name, from }) => patternsIn(from, keyOf(name), sourceStages)),
      ...patternsIn(proposedWorkflow.ignore, outside, sourceStages),
      ...patternsIn(proposedWorkflow.stay ?? [], stays, sourceStages),
    ],
    byHand: [],
  };
}

/** What of a workflow's names is a pattern, and not the name of a source stage with a star in it. */
const patternsIn = (from: readonly string[], place: Place, sources: readonly SourceStage[]): PlacedPattern[] =>
  from
    .filter((text) => text.includes("*") && !sources.some(({ id, name }) => id === text || name === text))
    .map((text) => ({ text, place }));

/** The workflow file that says what the mapping says. Every source stage has its place: a lane, or outside the flow. */
export function workflowOf(mapping: Mapping, sources: readonly SourceStage[]): ImportWorkflow {
  const { timeZone, lanes, leaveOut } = mapping;
  const size = mapping.fields.find(({ as }) => as === "size")?.from;
  const fields = mapping.fields.flatMap(({ from, name, as }) => (as === "size" ? [] : [{ name, kind: as, from }]));
  const placed = new Set([...lanes.flatMap((lane) => lane.sources), ...mapping.stay]);
  const nameOf = (key: string): string => laneOf(mapping, key)?.name.trim() ?? "";
  const pattern = (id: string): string => patternOf(id, sources);
  const all = (place: Place, ids: readonly string[]): string[] => [
    ...ids.map(pattern),
    ...mapping.patterns.filter((one) => one.place === place).map(({ text }) => text),
  ];
  const stay = all(stays, mapping.stay);
  return {
    timeZone,
    stages: lanes.map(({ key, name, kind, sources: taken }) => ({ name: name.trim(), kind, from: all(key, taken) })),
    start: nameOf(mapping.start),
    finish: nameOf(mapping.finish),
    ignore: all(
      outside,
      sources.filter(({ id }) => !placed.has(id)).map(({ id }) => id),
    ),
    ...(stay.length > 0 && { stay }),
    ...(size !== undefined && { size }),
    ...(fields.length > 0 && { fields }),
    ...(leaveOut.length > 0 && { types: { count: ["*"], leaveOut } }),
  };
}

/** A source stage by its name where only it is called so, else by its id. */
function patternOf(id: string, sources: readonly SourceStage[]): string {
  const name = sources.find((source) => source.id === id)?.name ?? id;
  const bearers = sources.filter((source) => source.id === name || source.name === name);
  return bearers.length === 1 && !name.includes("*") && name.trim() !== "" && name.length <= 120 ? name : id;
}
