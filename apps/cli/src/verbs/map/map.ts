import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import {
  mapSummary,
  toCsv,
  toSvg,
  valueStreamMapGeometry,
  valueStreamMapScene,
  valueStreamTable,
  type MapStatistic,
} from "@weir/charts";
import { asSpoken, chartTexts, ProblemError, text } from "@weir/contract";
import { conventionChoices, MetricParamError } from "@weir/flow-metrics";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { onOneLine } from "../../on-one-line.ts";
import { problemLine } from "../../problem-lines.ts";
import { type FolderFlag, reach, type Server, withFolderFlag } from "../../reach.ts";
import { reaching } from "../../read-files.ts";
import type { Verb } from "../../verb.ts";
import { drawnParts } from "./drawn-parts.ts";
import { mapAtServer } from "./map-at-server.ts";
import { mapInFolder } from "./map-in-folder.ts";
import type { MapQuery } from "./map-query.ts";
import { refuseUnmeasured } from "./refuse-unmeasured.ts";
import { choiceOf, type SeenMap } from "./seen-map.ts";

interface Flags extends FolderFlag {
  readonly svg?: string;
  readonly csv?: string;
  readonly json?: string;
  readonly statistic: MapStatistic;
  readonly cycle: string;
  readonly from?: string;
  readonly to?: string;
  readonly filter?: string;
  readonly width: number;
}

const leastWidth = 320;
const mostWidth = 10_000;

function width(value: string): number {
  const px = Number(value);
  if (Number.isInteger(px) && px >= leastWidth && px <= mostWidth) return px;
  throw new InvalidArgumentError(text("cli.expected-width", { least: leastWidth, most: mostWidth }));
}

/** `weir map [BOARD or MAP]`: the value stream map that card moves draw, with what people know, as a picture, a table and figures. */
export const mapVerb: Verb = (program, io) => {
  withFolderFlag(program.command("map").description(text("cli.verb.map")))
    .argument("[board or map]", text("cli.arg.map"))
    .option("--svg <file>", text("cli.flag.map-svg"))
    .option("--csv <file>", text("cli.flag.map-csv"))
    .option("--json <file>", text("cli.flag.map-json"))
    .addOption(
      new Option("--statistic <which>", text("cli.flag.statistic")).choices(["mean", "p50", "p85"]).default("mean"),
    )
    .addOption(
      new Option("--cycle <view>", text("cli.flag.cycle"))
        .choices(conventionChoices.cycle)
        .default(conventionChoices.cycle[0]),
    )
    .option("--from <day>", text("cli.flag.map-from"))
    .option("--to <day>", text("cli.flag.map-to"))
    .option("--filter <text>", text("cli.flag.filter"))
    .option("--width <px>", text("cli.flag.map-width"), width, 1240)
    .action(async (wanted: string | undefined, flags: Flags) => draw(await mapIn(wanted, flags, io), flags, io));
};

const queryOf = ({ cycle, from, to, filter }: Flags): MapQuery => ({
  cycle,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(filter === undefined ? {} : { filter }),
});

/** The map, from the server that holds the folder or from the folder itself. */
async function mapIn(wanted: string | undefined, flags: Flags, io: Io): Promise<SeenMap> {
  try {
    return await reach(flags, io, {
      atServer: (server) => askedOf(server, wanted, flags),
      inFolder: (workspace, access) => mapInFolder({ workspace, access }, wanted, queryOf(flags), io.now()),
    });
  } catch (error) {
    if (!(error instanceof MetricParamError)) throw error;
    throw new Exit(2, problemLine({ path: `--${error.param}`, value: error.value, expected: error.expected }));
  }
}

/** What a server cannot read of the flags is told like what this machine cannot read. */
async function askedOf(server: Server, wanted: string | undefined, flags: Flags): Promise<SeenMap> {
  try {
    return await mapAtServer(server, wanted, queryOf(flags));
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status !== 400) throw error;
    const items = error.problem.errors ?? [];
    throw new Exit(2, ...items.map(({ path = "", ...item }) => problemLine({ ...item, path: `--${path}` })));
  }
}

function draw(seen: SeenMap, flags: Flags, io: Io): void {
  const words = asSpoken(chartTexts);
  refuseUnmeasured(seen);
  let drawn = 0;
  for (const [index, map] of drawnParts(seen, flags.statistic).entries()) {
    const choice = seen.parts[index] && choiceOf(seen.parts[index]);
    const filter = onOneLine(choice?.filter ?? "");
    if (choice?.cards.met === 0) {
      io.err(text("cli.map-left-out", { board: map.name, filter }));
      continue;
    }
    drawn += 1;
    const write = (name: string | undefined, content: () => string): void => {
      if (name === undefined) return;
      const file = numbered(name, drawn);
      reaching(file, () => writeFileSync(resolve(io.cwd, file), content()));
      io.err(text("cli.map-written", { name: file }));
    };
    write(flags.svg, () => {
      const geometry = valueStreamMapGeometry(map, { width: flags.width, words });
      return `${toSvg(valueStreamMapScene(map, geometry, words))}\n`;
    });
    write(flags.csv, () => toCsv(valueStreamTable(map, words)));
    write(flags.json, () => `${JSON.stringify({ ...map, ...choice }, undefined, 2)}\n`);
    if (seen.parts.length > 1) io.out(map.name);
    if (choice !== undefined) io.out(text("cli.cards-chosen", { ...choice.cards, filter }));
    io.out(mapSummary(map, words));
  }
  if (seen.parts.length > 1) io.err(text("cli.map-apart", { parts: seen.parts.length }));
}

/** Boards that share no cards are drawn apart: `map.svg`, `map-2.svg`. */
const numbered = (name: string, number: number): string =>
  number === 1 ? name : name.replace(/(\.[^./\\]*)?$/, `-${number}$1`);
