import type * as childProcess from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { mostAtOnce, readImport } from "./read-import.ts";

const alive = vi.hoisted(() => ({ now: 0, most: 0, all: 0 }));
vi.mock("node:child_process", async (original) => {
  const real = await original<typeof childProcess>();
  const fork = (script: string, args: readonly string[], options: childProcess.ForkOptions) => {
    const child = real.fork(script, args, options);
    alive.all += 1;
    alive.most = Math.max(alive.most, (alive.now += 1));
    // It has nothing to do any more.
    child.once("message", () => (alive.now -= 1));
    return child;
  };
  return { ...real, fork };
});

const folder = mkdtempSync(join(tmpdir(), "weir-read-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("somebody who hands in many files at once starts no more processes than a machine bears", async () => {
  const path = join(folder, "rows.csv");
  writeFileSync(path, "id,start,end\nA,2026-01-05,2026-01-07\n");
  const files = [{ name: "rows.csv", path, digest: "" }];
  const job = { kind: "preview", files, maxBytes: 1_000, answers: {}, cardPrefix: "", stages: [] } as const;
  const around = { tell: () => undefined, gone: new AbortController().signal };
  const answers = await Promise.all(Array.from({ length: mostAtOnce + 1 }, () => readImport(job, around)));
  expect(answers.map((answer) => Object.keys(answer))).toEqual(answers.map(() => ["preview"]));
  expect(alive).toEqual({ now: 0, most: mostAtOnce, all: answers.length });
}, 60_000);
