import { type Command, Option } from "commander";
import { text } from "@weir/contract";
import { type OutsideFact, factsStream, soloViewer } from "@weir/domain";
import { happenedAt } from "@weir/flow-metrics";
import type { Io } from "../../io.ts";
import { onOneLine } from "../../on-one-line.ts";
import { type FolderFlag, reach, withFolderFlag } from "../../reach.ts";
import { accepted } from "../../refused.ts";

interface ListFlags extends FolderFlag {
  readonly kind?: OutsideFact["kind"];
  readonly service?: string;
  readonly json?: true;
}

const kinds = ["deployment", "incident", "change", "note"];

/** The verbs about facts that are known: list them, take one back. */
export function addKept(fact: Command, io: Io): void {
  withFolderFlag(fact.command("list").description(text("cli.verb.fact.list")))
    .addOption(new Option("--kind <kind>", text("cli.flag.fact.kind")).choices(kinds))
    .option("--service <name>", text("cli.flag.fact.service"))
    .option("--json", text("cli.flag.json"))
    .action(async ({ kind, service, json, ...flags }: ListFlags) => {
      const known = await reach<readonly OutsideFact[]>(flags, io, {
        atServer: async ({ client }) => (await client.facts()).facts,
        inFolder: (workspace) => workspace.facts(soloViewer),
      });
      const wanted = known
        .filter(
          (each) => (kind === undefined || each.kind === kind) && (service === undefined || each.service === service),
        )
        .toSorted((a, b) => (happenedAt(a) < happenedAt(b) ? -1 : 1));
      if (json) io.out(JSON.stringify(wanted, null, 2));
      else for (const each of wanted) io.out(lineOf(each));
    });

  withFolderFlag(fact.command("withdraw").description(text("cli.verb.fact.withdraw")))
    .argument("<id>", text("cli.arg.fact-id"))
    .option("--reason <words>", text("cli.flag.fact.reason"))
    .action(async (factId: string, { reason, ...flags }: FolderFlag & { readonly reason?: string }) => {
      const said = reason === undefined ? {} : { reason };
      const withdrawn = await reach<boolean>(flags, io, {
        atServer: async ({ client }) => (await client.withdrawFact({ params: { factId }, query: said })).withdrawn,
        async inFolder(workspace) {
          const command = {
            type: "fact.withdraw",
            stream: factsStream,
            commandId: io.newId(),
            factId,
            ...said,
          } as const;
          const { results } = accepted(await workspace.execute(command, soloViewer));
          return results.some(({ events }) => events.length > 0);
        },
      });
      io.out(text(withdrawn ? "cli.fact.withdrawn" : "cli.fact.withdrawn-before", { id: factId }));
    });
}

/** `2026-03-01T09:00:00.000Z  deployment  d1  shop  2.14`. */
const lineOf = (fact: OutsideFact): string =>
  [happenedAt(fact), fact.kind, fact.factId, fact.service, fact.title]
    .filter((part) => part !== undefined)
    .map(onOneLine)
    .join("  ");
