import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const mb = 1024 ** 2;
const tell = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))";

/** Megabytes that reading the file took at most, and how the reading ended. */
function readingOf(content: Buffer): { readonly peakMb: number; readonly code: number | null } {
  const cwd = mkdtempSync(join(tmpdir(), "weir-cli-memory-"));
  writeFileSync(join(cwd, "export.json"), content);
  const flags = ["--conditions=weir-source", "--disable-warning=ExperimentalWarning"];
  const words = [...flags, "--import", `data:text/javascript,${tell}`, main, "analyse", "export.json"];
  const { status, stderr } = spawnSync(process.execPath, words, {
    cwd,
    env: { ...process.env, INIT_CWD: cwd },
    encoding: "utf8",
  });
  return { peakMb: Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024, code: status };
}

test("refusing 30 MB of deep nesting takes little more memory than the file", () => {
  const small = readingOf(Buffer.alloc(1_000, "["));
  const large = readingOf(Buffer.alloc(30 * mb, "["));
  expect([small.code, large.code]).toEqual([1, 1]);
  console.info(`Peak ${small.peakMb.toFixed(0)} MB for a small file, ${large.peakMb.toFixed(0)} MB for 30 MB`);
  expect(large.peakMb - small.peakMb).toBeLessThan(30 + 50);
});
