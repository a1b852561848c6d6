/**
 * All set-up, from nothing but npm and any Node from 18 up: a Node that can run Weir,
 * the libraries of the lock file, and the build. Each step is skipped where it is done already.
 * This file and its neighbours use nothing outside Node 18 itself.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { alone } from "./lock.mjs";
import { continueOnNewerNode, isNewEnough } from "./node.mjs";
import { memory, root } from "./places.mjs";
import { run, runPackage } from "./run.mjs";
import { pnpmVersion } from "./versions.mjs";

const hash = (parts) => {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part).update("\0");
  return sum.digest("hex");
};

const isDone = (step, stamp) => {
  const file = join(memory, step);
  return existsSync(file) && readFileSync(file, "utf8") === stamp;
};

const remember = (step, stamp) => {
  mkdirSync(memory, { recursive: true });
  writeFileSync(join(memory, step), stamp);
};

function installStamp() {
  const lock = readFileSync(join(root, "pnpm-lock.yaml"));
  return hash([lock, process.versions.node, process.platform, process.arch]);
}

const builtFrom = ["packages", "apps"];
const passedOver = new Set(["node_modules", "dist", ".turbo", "system", "bench", "testing", "gallery"]);

function* sourceFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (passedOver.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourceFiles(path);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

function buildStamp() {
  const files = builtFrom.flatMap((folder) => [...sourceFiles(join(root, folder))]).sort((a, b) => (a < b ? -1 : 1));
  const facts = files.map((path) => `${path}:${statSync(path).size}:${hash([readFileSync(path)])}`);
  return hash([...facts, readFileSync(join(root, "tsconfig.base.json")), installStamp()]);
}

const outputsExist = () =>
  ["apps/api/dist/main.js", "apps/cli/dist/main.js", "apps/web/dist/client/index.html"].every((path) =>
    existsSync(join(root, path)),
  );

async function install() {
  if (isDone("installed", installStamp())) return;
  process.stderr.write("Installing Weir's libraries ...\n");
  await runPackage(`pnpm@${pnpmVersion}`, "pnpm", ["install", "--frozen-lockfile", "--prefer-offline"]);
  remember("installed", installStamp());
}

const tool = (name) => join(root, "node_modules", ".bin", name);

async function build() {
  const stamp = buildStamp();
  if (isDone("built", stamp) && outputsExist()) return;
  process.stderr.write("Building Weir ...\n");
  await run(tool("tsc"), ["-b", "tsconfig.build.json"]);
  // turbo starts its tasks through pnpm, which it looks for on the PATH.
  await runPackage(`pnpm@${pnpmVersion}`, tool("turbo"), ["run", "bundle", "--output-logs=errors-only"]);
  remember("built", stamp);
}

/**
 * Brings everything up. Returns only under a Node that can run Weir.
 * @param {{ built: boolean }} options whether the build is wanted too
 */
async function setUp({ built }) {
  if (!isNewEnough()) await continueOnNewerNode();
  if (isDone("installed", installStamp()) && (!built || (isDone("built", buildStamp()) && outputsExist()))) return;
  await alone(async () => {
    await install();
    if (built) await build();
  });
}

/** Set-up, and a clear last word where it fails. */
export async function setUpOrExplain(options) {
  try {
    await setUp(options);
  } catch (error) {
    process.stderr.write(`\nWeir could not be set up: ${error.message}\n`);
    process.exit(1);
  }
}
