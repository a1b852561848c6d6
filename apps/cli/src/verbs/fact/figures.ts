import type { Command } from "commander";
import { deliveryFigures, text } from "@weir/contract";
import { soloViewer } from "@weir/domain";
import { answerFactMetric, type FactMetricAnswer, factMetrics, MetricParamError } from "@weir/flow-metrics";
import { boardNamed } from "../../boards.ts";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { problemLine } from "../../problem-lines.ts";
import { type FolderFlag, reach, withFolderFlag } from "../../reach.ts";

interface Flags extends FolderFlag {
  readonly board?: string;
  readonly service?: string;
  readonly from?: string;
  readonly to?: string;
}

/** `weir fact figures`: DORA's metrics of the facts that are known. */
export function addFigures(fact: Command, io: Io): void {
  withFolderFlag(fact.command("figures").description(text("cli.verb.fact.figures")))
    .option("--board <board>", text("cli.flag.fact.board"))
    .option("--service <name>", text("cli.flag.fact.service"))
    .option("--from <day>", text("cli.flag.fact.from"))
    .option("--to <day>", text("cli.flag.fact.to"))
    .option("--json", text("cli.flag.json"))
    .action(async ({ json, ...flags }: Flags & { readonly json?: true }) => {
      const answers = await answersFor(flags, io);
      if (json) io.out(JSON.stringify(answers, null, 2));
      else for (const line of linesOf(answers)) io.out(line);
    });
}

function answersFor({ board, data, ...params }: Flags, io: Io): Promise<readonly FactMetricAnswer[]> {
  const ids = factMetrics.map(({ id }) => id);
  return reach(data === undefined ? {} : { data }, io, {
    async atServer({ client }) {
      const named = board === undefined ? undefined : boardNamed((await client.boards()).boards, board);
      const query = { ...params, ...(named && { board: named.boardId }) };
      return Promise.all(ids.map((metric) => client.factMetric({ params: { metric }, query })));
    },
    async inFolder(workspace) {
      const named = board === undefined ? undefined : boardNamed(await workspace.boards(soloViewer), board);
      const facts = (await workspace.facts(soloViewer)).filter(
        ({ boardIds }) => named === undefined || boardIds === undefined || boardIds.includes(named.boardId),
      );
      const now = { timeZone: named?.timeZone ?? "UTC", asOf: Date.parse(io.now()) };
      return ids.map((id) => spared(() => answerFactMetric(facts, id, params, now)));
    },
  });
}

/** A parameter that cannot be read ends the verb with its place. */
function spared<Answer>(act: () => Answer): Answer {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof MetricParamError)) throw error;
    const { param, value, expected } = error;
    throw new Exit(1, problemLine({ path: param, value, expected }));
  }
}

const linesOf = (answers: readonly FactMetricAnswer[]): string[] =>
  deliveryFigures(answers).map(({ title, value, notes }) => `${title}: ${[value, ...notes].join(" · ")}`);
