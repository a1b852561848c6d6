import { spawn } from "node:child_process";
import { dirname, delimiter } from "node:path";
import { root } from "./places.mjs";

/** The environment of every tool: this Node first, no questions, no telemetry. */
export function quietEnvironment() {
  const path = [dirname(process.execPath), process.env.PATH].filter(Boolean).join(delimiter);
  return {
    ...process.env,
    PATH: path,
    CI: "true",
    COREPACK_ENABLE_DOWNLOAD_PROMPT: "0",
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
  };
}

/** npm as it was called, or the one on the PATH. */
function npmCommand(args) {
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.[cm]?js$/.test(npm)) return [process.execPath, [npm, ...args]];
  return [process.platform === "win32" ? "npm.cmd" : "npm", args];
}

/**
 * Runs a program to its end with standard input closed and all it says on standard error.
 * @returns {Promise<string>} what it wrote on standard output where `capture` is set
 */
export function run(command, args, { capture = false, env = quietEnvironment() } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ["ignore", capture ? "pipe" : 2, 2],
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(" ")} ended with ${signal ?? `code ${code}`}`));
    });
  });
}

/** Runs a program of an npm package by `npm exec`, without installing it anywhere visible. */
export function runPackage(spec, program, args, options) {
  const [command, all] = npmCommand(["exec", "--yes", `--package=${spec}`, "--", program, ...args]);
  return run(command, all, options);
}
