import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { whenNpmIsGone } from "./npm-parent.mjs";
import { memory } from "./places.mjs";
import { runPackage } from "./run.mjs";
import { nodeFloor, nodeVersion } from "./versions.mjs";

const say = (line) => process.stderr.write(`${line}\n`);

/** @returns {boolean} whether this Node can run Weir */
export function isNewEnough(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  return major > nodeFloor[0] || (major === nodeFloor[0] && minor >= nodeFloor[1]);
}

async function pathOfNewerNode() {
  const remembered = join(memory, "node-path");
  if (existsSync(remembered)) {
    const [version, path] = readFileSync(remembered, "utf8").split("\n");
    if (version === nodeVersion && existsSync(path)) return path;
  }
  say(
    `Weir runs on Node ${nodeFloor.join(".")} or newer; this is ${process.versions.node}. Bringing Node ${nodeVersion} from npm ...`,
  );
  const answer = await runPackage(`node@${nodeVersion}`, "node", ["-p", "process.execPath"], { capture: true });
  const path = answer.trim().split("\n").at(-1);
  mkdirSync(memory, { recursive: true });
  writeFileSync(remembered, `${nodeVersion}\n${path}`);
  return path;
}

/** Runs this very script again under a Node that is new enough, with the same flags, and ends as it ends. */
export async function continueOnNewerNode() {
  const path = await pathOfNewerNode();
  const child = spawn(path, [...process.execArgv, ...process.argv.slice(1)], { stdio: "inherit", env: process.env });
  const forward = (signal) => {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the whole group: the child has it already.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) forward(signal);
  whenNpmIsGone(() => child.kill("SIGTERM"));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (...end) => resolve(end));
  });
  process.exit(signal ? 1 : code);
}
