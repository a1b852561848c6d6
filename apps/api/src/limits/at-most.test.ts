import { expect, test } from "vitest";
import { atMost } from "./at-most.ts";

/** Work that ends when it is told to. */
function piece(name: string, running: Set<string>) {
  let end = (_name: string): void => undefined;
  let fail = (_error: Error): void => undefined;
  const ended = new Promise<string>((resolve, reject) => ([end, fail] = [resolve, reject]));
  return {
    name,
    end: () => end(name),
    fail: () => fail(new Error(name)),
    work: async () => {
      running.add(name);
      try {
        return await ended;
      } finally {
        running.delete(name);
      }
    },
  };
}
const settled = () => new Promise<void>((resolve) => void setImmediate(resolve));

test("so many run at once and no more, in the order they came, whether they end well or not", async () => {
  const running = new Set<string>();
  const inTurn = atMost(2);
  const pieces = ["a", "b", "c", "d", "e"].map((name) => piece(name, running));
  const [a, b, c, d, e] = pieces;
  const answers = Promise.allSettled(pieces.map(({ work }) => inTurn(work)));
  const now = async () => (await settled(), [...running].join(""));
  expect(await now()).toBe("ab");
  b?.fail();
  expect(await now()).toBe("ac");
  a?.end();
  c?.end();
  expect(await now()).toBe("de");
  const late = piece("f", running);
  const last = inTurn(late.work);
  expect(await now()).toBe("de");
  d?.end();
  e?.end();
  expect(await now()).toBe("f");
  late.end();
  expect(await last).toBe("f");
  expect((await answers).map(({ status }) => status === "fulfilled")).toEqual([true, false, true, true, true]);
  const again = [piece("g", running), piece("h", running), piece("i", running)];
  const ends = again.map(({ work }) => inTurn(work));
  expect(await now()).toBe("gh");
  for (const each of again) each.end();
  await Promise.all(ends);
});
