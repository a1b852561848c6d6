import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { conventionChoices } from "../../src/conventions.ts";
import { ofPeersTests } from "./of-peers-tests.ts";
import { onGoldenLog } from "./on-golden-log.ts";
import { peersPage } from "./peers-page.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const vectors = [...onGoldenLog, ...ofPeersTests];

describe("what peers print", () => {
  test("every test that is named is there", () => {
    const missing = vectors
      .flatMap(({ tests = [] }) => tests)
      .filter(({ file, name }) => !readFileSync(`${root}${file}`, "utf8").includes(`"${name}"`));
    expect(missing).toEqual([]);
  });
  test("what is reproduced names its test, what is not says why", () => {
    expect(vectors.filter(({ outcome, tests = [] }) => outcome !== "not" && tests.length === 0)).toEqual([]);
    expect(vectors.filter(({ outcome, note = "" }) => outcome === "not" && note === "")).toEqual([]);
  });
  test("every convention but slips is one of those that a tool's figures need", () => {
    const page = peersPage();
    const unused = Object.entries(conventionChoices).filter(
      ([, [, ...others]]) => !others.some((choice) => page.includes(`=${choice}`)),
    );
    expect(unused.map(([name]) => name)).toEqual(["slips"]);
  });
  test("the page (npm run docs writes it anew)", async () => {
    await expect(peersPage()).toMatchFileSnapshot(`${root}docs/peers.md`);
  });
});
