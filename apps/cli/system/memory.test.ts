import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hostileFiles } from "../testing/hostile-files.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const cwd = mkdtempSync(join(tmpdir(), "weir-cli-memory-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Megabytes the process held at its most. */
  readonly peak: number;
}

/** Tells at its end how much memory the process took, behind what it says itself. */
const tellPeak = "process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS))";

function weir(...words: readonly string[]): Promise<Ended> {
  const args = ["--conditions=weir-source", `--import=data:text/javascript,${encodeURIComponent(tellPeak)}`, main];
  const child = spawn(process.execPath, [...args, ...words], {
    cwd,
    // As npm sets it, wherever npm was called.
    env: { ...process.env, INIT_CWD: cwd },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (piece: Buffer) => (said.out += String(piece)));
  child.stderr.on("data", (piece: Buffer) => (said.err += String(piece)));
  return new Promise((resolve) => {
    child.once("close", (code) => {
      const lines = said.err.split("\n");
      resolve({ code, out: said.out, err: lines.slice(0, -1).join("\n").trim(), peak: Number(lines.at(-1)) / 1024 });
    });
  });
}

let least = 0;
beforeAll(async () => {
  writeFileSync(join(cwd, "nothing.csv"), " ");
  least = (await weir("analyse", "nothing.csv")).peak;
});

const heavy = hostileFiles.filter(([, content]) => content.length > 500_000);

test.each(heavy)("%s is refused in little memory", async (name, content, said) => {
  writeFileSync(join(cwd, name), content);
  const { code, out, err, peak } = await weir("analyse", name);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(said);
  expect(peak - least).toBeLessThan(50);
});

test("refusing 30 MB of deep nesting takes little more memory than the file", async () => {
  writeFileSync(join(cwd, "brackets.json"), Buffer.alloc(30 * 1024 ** 2, "["));
  const { code, peak } = await weir("analyse", "brackets.json");
  expect(code).toBe(1);
  expect(peak - least).toBeLessThan(30 + 50);
});
