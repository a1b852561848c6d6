import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import {
  mapSummary,
  measuredMap,
  toCsv,
  toSvg,
  valueStreamMapGeometry,
  valueStreamMapScene,
  valueStreamTable,
  type MapStatistic,
} from "@weir/charts";
import { asSpoken, chartTexts, text } from "@weir/contract";
import { soloViewer } from "@weir/domain";
import {
  answerMetric,
  conventionChoices,
  type FlowLog,
  MetricParamError,
  type ValueStreamResult,
} from "@weir/flow-metrics";
import { readNativeFile } from "@weir/storage";
import { boardNamed } from "../../boards.ts";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { linesOf } from "../../lines-of.ts";
import { problemLine } from "../../problem-lines.ts";
import { type FolderFlag, reach, withFolderFlag } from "../../reach.ts";
import { reaching } from "../../read-files.ts";
import { fileFrom } from "../../server-file.ts";
import type { Verb } from "../../verb.ts";
import { type FlowHistory, historyOfBoard } from "../analyse/flow-history.ts";

interface Flags extends FolderFlag {
  readonly svg?: string;
  readonly csv?: string;
  readonly json?: string;
  readonly statistic: MapStatistic;
  readonly cycle: string;
  readonly from?: string;
  readonly to?: string;
  readonly width: number;
}

const leastWidth = 320;
const mostWidth = 10_000;

function width(value: string): number {
  const px = Number(value);
  if (Number.isInteger(px) && px >= leastWidth && px <= mostWidth) return px;
  throw new InvalidArgumentError(text("cli.expected-width", { least: leastWidth, most: mostWidth }));
}

/** `weir map [BOARD]`: the value stream map that the board's card moves draw, as a picture, a table and figures. */
export const mapVerb: Verb = (program, io) => {
  withFolderFlag(program.command("map").description(text("cli.verb.map")))
    .argument("[board]", text("cli.arg.board"))
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
    .option("--width <px>", text("cli.flag.map-width"), width, 1240)
    .action(async (board: string | undefined, flags: Flags) => draw(await historyIn(board, flags, io), flags, io));
};

/** The board's own history, from the server that holds the folder or from the folder itself. */
function historyIn(board: string | undefined, flags: Flags, io: Io): Promise<FlowHistory> {
  return reach(flags, io, {
    async atServer(server) {
      const { boardId } = boardNamed((await server.client.boards()).boards, board);
      return read(linesOf(await fileFrom(server, "exportBoard", { boardId })));
    },
    async inFolder(workspace) {
      const { boardId, name } = boardNamed(await workspace.boards(soloViewer), board);
      const lines = await workspace.exportBoard(boardId, soloViewer);
      if (lines === undefined) throw new Exit(1, text("cli.no-such-board", { board: name, boards: "" }));
      return read(lines);
    },
  });
}

async function read(lines: AsyncIterable<string>): Promise<FlowHistory> {
  const board = await readNativeFile(lines);
  if ("problems" in board) throw new Exit(3, ...board.problems.map(({ expected }) => expected));
  return historyOfBoard(board);
}

function draw({ log, boardName, limitOf }: FlowHistory, flags: Flags, io: Io): void {
  const words = asSpoken(chartTexts);
  const result = measure(log, flags, io);
  const { statistic } = flags;
  const map = measuredMap(result, { boardName, statistic, ...(limitOf === undefined ? {} : { limitOf }) });
  const write = (name: string | undefined, content: () => string): void => {
    if (name === undefined) return;
    reaching(name, () => writeFileSync(resolve(io.cwd, name), content()));
    io.err(text("cli.map-written", { name }));
  };
  write(flags.svg, () => {
    const geometry = valueStreamMapGeometry(map, { width: flags.width, words });
    return `${toSvg(valueStreamMapScene(map, geometry, words))}\n`;
  });
  write(flags.csv, () => toCsv(valueStreamTable(map, words)));
  write(flags.json, () => `${JSON.stringify(map, undefined, 2)}\n`);
  io.out(mapSummary(map, words));
}

function measure(log: FlowLog, { cycle, from, to }: Flags, io: Io): ValueStreamResult {
  const window = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  try {
    return answerMetric(log, "value-stream", { cycle, "as-of": io.now(), ...window }).result;
  } catch (error) {
    if (!(error instanceof MetricParamError)) throw error;
    throw new Exit(2, problemLine({ path: `--${error.param}`, value: error.value, expected: error.expected }));
  }
}
