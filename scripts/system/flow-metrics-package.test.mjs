import { createReadStream, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createContext, runInContext } from "node:vm";
import { createGunzip } from "node:zlib";
import { extract } from "tar-fs";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { goldenAsOf, goldenHistory } from "../../packages/flow-metrics/testing/golden-log.ts";
import { stagePackage } from "../pack/stage-package.mjs";
import { root } from "../set-up/places.mjs";
import { run } from "../set-up/run.mjs";
import { readmeProgram } from "./readme-program.mjs";

/** Somewhere outside of this workspace, with the tarball's content where npm would put it and nothing else. */
const away = mkdtempSync(join(tmpdir(), "weir-consumer-"));
const installed = join(away, "node_modules", "@weir", "flow-metrics");
let tarball = "";

beforeAll(async () => {
  const staged = join(away, "staged");
  await stagePackage("flow-metrics", staged);
  await run("npm", ["pack", staged, "--pack-destination", away, "--silent"]);
  rmSync(staged, { recursive: true });
  tarball = join(away, readdirSync(away).find((name) => name.endsWith(".tgz")) ?? "");
  mkdirSync(installed, { recursive: true });
  const unwrapped = extract(installed, { map: (header) => ({ ...header, name: header.name.replace("package/", "") }) });
  await pipeline(createReadStream(tarball), createGunzip(), unwrapped);
  writeFileSync(join(away, "package.json"), '{ "type": "module", "private": true }');
});
afterAll(() => rmSync(away, { recursive: true }));

const files = () => readdirSync(installed, { recursive: true }).map(String);
const scripts = () => files().filter((name) => name.endsWith(".js"));
const text = (name) => readFileSync(join(installed, name), "utf8");

/** Asks for what is known of the golden log; `answer` comes back as JSON. */
const question = `
const { events, workflow } = JSON.parse(history);
const log = createFlowLog(workflow);
for (const event of events) log.append(event);
const asked = { "as-of": "${new Date(goldenAsOf).toISOString()}" };
const { p50, p70, p85, p95 } = answerMetric(log, "cycle-time", { ...asked, cycle: "inclusive" }).result;
const answer = JSON.stringify({
  cycleTimes: [p50, p70, p85, p95],
  finished: answerMetric(log, "throughput", asked).result.total,
  itemDays: answerMetric(log, "littles-law", asked).result.itemDays,
  tenItems: answerMetric(log, "forecast-when", { ...asked, items: "10" }).result.answers.map(({ days }) => days),
});
`;
const imports = 'import { answerMetric, createFlowLog } from "@weir/flow-metrics";\n';
const known = { cycleTimes: [7, 9, 9, 11], finished: 8, itemDays: 57.75, tenItems: [15, 17, 20, 23] };

/** What a script imports, whichever way. */
const importedBy = (source) =>
  [
    /^(?:import|export)\b[^;"]*?\bfrom\s*"([^"]+)"/gm,
    /^import\s*"([^"]+)"/gm,
    /\b(?:import|require)\(\s*["'`]([^"'`]+)/g,
  ].flatMap((way) => [...source.matchAll(way)].map(([, from]) => from));

const byText = (a, b) => (a < b ? -1 : 1);

describe("the published package", () => {
  it("holds what somebody needs who has it, and nothing else", () => {
    const top = new Set(files().map((name) => name.split("/")[0]));
    expect([...top].toSorted()).toEqual(["LICENSE", "README.md", "dist", "docs", "package.json"]);
    expect(files().filter((name) => /\.(test|contract)\.|\.map$|tsbuildinfo|testing|\.tests/.test(name))).toEqual([]);
    expect(text("LICENSE")).toBe(readFileSync(join(root, "LICENSE"), "utf8"));
  });
  it("says what it is: a module without side effects, with types, its licence, and no dependencies", () => {
    const manifest = JSON.parse(text("package.json"));
    expect(manifest).toMatchObject({ type: "module", sideEffects: false, license: "MIT", engines: { node: ">=20" } });
    expect(manifest).not.toHaveProperty("dependencies");
    expect(manifest).not.toHaveProperty("peerDependencies");
    expect(manifest).not.toHaveProperty("private");
    const { types, default: script, ...rest } = manifest.exports["."];
    expect(rest).toEqual({});
    expect(files()).toEqual(expect.arrayContaining([types.slice(2), script.slice(2)]));
  });
  it("imports nothing outside of itself", () => {
    expect(scripts().length).toBeGreaterThan(50);
    const outside = scripts().flatMap((name) => importedBy(text(name)).filter((from) => !from.startsWith(".")));
    expect(outside).toEqual([]);
    const others = 'import "x";\nimport {\n  a,\n} from "node:fs";\nawait import("y");\nconst b = require("z");';
    expect(importedBy(others).toSorted(byText)).toEqual(["node:fs", "x", "y", "z"]);
  });
  it("computes the golden figures in plain Node, outside of this workspace", async () => {
    writeFileSync(join(away, "history.json"), JSON.stringify(goldenHistory()));
    const program = `import { readFileSync } from "node:fs";\n${imports}const history = readFileSync("history.json", "utf8");${question}process.stdout.write(answer);`;
    expect(JSON.parse(await inNode("golden.mjs", program))).toEqual(known);
  });
  it("does what its README says", async () => {
    const program = readmeProgram(text("README.md"));
    expect(program.said.length).toBeGreaterThan(4);
    expect(JSON.parse(await inNode("readme.mjs", program.code))).toEqual(program.said);
  });
  it("has types that a strict TypeScript project can read, with either way of finding modules", async () => {
    const source = `${imports}const log = createFlowLog({ timeZone: "UTC", stages: [], startStageId: "a", finishStageId: "b" });
export const p85: number | null = answerMetric(log, "cycle-time", {}).result.p85;
// @ts-expect-error: a number, not a text
export const wrong: string = answerMetric(log, "throughput", {}).result.total;
`;
    writeFileSync(join(away, "consumer.ts"), source);
    for (const module of [
      ["--module", "nodenext"],
      ["--module", "esnext", "--moduleResolution", "bundler"],
    ]) {
      const strict = ["--ignoreConfig", "--strict", "--noEmit", "--target", "es2023", "--lib", "es2023", "--types", ""];
      const checked = run(join(root, "node_modules", ".bin", "tsc"), [join(away, "consumer.ts"), ...strict, ...module]);
      await expect(checked).resolves.toBe("");
    }
  });
  it("runs in a browser's bundle that has nothing of Node's", async () => {
    const [{ code }] = await bundle(`${imports}export const ask = (history) => {${question}return answer;};`);
    expect([code.includes("__vite-browser-external"), importedBy(code)]).toEqual([false, []]);
    const context = createContext({ history: JSON.stringify(goldenHistory()) });
    expect(JSON.parse(runInContext(`${code};bundled.ask(history)`, context))).toEqual(known);
  });
  it("would be seen using Node in such a bundle", async () => {
    const [{ code }] = await bundle(
      'import { readFileSync } from "node:fs"; export const ask = () => readFileSync("x");',
    );
    expect(() => runInContext(`${code};bundled.ask()`, createContext({}))).toThrow("node:fs");
  });
});

async function inNode(name, program) {
  writeFileSync(join(away, name), program);
  return run(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `process.chdir(${JSON.stringify(away)}); await import(${JSON.stringify(`file://${join(away, name)}`)});`,
    ],
    { capture: true },
  );
}

async function bundle(source) {
  const entry = join(away, "entry.js");
  writeFileSync(entry, source);
  const [{ output }] = await build({
    root: away,
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: true, lib: { entry, formats: ["iife"], name: "bundled" } },
  });
  return output;
}
