import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  mapSummary,
  type MapStatistic,
  toCsv,
  toSvg,
  valueStreamMapGeometry,
  valueStreamMapScene,
  valueStreamTable,
} from "@weir/charts";
import { asSpoken, chartTexts, text } from "@weir/contract";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { wholeOnOneLine } from "../../on-one-line.ts";
import { reaching } from "../../read-files.ts";
import { drawnPart } from "./drawn-part.ts";
import type { SeenMap } from "./seen-map.ts";
import { whyUndrawn } from "./why-undrawn.ts";

/** What to draw, and the files it is written to. */
export interface DrawFlags {
  readonly svg?: string;
  readonly csv?: string;
  readonly json?: string;
  readonly statistic: MapStatistic;
  readonly width: number;
}

/** Draws each part of a map of which there is anything to draw, and tells it in sentences. */
export function draw(seen: SeenMap, flags: DrawFlags, io: Io): void {
  const words = asSpoken(chartTexts);
  const undrawn = seen.parts.flatMap((part) => whyUndrawn(part, seen) ?? []);
  if (undrawn.length === seen.parts.length) throw new Exit(1, ...undrawn);
  const drawn = seen.parts.filter((part) => whyUndrawn(part, seen) === undefined);
  for (const [index, part] of drawn.entries()) {
    const map = drawnPart(part, seen, flags.statistic);
    const write = (name: string | undefined, content: () => string): void => {
      if (name === undefined) return;
      const file = numbered(name, index);
      reaching(file, () => writeFileSync(resolve(io.cwd, file), content()));
      io.err(text("cli.map-written", { name: file }));
    };
    write(flags.svg, () => {
      const geometry = valueStreamMapGeometry(map, { width: flags.width, words });
      return `${toSvg(valueStreamMapScene(map, geometry, words))}\n`;
    });
    write(flags.csv, () => toCsv(valueStreamTable(map, words)));
    write(flags.json, () => `${JSON.stringify(map, undefined, 2)}\n`);
    if (seen.parts.length > 1) io.out(map.name);
    io.out(wholeOnOneLine(mapSummary(map, words)));
  }
  for (const why of undrawn) io.err(why);
  if (seen.parts.length > 1) io.err(text("cli.map-apart", { parts: seen.parts.length }));
}

/** Boards that share no cards are drawn apart: `map.svg`, `map-2.svg`. */
const numbered = (name: string, index: number): string =>
  index === 0 ? name : name.replace(/(\.[^./\\]*)?$/, `-${index + 1}$1`);
