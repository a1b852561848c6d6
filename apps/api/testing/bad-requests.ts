import { type RouteDefinition, type RouteName, pathOf, paths, routes } from "@weir/contract";

/** A request that no honest program sends. */
export interface BadRequest {
  readonly what: string;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const nasty: readonly string[] = [
  "",
  " ",
  "..",
  "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
  "%00",
  "%E0%A4%A",
  "%F0%9F%92%A9",
  "x".repeat(350),
  "x".repeat(5_000),
  "__proto__",
  "constructor",
  "'; DROP TABLE event; --",
  "${7*7}",
  "board:b",
  "-1",
  "1e309",
  "9".repeat(400),
].map((value) => (value.includes("%") ? value : encodeURIComponent(value)));

const values: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  "",
  " ",
  "x".repeat(100_000),
  "\u0000",
  "\ud800",
  [],
  {},
  [[[[[[[[]]]]]]]],
  { length: 1e9 },
  "9999-99-99T99:99:99Z",
  "(a+)+$".repeat(1_000),
  "2026-03-02T09:00:00.000Z",
];

const json = { "content-type": "application/json" };
const deep = "[".repeat(200_000) + "]".repeat(200_000);
const brokenBodies: readonly (readonly [string, string | Buffer])[] = [
  ["nothing", ""],
  ["half an object", '{"commandId": "x"'],
  ["deep nesting", deep],
  ["deep nesting inside", `{"commandId": ${deep}}`],
  ["__proto__", '{"__proto__": {"polluted": true}, "commandId": "x", "type": "card.move"}'],
  ["constructor", '{"constructor": {"prototype": {"polluted": true}}}'],
  ["not UTF-8", Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])],
  ["a number that is none", '{"commandId": NaN}'],
  ["a duplicate key", '{"commandId": "a", "commandId": "b", "type": "card.move"}'],
  ["too large", `{"x": "${"x".repeat(2_000_000)}"}`],
];

const key = "k".repeat(43);

const bodyOf: Partial<Record<RouteName, Record<string, unknown>>> = {
  createBoard: {
    commandId: "c",
    boardId: "n",
    name: "N",
    timeZone: "UTC",
    stages: [{ name: "A", kind: "done" }],
    start: "A",
    finish: "A",
  },
  command: {
    commandId: "c",
    stream: "board:b",
    type: "card.move",
    cardId: "c0",
    toStageId: "doing",
    before: "c1",
    at: "x",
    reason: "r",
  },
  boardCommand: { commandId: "c", type: "card.create", cardId: "c9", stageId: "todo", title: "T" },
  createDemo: { seed: 1, asOf: "2026-03-02T09:00:00.000Z" },
  advanceDemo: { by: "P4W" },
  keyPurpose: { key },
  claim: { key, name: "N", login: "n", password: "p" },
  acceptInvitation: { key, name: "N", login: "n", password: "p" },
  resetPassword: { key, password: "p" },
  forgottenPassword: { login: "n" },
  signIn: { login: "n", password: "p" },
  changePassword: { current: "p", next: "q" },
  createToken: { name: "N", scope: "read", boardIds: ["b"], days: 1 },
  changeMember: { name: "N", role: "member", disabled: false },
  invite: { name: "N", role: "guest" },
  changeBoardAccess: { everyone: null, people: [{ personId: "you", role: "viewer" }] },
};

/** Bad requests for every route of the contract, made from its table: parameters, query, body and headers. */
export function* badRequests(): Generator<BadRequest> {
  for (const name of Object.keys(paths) as RouteName[]) {
    const { method, url } = pathOf(name);
    const route: RouteDefinition = routes[name];
    const fill = (value: string): string => url.replaceAll(/:\w+/g, value);
    for (const value of url.includes(":") ? nasty : []) yield { what: `${name} ${value}`, method, path: fill(value) };
    for (const value of nasty)
      yield {
        what: `${name}?${value}`,
        method,
        path: `${fill("b")}?at=${value}&after=${value}&${value}=1&streams=${value}&filter=${value}`,
      };
    yield { what: `${name} TRACE`, method: "OPTIONS", path: fill("b") };
    yield { what: `${name} long header`, method, path: fill("b"), headers: { "x-long": "x".repeat(30_000) } };
    yield {
      what: `${name} odd accept`,
      method,
      path: fill("b"),
      headers: { accept: "\u00ff/*;q=zzz", "last-event-id": "-1" },
    };
    if (method !== "GET" || route.body !== undefined) yield* badBodies(name, method, fill("b"));
  }
}

function* badBodies(name: RouteName, method: string, path: string): Generator<BadRequest> {
  for (const [what, body] of brokenBodies) yield { what: `${name}: ${what}`, method, path, headers: json, body };
  for (const type of [
    "text/plain",
    "multipart/form-data",
    "multipart/form-data; boundary=",
    "application/json; charset=utf-16",
    "\u00ff",
  ]) {
    yield { what: `${name} as ${type}`, method, path, headers: { "content-type": type }, body: "--x\r\n\r\n{}" };
  }
  const good = bodyOf[name] ?? {};
  for (const key of [...Object.keys(good), "seq", "actor", "nonsense"]) {
    for (const value of values)
      yield { what: `${name} ${key}`, method, path, headers: json, body: JSON.stringify({ ...good, [key]: value }) };
  }
}
