// Files beside cards come as they are, are there once they are acknowledged, and leave as downloads and nothing else.
import { existsSync, readdirSync } from "node:fs";
import { request } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Answer, type TestApp, testApp, testBoard } from "../../../testing/test-app.ts";

let api: TestApp;
beforeEach(async () => {
  api = await testApp({}, {}, {}, { maxBytes: 1_000, boardBytes: 2_500 });
  await testBoard(api, 2);
});
afterEach(() => api.app.close());

const at = (attachmentId = "", cardId = "b-c1"): string =>
  `/api/boards/b/cards/${cardId}/attachments${attachmentId === "" ? "" : `/${attachmentId}`}`;

function attach(name: string, content: string | Buffer, attachmentId = "f", cardId = "b-c1"): Promise<Answer> {
  const url = `${at(attachmentId, cardId)}?name=${encodeURIComponent(name)}`;
  return api.send("POST", url, Buffer.from(content), { "content-type": "application/octet-stream" });
}

const onDisk = (): string[] => (existsSync(api.attachments) ? readdirSync(api.attachments) : []);
const listed = async (cardId = "b-c1") => (await api.get(at("", cardId))).json.attachments;

test("a file is attached, listed, fetched and removed", async () => {
  const sent = await attach("Prüfung (1).txt", "What is in it");
  expect([sent.status, sent.json]).toMatchObject([201, { attachmentId: "f", name: "Prüfung (1).txt", bytes: 13 }]);
  expect((await api.get(at())).json).toMatchObject({
    attachments: [{ attachmentId: "f", by: "you", bytes: 13 }],
    maxBytes: 1_000,
    boardBytes: 2_500,
    usedBytes: 13,
  });
  expect((await api.get(at("f"))).text).toBe("What is in it");
  expect((await api.get("/api/boards/b/attachments")).json).toEqual({ cards: [{ cardId: "b-c1", files: 1 }] });
  expect((await api.send("DELETE", at("f"))).json).toEqual({ removed: true });
  expect((await api.get("/api/boards/b/attachments")).json).toEqual({ cards: [] });
  expect((await api.get(at())).json).toMatchObject({ removed: [{ attachmentId: "f", by: "you", removedBy: "you" }] });
  expect([await listed(), onDisk(), (await api.get(at("f"))).status]).toEqual([[], [], 404]);
  expect((await api.send("DELETE", at("f"))).status).toBe(404);
});

test("it leaves as bytes to be saved, whatever it is", async () => {
  for (const [name, content] of [
    ["drawing.svg", "<svg onload=alert(1)>"],
    ["page.html", "<script>alert(1)</script>"],
  ] as const) {
    await attach(name, content, name);
    const { headers, text } = await api.get(at(name));
    expect(text).toBe(content);
    expect(headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
  }
  await attach(`a "b'; filename=x\u00fc.txt`, "x", "quoted");
  const { headers } = await api.get(at("quoted"));
  expect(headers["content-disposition"]).toBe(
    `attachment; filename="a _b__ filename_x_.txt"; filename*=UTF-8''a%20%22b%27%3B%20filename%3Dx%C3%BC.txt`,
  );
});

test("sent again it is attached once; another file under its id is refused", async () => {
  await attach("a.txt", "one");
  expect((await attach("a.txt", "one")).status).toBe(201);
  expect((await attach("a.txt", "two")).status).toBe(409);
  expect((await listed()).length).toBe(1);
  expect(onDisk().length).toBe(1);
});

test("two cards with the same bytes have them once, until neither has", async () => {
  await attach("a.txt", "same", "f", "b-c1");
  await attach("b.txt", "same", "g", "b-c2");
  expect(onDisk().length).toBe(1);
  await api.send("DELETE", at("f", "b-c1"));
  expect((await api.get(at("g", "b-c2"))).text).toBe("same");
  await api.send("DELETE", at("g", "b-c2"));
  expect(onDisk()).toEqual([]);
});

test("what is too large, too much, of another kind or not what it says is refused by name, and leaves nothing", async () => {
  const png = Buffer.from("89504e470d0a1a0a00", "hex");
  expect((await attach("real.png", png, "ok")).status).toBe(201);
  const before = onDisk();
  for (const [name, content, status, words] of [
    ["large.txt", "x".repeat(1_001), 413, "large.txt is not attached: a file may have up to 1000 bytes"],
    ["run.exe", "x", 415, "run.exe is not attached: names of files may end in"],
    ["none", "x", 415, "none is not attached"],
    ["shot.png", "GIF89a", 415, "shot.png is not attached: it is something else than its name says"],
    ["notes.txt", "MZ\u0090", 415, "notes.txt is not attached"],
    ["run.sh.txt", "#!/bin/sh", 415, "run.sh.txt is not attached"],
    ["empty.txt", "", 400, "empty.txt is not attached"],
  ] as const) {
    const { status: found, json } = await attach(name, content, "no");
    expect([name, found]).toEqual([name, status]);
    expect(json.detail).toContain(words);
  }
  for (const id of ["x", "y"]) await attach("a.txt", id.repeat(1_000), id);
  const full = await attach("last.txt", "z".repeat(600), "z");
  expect([full.status, full.json.detail]).toEqual([413, expect.stringContaining("of the 2.4 kB that all files")]);
  expect(onDisk().length).toBe(before.length + 2);
});

test("names are names: what would be a way, or turns words around, is refused", async () => {
  for (const name of ["../a.txt", "a/b.txt", "a\\b.txt", "a\u202etxt.exe", "a\nb.txt", " a.txt", "x".repeat(201)])
    expect([name, (await attach(name, "x")).status]).toEqual([name, 400]);
  expect(onDisk()).toEqual([]);
});

test("an upload that breaks off leaves nothing", async () => {
  const base = await api.app.listen({ port: 0, host: "127.0.0.1" });
  await new Promise<void>((resolve) => {
    const headers = { "content-type": "application/octet-stream", "content-length": "900" };
    const sending = request(`${base}${at("cut")}?name=a.txt`, { method: "POST", headers });
    sending.on("error", () => resolve());
    sending.write("only this", () => setImmediate(() => sending.destroy(new Error("broken off"))));
  });
  await expect.poll(onDisk).toEqual([]);
  expect(await listed()).toEqual([]);
});

test("a larger one is refused before it is sent", async () => {
  const base = await api.app.listen({ port: 0, host: "127.0.0.1" });
  const status = await new Promise<number>((resolve, reject) => {
    const headers = { "content-type": "application/octet-stream", "content-length": "1001" };
    const sending = request(`${base}${at("big")}?name=a.txt`, { method: "POST", headers }, (answer) => {
      resolve(answer.statusCode ?? 0);
      sending.destroy();
    });
    sending.on("error", reject);
    sending.flushHeaders();
  });
  expect(status).toBe(413);
});

test("a card's text removed for good takes its files along, and so does the board", async () => {
  await attach("a.txt", "one", "f", "b-c1");
  await attach("b.txt", "two", "g", "b-c2");
  await api.send("POST", "/api/boards/b/commands", { commandId: "r", type: "card.redact", cardId: "b-c1" });
  expect([await listed("b-c1"), (await listed("b-c2")).length, onDisk().length]).toEqual([[], 1, 1]);
  expect((await api.send("DELETE", "/api/boards/b")).status).toBe(200);
  expect(onDisk()).toEqual([]);
});

test("an archived board takes none, and gives none away", async () => {
  await attach("a.txt", "one");
  await api.send("POST", "/api/boards/b/commands", { commandId: "a", type: "board.archive" });
  expect((await attach("b.txt", "two", "g")).status).toBe(409);
  expect((await api.send("DELETE", at("f"))).status).toBe(409);
  expect((await api.get(at("f"))).text).toBe("one");
});
