import { matchesPattern, patternStrength } from "@weir/domain";
import { outside, stays, type Mapping, type Place, type PlacedPattern, type SourceStage } from "./mapping.ts";

export const placeOf = ({ lanes, stay }: Mapping, id: string): Place =>
  stay.includes(id) ? stays : (lanes.find(({ sources }) => sources.includes(id))?.key ?? outside);

/** Puts a source stage somewhere, whatever patterns say. */
export const placeSource = (mapping: Mapping, id: string, place: Place): Mapping => ({
  ...put(mapping, [id], place),
  byHand: [...mapping.byHand.filter((one) => one !== id), id],
});

function put(mapping: Mapping, ids: readonly string[], place: Place): Mapping {
  const moved = new Set(ids);
  const rest = (sources: readonly string[]): string[] => sources.filter((id) => !moved.has(id));
  return {
    ...mapping,
    lanes: mapping.lanes.map((lane) => ({
      ...lane,
      sources: lane.key === place ? [...rest(lane.sources), ...ids] : rest(lane.sources),
    })),
    stay: place === stays ? [...rest(mapping.stay), ...ids] : rest(mapping.stay),
  };
}

/** What people look for stands anywhere in a name; who writes a star says where. */
export const patternFor = (sought: string): string => (sought.includes("*") ? sought : `*${sought}*`);

/** Everything that no other pattern names and nobody placed by hand. */
export const everythingElse = "*";

export const fits = (text: string, { id, name }: SourceStage): boolean =>
  matchesPattern(text, name) || matchesPattern(text, id);

/** The source stages that a pattern places: others name them less exactly, or not at all. */
export function placedBy(mapping: Mapping, text: string, sources: readonly SourceStage[]): SourceStage[] {
  const stronger = mapping.patterns.filter(
    (one) => one.text !== text && patternStrength(one.text) > patternStrength(text),
  );
  return sources.filter(
    (source) =>
      fits(text, source) &&
      !stronger.some((other) => fits(other.text, source)) &&
      !(text === everythingElse && mapping.byHand.includes(source.id)),
  );
}

/** Places all that fits, now and at the next import. */
export function placePattern(
  mapping: Mapping,
  { text, place }: PlacedPattern,
  sources: readonly SourceStage[],
): Mapping {
  const ids = placedBy(mapping, text, sources).map(({ id }) => id);
  return {
    ...put(mapping, ids, place),
    patterns: [...mapping.patterns.filter((one) => one.text !== text), { text, place }],
    byHand: mapping.byHand.filter((id) => !ids.includes(id)),
  };
}

/** The pattern is forgotten; what it placed stays where it is. */
export const forgetPattern = (mapping: Mapping, text: string): Mapping => ({
  ...mapping,
  patterns: mapping.patterns.filter((one) => one.text !== text),
});
