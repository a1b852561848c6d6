import { problemOf } from "@weir/contract";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { codeOf } from "./client.ts";
import { emptyDraft } from "./draft.ts";
import { openForm } from "./opened-form.ts";
import { whyNotSent } from "./why-not-sent.ts";

const fields = { description: "optional", kind: "off", due: "off", name: "off", email: "off" };
let answers: ((body: Record<string, unknown>) => Response)[];
let sent: Record<string, unknown>[];
let cookies: string[];

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
  sent = [];
  cookies = [];
  let opened = 0;
  vi.stubGlobal("fetch", async (url: string, init: { body: string; credentials: string }) => {
    cookies.push(init.credentials);
    const body = JSON.parse(init.body) as Record<string, unknown>;
    if (url.endsWith("/open"))
      return Response.json({
        title: "T",
        intro: "",
        fields,
        size: "off",
        own: [],
        kinds: [],
        token: `t${(opened += 1)}`,
        waitSeconds: 3,
      });
    sent.push(body);
    return answers.shift()?.(body) ?? Response.json({ link: "http://x/#k", mailed: false }, { status: 201 });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const problem =
  (code: Parameters<typeof problemOf>[0], headers: Record<string, string> = {}) =>
  () => {
    const said = problemOf(code);
    const type = { "content-type": "application/problem+json", ...headers };
    return new Response(JSON.stringify(said), { status: said.status, headers: type });
  };
const draft = { ...emptyDraft, title: "A bridge" };

test("who is quick is sent once nobody takes them for a program any more", async () => {
  const { send } = await openForm("key");
  const sending = send(draft);
  await vi.advanceTimersByTimeAsync(2_900);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(await sending).toMatchObject({ link: "http://x/#k" });
  expect(sent).toEqual([{ key: "key", token: "t1", title: "A bridge" }]);
  // Whoever else this browser is signed in as, nothing of it goes along.
  expect(cookies).toEqual(["omit", "omit"]);
});

test("a form that was open too long is opened anew by itself, once", async () => {
  answers = [problem("form-stale"), problem("form-stale")];
  const { send } = await openForm("key");
  const failure = send(draft).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(codeOf(await failure)).toBe("form-stale");
  expect(sent.map(({ token }) => token)).toEqual(["t1", "t2"]);
});

test.each([
  ["form-full", {}, "no more requests just now"],
  ["form-closed", {}, "takes no requests any more"],
  ["too-many-requests", { "retry-after": "600" }, "in 10 minutes"],
] as const)("of %s it is said that what was written is still there", async (code, headers, words) => {
  answers = [problem(code, headers)];
  const { send } = await openForm("key");
  const failure = send(draft).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10_000);
  const told = whyNotSent(await failure);
  expect(told.text).toContain(words);
  expect(told.text).toContain("still here");
});
