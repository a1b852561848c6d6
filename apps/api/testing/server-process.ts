import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The real process, started from sources as `npm start` starts what was built. */
export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Sends a signal and waits for the end; answers the exit code (null after a signal). */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface StartOptions {
  readonly data: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
  /** Another script than main.ts: a broken twin. */
  readonly script?: string;
}

/** As `npm start` has it: young objects keep their room while nothing happens, or every burst begins by making it. */
const nodeFlags = ["--min-semi-space-size=16"];

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const readyLine = /^Weir is ready: (http:\/\/\S+)\n/;

/** Starts the process; answers what it said and how it ended if it never got ready. */
export function startProcess(options: StartOptions): Promise<ServerProcess> {
  const { data, env = {}, flags = [], script = main } = options;
  const child = spawn(process.execPath, [...nodeFlags, "--conditions=weir-source", script, ...flags], {
    env: { PATH: process.env["PATH"], TZ: "UTC", PORT: "0", WEIR_DATA: data, WEIR_LOG: "error", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const over = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
      const url = readyLine.exec(stdout)?.[1];
      if (url === undefined) return;
      resolve({
        url,
        child,
        stdout: () => stdout,
        stderr: () => stderr,
        end: (signal) => (child.kill(signal), over),
      });
    });
    void over.then((code) => reject(new StartFailure(code, stdout, stderr)));
  });
}

/** The process ended before it was ready. */
export class StartFailure extends Error {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  constructor(code: number | null, stdout: string, stderr: string) {
    super(`the server ended with ${code} before it was ready:\n${stderr}`);
    this.code = code;
    this.stdout = stdout;
    this.stderr = stderr;
  }
}
