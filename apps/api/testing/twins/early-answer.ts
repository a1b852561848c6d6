import { runTwin } from "./run-twin.ts";

const delayMs = 25;

/** Says "stored" at once, and stores a little later. */
await runTwin((log) => ({
  ...log,
  append: (batches, receipt, rows) => {
    setTimeout(() => void log.append(batches, receipt, rows), delayMs);
    return Promise.resolve({ outcome: "appended" });
  },
}));
