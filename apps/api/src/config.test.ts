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
  expect([read({}).maxAttachment, read({}).maxBoardAttachments]).toEqual([26_214_400, 1_073_741_824]);
  expect(read({ WEIR_ATTACHMENT_MAX_BYTES: "1 MB" }).maxAttachment).toBe(1_048_576);
  expect(() => read({ WEIR_ATTACHMENT_BOARD_BYTES: "much" })).toThrow(/WEIR_ATTACHMENT_BOARD_BYTES is "much"/);
});

test("proxies are addresses and networks", () => {
  expect(read({}).proxies).toEqual([]);
  expect(read({ WEIR_PROXIES: "127.0.0.1, 10.0.0.0/8,fd00::/8" }).proxies).toEqual([
    "127.0.0.1",
    "10.0.0.0/8",
    "fd00::/8",
  ]);
});

test("what one account may ask for in a minute is a number, or off; figures are for admins", () => {
  expect([read({}).rateLimit, read({}).metrics]).toEqual([6_000, "token"]);
  expect(read({ WEIR_RATE_LIMIT: "60000" }).rateLimit).toBe(60_000);
  expect(read({ WEIR_RATE_LIMIT: "off" }).rateLimit).toBe(Infinity);
  expect(read({ WEIR_METRICS: "open" }).metrics).toBe("open");
});

test("a second factor is everybody's own choice, or everybody's", () => {
  expect(read({}).secondFactor).toBe("own-choice");
  expect(read({ WEIR_SECOND_FACTOR: "everybody" }).secondFactor).toBe("everybody");
  expect(() => read({ WEIR_SECOND_FACTOR: "yes" })).toThrow(/WEIR_SECOND_FACTOR is "yes"/);
});

test("the page for no network is kept, unless it is switched off", () => {
  expect([read({}).offline, read({ WEIR_OFFLINE: "off" }).offline]).toEqual(["on", "off"]);
  expect(() => read({ WEIR_OFFLINE: "no" })).toThrow(/WEIR_OFFLINE is "no". Expected on or off/);
});

test("words of the place are names with commas between them", () => {
  expect(read({}).passwordWords).toEqual([]);
  expect(read({ WEIR_PASSWORD_WORDS: "Fernway, Project Larkspur" }).passwordWords).toEqual([
    "Fernway",
    "Project Larkspur",
  ]);
  expect(() => read({ WEIR_PASSWORD_WORDS: "Fernway,," })).toThrow(/WEIR_PASSWORD_WORDS is "Fernway,,"/);
});

const mailSet = {
  WEIR_SMTP_URL: "smtps://weir:s3cr3t%2F@mail.example.org",
  WEIR_MAIL_FROM: "Weir <weir@example.org>",
  WEIR_BASE_URL: "https://weir.example.org",
};

test("mail needs a server, who it is from, and where its links lead to; the server may stand in a file", () => {
  const file = join(folder, "smtp-url");
  writeFileSync(file, `${mailSet.WEIR_SMTP_URL}\n`);
  for (const url of [mailSet.WEIR_SMTP_URL, `file://${file}`]) {
    const { smtpUrl, mailFrom } = read({ ...mailSet, WEIR_SMTP_URL: url });
    expect([smtpUrl?.hostname, smtpUrl?.username]).toEqual(["mail.example.org", "weir"]);
    expect(mailFrom).toEqual({ name: "Weir", address: "weir@example.org" });
  }
  expect(read({ ...mailSet, WEIR_MAIL_FROM: "weir@example.org" }).mailFrom?.name).toBe("Weir");
  for (const name of Object.keys(mailSet) as (keyof typeof mailSet)[]) {
    const { [name]: _, ...rest } = mailSet;
    expect(() => read(rest)).toThrow(new RegExp(`set ${name}\\.$`));
  }
});

test.each([
  "smtp//weir:s3cr3t@mail",
  "http://weir:s3cr3t@mail.example.org",
  "smtp://weir:s3cr3t@mail.example.org/path",
])("a mail server that is none is refused without repeating %s", (url) => {
  const refused = (): unknown => read({ ...mailSet, WEIR_SMTP_URL: url });
  expect(refused).toThrow(/WEIR_SMTP_URL cannot be used\. Expected a mail server/);
  expect(refused).not.toThrow(/s3cr3t/);
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
  [{ WEIR_RATE_LIMIT: "99" }, [], /WEIR_RATE_LIMIT is "99"/],
  [{ WEIR_METRICS: "yes" }, [], /WEIR_METRICS is "yes".*open or off/],
  [{ ...mailSet, WEIR_MAIL_FROM: "Weir <a@b.org>\r\nBcc: c@d.org" }, [], /WEIR_MAIL_FROM/],
  [{ ...mailSet, WEIR_MAIL_FROM: "a@b.org, c@d.org" }, [], /WEIR_MAIL_FROM/],
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
