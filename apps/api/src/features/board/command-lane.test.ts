import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { soloViewer } from "@weir/domain";
import { StorageError } from "@weir/storage";
import { fastify, type FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { claimed, joined, setAccess } from "../../../testing/people.ts";
import { type TestApp, testApp, testBoard } from "../../../testing/test-app.ts";
import { addCommandLane } from "./command-lane.ts";

interface Sent {
  readonly what: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
  /** Where the body is cut into two pieces that are sent one after the other. */
  readonly cut?: number;
}

let ids = 0;
const move = (fields: object = {}): string =>
  JSON.stringify({ commandId: `lane-${(ids += 1)}`, type: "card.move", cardId: "b-c1", toStageId: "done", ...fields });
const retried = move();

const plain: readonly Sent[] = [
  { what: "a move", body: retried },
  { what: "the same once more", body: retried },
  { what: "another of the same id", body: retried.replace("done", "todo") },
  { what: "what the domain refuses", body: move({ cardId: "none" }) },
  { what: "a board that is not there", body: move(), path: "/api/boards/none/commands" },
];

const odd: readonly Sent[] = [
  { what: "a body in pieces", body: move({ toStageId: "todo" }), cut: 20 },
  { what: "escapes", body: move({ type: "card.comment", text: 'says "so"\n' }) },
  { what: "letters beyond ASCII", body: move({ type: "card.create", stageId: "todo", title: "Größe" }) },
  { what: "nested fields", body: move({ type: "card.assign", people: ["you"] }) },
  { what: "a field too many", body: move({ nonsense: 1 }) },
  { what: "no verb", body: move({ type: "card.fly" }) },
  { what: "a stream of its own", body: move({ stream: "board:b" }) },
  { what: "__proto__", body: '{"commandId": "p", "__proto__": {"type": "card.move"}}' },
  { what: "__proto__ in disguise", body: '{"commandId": "p", "\\u005f_proto__": 1}' },
  { what: "half an object", body: '{"commandId": "x"' },
  { what: "a list", body: "[]" },
  { what: "a word", body: '"x"' },
  { what: "nothing", body: "" },
  { what: "bytes that are no text", body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]) },
  { what: "deep nesting", body: "[".repeat(5_000) },
  { what: "too much", body: `{"x": "${"x".repeat(600_000)}"}` },
  { what: "another type", body: "{}", headers: { "content-type": "text/plain" } },
  { what: "a foreign host", body: move(), headers: { host: "evil.example" } },
  { what: "a foreign page", body: move(), headers: { origin: "https://evil.example" } },
  { what: "a query", body: move(), path: "/api/boards/b/commands?x=1" },
  { what: "a broken address", body: move(), path: "/api/boards/%E0%A4%A/commands" },
  { what: "no board", body: move(), path: "/api/boards//commands" },
];

interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly json: unknown;
}

async function send(app: FastifyInstance, { body, headers = {}, path = "/api/boards/b/commands", cut }: Sent) {
  const { port } = app.server.address() as AddressInfo;
  const bytes = Buffer.from(body);
  const length = { "content-type": "application/json", "content-length": bytes.length };
  const sent = request({ port, path, method: "POST", headers: { ...length, ...headers } });
  sent.on("error", () => undefined);
  if (cut !== undefined) {
    sent.write(bytes.subarray(0, cut));
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  sent.end(bytes.subarray(cut ?? 0));
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return heard(response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString());
}

const heard = (status: number, all: Readonly<Record<string, unknown>>, text: string): Heard => {
  const { date: _1, connection: _2, "keep-alive": _3, "content-length": _4, ...headers } = all;
  return { status, headers, json: JSON.parse(text) as unknown };
};

let api: TestApp;
/** The same boards, but never asked through a socket, which is where the lane is. */
let twin: TestApp;
beforeAll(async () => {
  [api, twin] = [await testApp(), await testApp()];
  for (const each of [api, twin]) await testBoard(each, 2);
  await api.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await api.app.close();
  await twin.app.close();
});

test.each([...plain, ...odd])("$what: answered as Fastify answers it", async (sent) => {
  const { path = "/api/boards/b/commands", body } = sent;
  const headers = { host: "127.0.0.1", "content-type": "application/json", ...sent.headers };
  const { statusCode, headers: all, payload } = await twin.app.inject({ method: "POST", url: path, headers, body });
  const expected = heard(statusCode, all, payload);
  const found = await send(api.app, sent);
  // A refusal of a foreign host names the port, and who is asked without a socket has none.
  const withoutPort = (value: Heard): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1"));
  expect(withoutPort(found)).toEqual(withoutPort(expected));
});

test("a store that fails is answered as Fastify answers it", async () => {
  const full = new StorageError("storage-full", "The disk is full.");
  for (const each of [api, twin]) vi.spyOn(each.workspace, "execute").mockRejectedValueOnce(full);
  const answer = await twin.send("POST", "/api/boards/b/commands", JSON.parse(move()));
  const { status, headers, json } = await send(api.app, { what: "", body: move() });
  expect([status, json]).toEqual([answer.status, answer.json]);
  expect(headers["content-type"]).toBe("application/problem+json");
});

test("in a team, who may not is answered as Fastify answers them, and who may is carried out as themselves", async () => {
  const answers = await Promise.all(
    [true, false].map(async (socket) => {
      const team = await testApp();
      await testBoard(team, 1);
      const owner = await claimed(team);
      const member = await joined(team, owner, "member", "mia");
      const guest = await joined(team, owner, "guest", "gus");
      await setAccess(owner, "b", { everyone: "viewer" });
      if (socket) await team.app.listen({ host: "127.0.0.1", port: 0 });
      const heardAs = async (headers: Record<string, string>): Promise<Heard> => {
        const body = { commandId: team.newId(), type: "card.move", cardId: "b-c1", toStageId: "done" };
        if (socket) return send(team.app, { what: "", body: JSON.stringify(body), headers });
        const answer = await team.send("POST", "/api/boards/b/commands", body, headers);
        return heard(answer.status, answer.headers, answer.text);
      };
      const all = [{}, guest.headers, member.headers, owner.headers, { authorization: "Bearer weir_none" }];
      const found: Heard[] = [];
      for (const headers of all) found.push(await heardAs(headers));
      await team.app.close();
      return found;
    }),
  );
  expect(answers[0]?.map(({ status }) => status)).toEqual([401, 404, 403, 200, 401]);
  expect(answers[0]).toEqual(answers[1]);
});

test("takes what is plain, and nothing else", async () => {
  const app = fastify();
  const { workspace } = api;
  const failed = (): never => expect.unreachable();
  const isOurs = ({ headers }: IncomingMessage): boolean =>
    headers.host !== "evil.example" && headers.origin === undefined;
  let isTooMuch = false;
  addCommandLane(app, {
    workspace,
    viewerOf: () => soloViewer,
    answered: () => undefined,
    denied: () => undefined,
    speech: { problemFor: (_, problem) => problem },
    isOurs,
    isTooMuch: () => isTooMuch,
    failed,
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const taken: string[] = [];
  isTooMuch = true;
  for (const sent of plain) expect((await send(app, sent)).headers).not.toHaveProperty("referrer-policy");
  isTooMuch = false;
  // Without a route of its own, Fastify knows none of these.
  for (const sent of [...plain, ...odd]) {
    const { headers } = await send(app, sent);
    if ("referrer-policy" in headers) taken.push(sent.what);
  }
  await app.close();
  expect(taken).toEqual(plain.map(({ what }) => what));
});
