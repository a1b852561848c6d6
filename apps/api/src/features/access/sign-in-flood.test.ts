import { afterEach, expect, test, vi } from "vitest";
import { claimed, goodPassword } from "../../../testing/people.ts";
import { type TestApp, testApp } from "../../../testing/test-app.ts";
import { longestQueue, signInsAtOnce } from "./session.ts";

let api: TestApp;
afterEach(async () => {
  await api.app.close();
  vi.restoreAllMocks();
});

test("a flood of strangers hashes a few passwords at once, queues some, and is over when it ends", async () => {
  api = await testApp();
  await claimed(api);
  const signIn = async (each: number, login: string): Promise<number> => {
    const { statusCode } = await api.app.inject({
      method: "POST",
      url: "/api/session",
      remoteAddress: `203.0.${each >> 8}.${each & 255}`,
      headers: { host: "127.0.0.1:4600" },
      payload: { login, password: goodPassword },
    });
    return statusCode;
  };
  let letGo = (): void => undefined;
  const slow = new Promise<void>((resolve) => (letGo = resolve));
  const real = api.access.signIn;
  const hashing = vi.spyOn(api.access, "signIn").mockImplementation(async (...words) => {
    await slow;
    return real(...words);
  });
  const room = signInsAtOnce + longestQueue;
  const crowd = Array.from({ length: room + 9 }, (_, each) => signIn(each, `nobody-${each}`));
  // Those for whom there is no room are told at once.
  const sentAway = await Promise.all(crowd.slice(room));
  expect(sentAway).toEqual(Array(9).fill(503));
  // Nothing of it is held against the one who comes then.
  for (let each = 0; each < 9; each += 1) expect(await signIn(999, "olga")).toBe(503);
  expect(hashing).toHaveBeenCalledTimes(signInsAtOnce);
  letGo();
  expect(await Promise.all(crowd.slice(0, room))).toEqual(Array(room).fill(401));
  expect(await signIn(999, "olga")).toBe(200);
});
