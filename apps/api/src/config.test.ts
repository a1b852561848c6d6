import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";

const folder = mkdtempSync(join(tmpdir(), "weir-config-"));
afterAll(() => rmSync(folder, { recursive: true }));

const nowhere = join(folder, "none.json");
const fileOf = (text: string): string => {
  const file = join(folder, "weir.config.json");
  writeFileSync(file, text);
  return file;
};
const read = (env: Record<string, string>, flags: string[] = [], file = nowhere) => readConfig({ flags, env, file });

test("nothing said: loopback, port 4600, ./data, the demo offered, 64 MB", () => {
  expect(read({})).toMatchObject({
    port: 4600,
    host: "127.0.0.1",
    data: "./data",
    demo: "offered",
    maxImport: 67_108_864,
  });
});

test("flags win over the environment, the environment over the file", () => {
  const file = fileOf('{"port": 1, "data": "/file", "log": "warn"}');
  const config = read({ PORT: "2", WEIR_DATA: "/env" }, ["--port", "3"], file);
  expect(config).toMatchObject({ port: 3, data: "/env", log: "warn" });
  expect(read({}, ["--port=0"]).port).toBe(0);
});

test("sizes are read as people write them", () => {
  expect(read({ WEIR_MAX_IMPORT: "2 MB" }).maxImport).toBe(2_097_152);
  expect(read({ WEIR_MAX_IMPORT: "1000" }).maxImport).toBe(1000);
});

test("proxies are addresses and networks", () => {
  expect(read({}).proxies).toEqual([]);
  expect(read({ WEIR_PROXIES: "127.0.0.1, 10.0.0.0/8,fd00::/8" }).proxies).toEqual([
    "127.0.0.1",
    "10.0.0.0/8",
    "fd00::/8",
  ]);
});

test.each([
  [{ WEIR_DMEO: "on" }, [], /WEIR_DMEO is not a setting.*WEIR_DEMO/],
  [{ WEIR_DEMO: "yes" }, [], /WEIR_DEMO is "yes"\. Expected on or off/],
  [{ PORT: "http" }, [], /PORT is "http"/],
  [{ PORT: "70000" }, [], /PORT/],
  [{ WEIR_LOG: "loud" }, [], /WEIR_LOG.*trace/],
  [{ WEIR_BASE_URL: "http://h/path" }, [], /WEIR_BASE_URL/],
  [{ WEIR_MAX_IMPORT: "0" }, [], /WEIR_MAX_IMPORT/],
  [{ WEIR_PROXIES: "proxy.example" }, [], /WEIR_PROXIES is "proxy\.example".*10\.0\.0\.0\/8/],
  [{ WEIR_PROXIES: "10.0.0.1,10.0.0.0/33" }, [], /WEIR_PROXIES/],
  [{ WEIR_PROXIES: "0.0.0.0/0" }, [], /WEIR_PROXIES/],
  [{}, ["--prot", "1"], /--prot is not a flag/],
  [{}, ["--port"], /--port needs a value/],
])("%j %j stops the start and says why", (env, flags, sentence) => {
  expect(() => read(env, flags)).toThrow(ConfigError);
  expect(() => read(env, flags)).toThrow(sentence);
});

test.each(["[]", "{", '{"prot": 1}', '{"port": "x"}'])("a settings file %j is refused by name", (text) => {
  expect(() => read({}, [], fileOf(text))).toThrow(/weir\.config\.json/);
});

test("variables of other programs, and of the tests, are nobody's mistake", () => {
  expect(read({ HOME: "/", WEIR_SAMPLES: "/s", WEIR_DATA: "" }).data).toBe("./data");
});
