import { once } from "node:events";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { discardBody } from "./discard-body.ts";

const chunk = Buffer.alloc(1024);

test("what comes is read to its end, and then left alone", async () => {
  const body = Readable.from([chunk, chunk], { objectMode: false });
  discardBody(body, 2048, 60_000);
  await once(body, "close");
  expect([body.readableEnded, body.readableAborted]).toEqual([true, false]);
});

test("what never ends is hung up on", async () => {
  const endless = new Readable({ read: () => void endless.push(chunk) });
  discardBody(endless, 100 * 1024, 60_000);
  await once(endless, "close");
  expect(endless.readableEnded).toBe(false);
});

test("so is what does not come", async () => {
  const silent = new Readable({ read: () => undefined });
  discardBody(silent, 2048, 1);
  await once(silent, "close");
  expect(silent.destroyed).toBe(true);
});
