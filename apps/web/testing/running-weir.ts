import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { clientAt } from "./built-client.ts";
import { oneClient } from "./one-client.ts";

const apiMain = fileURLToPath(new URL("../../api/src/main.ts", import.meta.url));

/** A server of its own with an empty data folder, from the sources, serving a client built from the sources. */
export interface RunningWeir {
  readonly url: string;
  /** Ends the process without warning; the data stays. */
  kill(): Promise<void>;
  /** Starts it again at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
  /** What stands in the server's terminal. */
  printed(): string;
}

export async function startWeir(settings: Readonly<Record<string, string>> = {}): Promise<RunningWeir> {
  const folder = mkdtempSync(join(tmpdir(), "weir-web-"));
  const client = await clientAt(process.env[oneClient] ?? join(folder, "client"));
  let running = await launch({ folder, client }, { ...settings, PORT: "0" });
  const { url } = running;
  return {
    url,
    printed: () => running.printed(),
    kill: () => running.end("SIGKILL"),
    async restart() {
      running = await launch({ folder, client }, { ...settings, PORT: new URL(url).port });
    },
    async close() {
      await running.end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Launched {
  readonly url: string;
  printed(): string;
  end(signal: NodeJS.Signals): Promise<void>;
}

interface Folders {
  readonly folder: string;
  readonly client: string;
}

function launch({ folder, client }: Folders, settings: Readonly<Record<string, string>>): Promise<Launched> {
  const { WEIR_DEMO: _demo, ...env } = process.env;
  const child = spawn(process.execPath, ["--conditions=weir-source", apiMain], {
    env: { ...env, WEIR_DATA: join(folder, "data"), WEIR_WEB: client, WEIR_LOG: "error", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  let printed = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    printed += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /ready: (\S+)/.exec(chunk.toString())?.[1];
      if (url === undefined) return;
      resolve({
        url,
        printed: () => printed,
        end(signal) {
          child.kill(signal);
          return ended;
        },
      });
    });
  });
}
