import { afterEach, expect, test, vi } from "vitest";
import { lookForServer, onReturn, reach } from "./reach.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  reach.setState({ lost: false });
});

function answering(answer: () => Promise<Response>): void {
  vi.stubGlobal("fetch", vi.fn(answer));
}

test("no answer means lost, and so does a go-between that answers for the server; an answer brings it back", async () => {
  const returned = vi.fn<() => void>();
  const stop = onReturn(returned);
  answering(async () => new Response("{}"));
  await lookForServer();
  expect(reach.getState().lost).toBe(false);
  answering(() => Promise.reject(new TypeError("no network")));
  await lookForServer();
  expect(reach.getState().lost).toBe(true);
  answering(async () => new Response("", { status: 502 }));
  await lookForServer();
  expect(reach.getState().lost).toBe(true);
  expect(returned).not.toHaveBeenCalled();
  answering(async () => new Response("{}", { status: 200 }));
  await lookForServer();
  expect(reach.getState().lost).toBe(false);
  expect(returned).toHaveBeenCalledOnce();
  stop();
});

test("who asks while somebody is already looking does not look twice", async () => {
  let answer: (response: Response) => void = () => undefined;
  answering(() => new Promise((resolve) => (answer = resolve)));
  const first = lookForServer();
  await lookForServer();
  expect(fetch).toHaveBeenCalledOnce();
  answer(new Response("{}"));
  await first;
});
