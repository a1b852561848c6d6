import fc from "fast-check";
import { hasBranches, type DrawnFigure, type DrawnMap, type DrawnStep } from "../src/value-stream-map/drawn-map.ts";
import { randomMap } from "./random-maps.ts";

export const longNames = [
  "Freigabe durch die Rechtsabteilung der Muttergesellschaft und ihren Beirat",
  "Donaudampfschifffahrtsgesellschaftskapitänsprüfung",
  "A",
  "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
  "顧客の確認を待っている段階です",
];

/** A map under names of its own, its days so many times as long. */
function crowded(map: DrawnMap, first: number, times: number): DrawnMap {
  let at = first;
  const name = (): string => longNames[at++ % longNames.length]!;
  const longer = (figure: DrawnFigure): DrawnFigure =>
    figure.value === null
      ? figure
      : {
          ...figure,
          value: figure.value * times,
          ...(figure.perItem === undefined ? {} : { perItem: figure.perItem * times }),
        };
  const step = (one: DrawnStep): DrawnStep => ({
    ...one,
    name: name(),
    ...(one.boardName === undefined ? {} : { boardName: name() }),
    wait: { ...one.wait, days: longer(one.wait.days) },
    processTimeDays: longer(one.processTimeDays),
    leadTimeDays: longer(one.leadTimeDays),
  });
  const parts = map.parts.map((part) =>
    hasBranches(part) ? { ...part, branches: part.branches.map((branch) => branch.map(step)) } : step(part),
  );
  return { ...map, name: name(), parts };
}

/** Random maps, some of them under long names, some of years. */
export const crowdedMaps: fc.Arbitrary<DrawnMap> = fc
  .tuple(randomMap, fc.nat(4), fc.constantFrom(1, 40, 400), fc.boolean())
  .map(([map, first, times, isNamed]) => (isNamed ? crowded(map, first, times) : map));
