import { runTwin } from "./run-twin.ts";

const delayMs = 25;

/** Says of a move "stored" at once, and stores it a little later. */
await runTwin((log) => ({
  ...log,
  append: (batches, receipt, rows) => {
    if (!batches.every(({ events }) => events.every(({ type }) => type === "card.moved")))
      return log.append(batches, receipt, rows);
    setTimeout(() => void log.append(batches, receipt, rows), delayMs);
    return Promise.resolve({ outcome: "appended" });
  },
}));
