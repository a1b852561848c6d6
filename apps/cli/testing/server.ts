import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const api = fileURLToPath(new URL("../../api/src/main.ts", import.meta.url));

export interface Server {
  readonly url: string;
  /** What it said to whoever stands at it. */
  stderr(): string;
  stop(): Promise<unknown>;
}

/** A server on the folder `data` in `cwd`, once it is ready. */
export async function startServer(cwd: string): Promise<Server> {
  const env = { PATH: process.env["PATH"], PORT: "0", WEIR_DATA: join(cwd, "data"), WEIR_LOG: "error" };
  const server = spawn(process.execPath, ["--conditions=weir-source", api], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  server.stderr.on("data", (piece: Buffer) => (stderr += piece.toString()));
  const over = new Promise((resolve) => server.once("exit", resolve));
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /^Weir is ready: (\S+)/.exec(line)?.[1];
    if (url !== undefined) return { url, stderr: () => stderr, stop: () => (server.kill("SIGTERM"), over) };
  }
  throw new Error(stderr);
}
