import { pino } from "pino";
import { readConfig } from "./config.ts";
import type { RunningServer } from "./server.ts";
import type { Config } from "./settings.ts";

/** The process: settings in, one line out, and a good end. Logs and complaints go to stderr. */
async function main(): Promise<void> {
  refuseOldNode();
  let config: Config | undefined;
  try {
    config = readConfig({ flags: process.argv.slice(2), env: process.env, file: "weir.config.json" });
    const log = pino({ level: config.log }, pino.destination({ dest: 2, sync: true }));
    const { startServer } = await import("./server.ts");
    const server = await startServer(config, log);
    process.stdout.write(`Weir is ready: ${server.url}\n`);
    stopOnSignals(server);
  } catch (error) {
    const { whyNot } = await import("./start-error.ts");
    process.stderr.write(`${whyNot(error, config) ?? String(error instanceof Error ? error.stack : error)}\n`);
    process.exitCode = 1;
  }
}

/** The database driver crashes an older Node as it loads; so nothing that loads it is imported before. */
function refuseOldNode(): void {
  if (Number(process.versions.napi) >= 10) return;
  process.stderr.write(
    `Weir needs Node 22.17 or newer; this is ${process.versions.node}. npm start brings one along.\n`,
  );
  process.exit(1);
}

/** A group's signal may come twice, once passed on by a parent; only a later one is impatience. */
const patienceMs = 1000;

function stopOnSignals(server: RunningServer): void {
  let askedAt: number | undefined;
  const stop = (): void => {
    if (askedAt !== undefined) {
      if (performance.now() - askedAt > patienceMs) process.exit(1);
      return;
    }
    askedAt = performance.now();
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Stopping went wrong: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

await main();
