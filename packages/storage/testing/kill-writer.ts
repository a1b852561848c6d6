import { createInterface } from "node:readline";
import type { Command } from "@weir/domain";
import type { EventLog } from "../src/event-log.ts";
import { openSqliteLog } from "../src/sqlite/sqlite-log.ts";
import { createWorkspace } from "../src/workspace/create-workspace.ts";
import { you } from "./board-commands.ts";

/**
 * The process that gets killed: reads commands as lines, answers each with a line once it is
 * acknowledged. Its twins are broken on purpose, so that the loop proves it would notice.
 */
const twins: Record<string, (log: EventLog) => EventLog> = {
  honest: (log) => log,
  "acknowledges-early": (log) => ({
    ...log,
    append: async (...what) => {
      setTimeout(() => void log.append(...what).catch(() => {}), 5);
      return { outcome: "appended" };
    },
  }),
  "without-receipts": (log) => {
    let made = 0;
    const own = (commandId: string): string => `${commandId}-${process.pid}-${(made += 1)}`;
    return {
      ...log,
      append: (batches, receipt, rows) => log.append(batches, { ...receipt, commandId: own(receipt.commandId) }, rows),
      receipt: async () => undefined,
    };
  },
};

const [file = "", twin = "honest"] = process.argv.slice(2);
const lines = createInterface({ input: process.stdin });
process.stdout.write("ready\n");

// The first line says that the one before is dead and the file is free.
lines.once("line", () => {
  const breakIt = twins[twin] ?? twins.honest;
  if (!breakIt) throw new Error("There is no such twin.");
  let made = 0;
  const workspace = createWorkspace({
    log: breakIt(openSqliteLog(file)),
    clock: () => new Date().toISOString(),
    newId: () => `id-${process.pid}-${(made += 1)}`,
  });
  lines.on("line", (line) => {
    const command = JSON.parse(line) as Command;
    void workspace.execute(command, you).then((outcome) => {
      const seqs =
        "results" in outcome ? outcome.results.flatMap((result) => result.events.map((event) => event.seq)) : [];
      process.stdout.write(`${JSON.stringify({ commandId: command.commandId, seqs })}\n`);
    });
  });
});
