import { type EventLog, openSqliteLog } from "@weir/storage";
import { pino } from "pino";
import { readConfig } from "../../src/config.ts";
import { startServer } from "../../src/server.ts";

/** Starts the server on a log that breaks a promise, so that the test which keeps it can be seen to fail. */
export async function runTwin(broken: (log: EventLog) => EventLog): Promise<void> {
  const config = readConfig({ flags: [], env: process.env, file: "none" });
  const server = await startServer(config, pino({ level: "silent" }), (file) => broken(openSqliteLog(file)));
  process.stdout.write(`Weir is ready: ${server.url}\n`);
}
