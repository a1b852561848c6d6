import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { askIn } from "../../../testing/ask.ts";
import { hostileFiles } from "../../../testing/hostile-files.ts";

const cwd = mkdtempSync(join(tmpdir(), "weir-cli-hostile-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

test.each(hostileFiles)(
  "%s is refused with its place, the value and what belongs there",
  async (name, content, said) => {
    writeFileSync(join(cwd, name), content);
    for (const verb of ["analyse", "import"]) {
      const { code, out, err } = await askIn({ cwd, home: cwd }, verb, name);
      expect({ code, out }).toEqual({ code: 1, out: [] });
      expect(err.join("\n")).toMatch(said);
    }
    expect(Object.hasOwn(Object.prototype, "cards")).toBe(false);
  },
);

test("a stage's name commands no terminal", async () => {
  writeFileSync(join(cwd, "names.csv"), "ID,Name,Ready\u001B[2J,Build,Done\n1,n,2026-01-05,2026-01-06,2026-01-07\n");
  const { code, out } = await askIn({ cwd, home: cwd }, "analyse", "names.csv");
  expect([code, out.join("").includes("Ready [2J"), out.join("").includes("\u001B")]).toEqual([0, true, false]);
});

const sound = ["s.csv", "ID,Name,Ready,Build,Done\n1,n,2026-01-05,2026-01-06,\n"] as const;

test.each([
  ["deep.yaml", "[".repeat(100_000), /^deep\.yaml, row 1: found \[+…; expected YAML/],
  ["latin1.yaml", Uint8Array.from([0x61, 0xfc]), /^latin1\.yaml: found other bytes; expected text in UTF-8/],
  ["large.yaml", "#".repeat(2_000_000), /^large\.yaml: found 2000000 bytes; expected at most 1048576 bytes/],
  ["broken.yaml", "timeZone: UTC\nstages: [\n", /^broken\.yaml, row \d: found .*; expected YAML/],
  ["empty.yaml", "", /^empty\.yaml: found nothing; expected an object with fields/],
])("the workflow %s is refused by its name", async (name, content, said) => {
  writeFileSync(join(cwd, sound[0]), sound[1]);
  writeFileSync(join(cwd, name), content);
  const { code, out, err } = await askIn({ cwd, home: cwd }, "analyse", sound[0], "--workflow", name);
  expect({ code, out }).toEqual({ code: 1, out: [] });
  expect(err.join("\n")).toMatch(said);
});
