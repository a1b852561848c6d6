import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** One breach of each kind: where it is planted, the line, and the words of the rule that must see it. */
const breaches = [
  ["packages/flow-metrics/src/planted.ts", `import "@weir/domain";`, "points the wrong way"],
  ["packages/flow-metrics/src/library.ts", `import "d3-scale";`, "no runtime dependencies"],
  ["packages/charts/src/planted.ts", `import "@weir/domain";`, "points the wrong way"],
  ["packages/charts/src/system.ts", `import "node:fs";`, "also runs in a browser"],
  ["packages/domain/src/planted.ts", `import "@weir/storage";`, "points the wrong way"],
  ["packages/contract/src/planted.ts", `import "@weir/storage";`, "points the wrong way"],
  ["packages/storage/src/planted.ts", `import "@weir/contract";`, "points the wrong way"],
  ["packages/domain/src/door.ts", `import "../../flow-metrics/src/index.ts";`, "entered through their door"],
  ["apps/web/src/lib/planted.ts", `import "@weir/storage";`, "points the wrong way"],
  ["apps/web/src/ui/planted.ts", `import "../features/board/card.ts";`, "lies below"],
  ["apps/web/src/replica/planted.ts", `import "../app/routes.ts";`, "lies below"],
  ["apps/web/src/features/board/planted.ts", `import "../analytics/page.ts";`, "Features never import each other"],
  [
    "apps/web/src/features/board/lazy.ts",
    `export const page = () => import("../analytics/page.ts");`,
    "Features never import",
  ],
  ["apps/api/src/features/board/planted.ts", `import "../import/plugin.ts";`, "Features never import each other"],
  [
    "apps/api/src/features/board/adapter.ts",
    `import { openSqliteLog } from "@weir/storage";\nopenSqliteLog("x");`,
    "chosen where the process starts",
  ],
  ["apps/api/src/other-app.ts", `import "../../cli/src/main.ts";`, "entered through their door"],
  ["packages/domain/src/clock.ts", `export const now = Date.now();`, "Date.now() is not allowed"],
  ["packages/domain/src/date.ts", `export const now = new Date();`, "new Date() is not allowed"],
  ["packages/domain/src/chance.ts", `export const luck = Math.random();`, "Math.random() is not allowed"],
  ["apps/api/src/features/calls/global.ts", `await fetch("https://x.example");`, "through src/outgoing alone"],
  [
    "apps/api/src/features/calls/named.ts",
    `await globalThis.fetch("https://x.example");`,
    "through src/outgoing alone",
  ],
  [
    "apps/api/src/features/calls/http.ts",
    `import { createServer, get } from "node:http";`,
    "through src/outgoing alone",
  ],
  ["apps/api/src/features/calls/all.ts", `import * as http from "http";`, "through src/outgoing alone"],
  ["apps/api/src/features/calls/tls.ts", `import https from "node:https";`, "through src/outgoing alone"],
  ["apps/api/src/features/calls/net.ts", `import { connect } from "node:net";`, "through src/outgoing alone"],
  ["apps/api/src/features/calls/library.ts", `import { Agent } from "undici";`, "through src/outgoing alone"],
  ["apps/api/src/features/calls/late.ts", `await import("node:https");`, "through src/outgoing alone"],
  ["packages/domain/src/cycle-a.ts", `import { b } from "./cycle-b.ts";\nexport const a = () => b;`, "cycle"],
  ["packages/domain/src/long.ts", "export const line = 1;\n" + "\n".repeat(400), "too many lines"],
  ...[
    `expect(await page.getByRole("row").count()).toBe(2);`,
    `expect([1, await page.title()]).toEqual([1, "A"]);`,
    `expect((await board.layout()).todo).toEqual(["A"]);`,
    `const texts = await page.getByRole("row").allTextContents();\nexpect(texts[0]).toBe("A");`,
    `expect(page.url()).toContain("/people");`,
  ].map((line, at) => [
    `apps/web/system/planted-${at}.test.ts`,
    `const { page, board } = await openDesk();\n${line}`,
    "await expect.poll(async () => …)",
  ]),
  ["apps/web/src/lib/early.ts", `const words = { close: say("shell.close") };`, "before the language is known"],
  ["packages/domain/src/any.ts", `export const loose = (x: any): unknown => x;`, "any"],
];

const allowed = [
  ["packages/domain/src/allowed.ts", `import "@weir/flow-metrics";`],
  ["packages/domain/src/cycle-b.ts", `import { a } from "./cycle-a.ts";\nexport const b = () => a;`],
  ["apps/api/src/main.ts", `import { openSqliteLog } from "@weir/storage";\nopenSqliteLog("x");`],
  ["apps/api/src/outgoing/exchange.ts", `import https from "node:https";\nhttps.get("https://x.example");`],
  [
    "apps/api/src/parts.ts",
    `import { isIP } from "node:net";\nimport type { Agent } from "node:https";\nexport const is = (agent: Agent): number => isIP(String(agent));`,
  ],
  [
    "apps/web/system/asked.test.ts",
    `const { page, weir } = await openDesk();\nconst count = await page.getByRole("row").count();
test("a page", async () => {
  await expect.poll(async () => page.getByRole("row").count()).toBe(count + 1);
  expect(await brokenRules(page)).toEqual([]);
  expect((await page.request.get("/")).status()).toBe(200);
  expect(await (await fetch(weir.url)).json()).toEqual({});
});`,
  ],
  ["apps/web/src/app/routes.ts", `import "../features/board/card.ts";\nimport "../ui/button.ts";`],
  ["apps/web/src/lib/late.ts", `export const words = () => ({ close: say("shell.close") });`],
  ["apps/web/src/features/board/card.ts", `import "../../ui/button.ts";\nimport "./rest.ts";`],
];

let folder;
let problems;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "weir-lint-"));
  for (const [path, text] of [...breaches, ...allowed]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  const oxlint = join(root, "node_modules", "oxlint", "bin", "oxlint");
  let output;
  try {
    output = execFileSync(process.execPath, [oxlint, "-c", join(root, ".oxlintrc.json"), "--format=json", "."], {
      cwd: folder,
      encoding: "utf8",
    });
  } catch (error) {
    output = error.stdout;
  }
  problems = JSON.parse(output).diagnostics;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const problemsIn = (path) => problems.filter((problem) => problem.filename.endsWith(path));

describe("the layers of the house", () => {
  it.each(breaches)("sees the breach planted in %s", (path, _text, words) => {
    expect(
      problemsIn(path)
        .map((problem) => problem.message)
        .join("\n"),
    ).toContain(words);
  });

  it.each(allowed.filter(([path]) => !path.includes("cycle")))("leaves %s alone", (path) => {
    expect(problemsIn(path)).toEqual([]);
  });
});
