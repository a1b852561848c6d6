import { outside, stays, type Mapping, type Place } from "./mapping.ts";
import { say } from "./say.ts";

/** Everywhere a source stage can go: the stages of the board, nowhere, and outside the flow. */
export const placeOptions = ({ lanes }: Mapping): { value: Place; label: string }[] => [
  ...lanes.map(({ key, name }) => ({ value: key, label: name })),
  { value: stays, label: say("import-page.source.stays") },
  { value: outside, label: say("import-page.source.outside") },
];

/** What a place is called. */
export const placeName = (mapping: Mapping, place: Place): string =>
  placeOptions(mapping).find(({ value }) => value === place)?.label ?? "";
