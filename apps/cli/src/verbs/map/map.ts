import { InvalidArgumentError, Option } from "commander";
import { ProblemError, text } from "@weir/contract";
import { conventionChoices, MetricParamError } from "@weir/flow-metrics";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { problemLine } from "../../problem-lines.ts";
import { type FolderFlag, reach, type Server, withFolderFlag } from "../../reach.ts";
import type { Verb } from "../../verb.ts";
import { draw, type DrawFlags } from "./draw.ts";
import { mapAtServer } from "./map-at-server.ts";
import { mapInFolder } from "./map-in-folder.ts";
import type { MapQuery } from "./map-query.ts";
import type { SeenMap } from "./seen-map.ts";

interface Flags extends FolderFlag, DrawFlags {
  readonly cycle: string;
  readonly from?: string;
  readonly to?: string;
  readonly filter?: string;
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
