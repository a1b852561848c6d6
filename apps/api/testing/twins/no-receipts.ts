import { runTwin } from "./run-twin.ts";

let appended = 0;

/** Forgets which commands were carried out: each append is kept under a key of its own. */
await runTwin((log) => ({
  ...log,
  receipt: () => Promise.resolve(undefined),
  append: (batches, receipt, rows) =>
    log.append(batches, { ...receipt, commandId: `${receipt.commandId}~${process.pid}~${(appended += 1)}` }, rows),
}));
