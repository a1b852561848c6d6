import { redacted, REMOVED_TEXT, type Batch, type DomainEvent } from "@weir/domain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AuditNote } from "./audit/audit-entry.ts";
import type { EventLog, Receipt, Redaction } from "./event-log.ts";
import type { LogUnderTest } from "./event-log.contract.ts";

const at = "2026-03-02T09:00:00.000Z";
const envelope = { v: 1, at, recordedAt: at, actor: { kind: "person", id: "you" } } as const;

const commented = (stream: string, seq: number, cardId = "c1"): DomainEvent => ({
  ...envelope,
  stream,
  seq,
  type: "card.commented",
  commandId: `say-${stream}-${seq}`,
  cardId,
  commentId: `${stream}-${seq}`,
  text: "secret",
});

const told = (stream: string, seq: number): Batch => ({
  stream,
  expectedSeq: seq - 1,
  events: [{ ...envelope, stream, seq, type: "card.redacted", commandId: "remove", cardId: "c1" }],
});

const remove: Receipt = { commandId: "remove", contentHash: "hash" };
const note: AuditNote = { at, by: "ann", did: "card.redacted", what: { cardId: "c1" } };
const redaction = (...streams: string[]): Redaction => ({
  streams,
  cardId: "c1",
  rewrite: (event) => redacted(event, { cardId: "c1" }),
});

/** What every adapter of the port has to do where text is removed for good. */
export const redactionContract = (name: string, create: () => LogUnderTest): void => {
  describe(`a redaction: ${name}`, () => {
    let subject: LogUnderTest;
    let log: EventLog;
    const say = (event: DomainEvent) =>
      log.append([{ stream: event.stream, expectedSeq: event.seq - 1, events: [event] }], {
        commandId: event.commandId,
        contentHash: "hash",
      });
    const textsIn = async (stream: string): Promise<unknown[]> =>
      (await log.read(stream, 0)).map((event) => ("text" in event ? event.text : event.type));

    beforeEach(async () => {
      subject = create();
      log = await subject.open([]);
      for (const event of [commented("a", 1), commented("a", 2, "c2"), commented("b", 1)]) await say(event);
    });
    afterEach(() => subject.dispose());

    test("rewrites what it names, and says so in the same step", async () => {
      expect(await log.redact([told("a", 3), told("b", 2)], remove, redaction("a", "b"), [note])).toMatchObject({
        outcome: "appended",
      });
      expect(await textsIn("a")).toEqual([REMOVED_TEXT, "secret", "card.redacted"]);
      expect(await textsIn("b")).toEqual([REMOVED_TEXT, "card.redacted"]);
      expect((await log.readCard("a", "c1")).map((event) => event.seq)).toEqual([1, 3]);
      expect((await log.read("a", 0))[0]).toEqual({ ...commented("a", 1), text: REMOVED_TEXT });
      expect(await log.audit()).toMatchObject([{ did: "card.redacted", by: "ann" }]);
    });

    test("leaves no hash that a guess could be held against, and every other receipt as it was", async () => {
      await log.redact([told("a", 3)], remove, redaction("a"));
      expect(await log.receipt("say-a-1")).toMatchObject({ contentHash: "", spans: [{ stream: "a", count: 1 }] });
      expect(await log.receipt("say-a-2")).toMatchObject({ contentHash: "hash" });
      expect(await log.receipt("say-b-1")).toMatchObject({ contentHash: "hash" });
    });

    test("drops the snapshot, and none of before is kept afterwards", async () => {
      const snapshot = { stream: "a", seq: 2, version: 1, body: '"secret"' };
      await log.saveSnapshot(snapshot);
      await log.redact([told("a", 3)], remove, redaction("a"));
      expect(await log.snapshot("a")).toBeUndefined();
      await log.saveSnapshot(snapshot);
      expect(await log.snapshot("a")).toBeUndefined();
      await log.saveSnapshot({ ...snapshot, seq: 3, body: '""' });
      expect(await log.snapshot("a")).toMatchObject({ seq: 3 });
    });

    test("that conflicts, or was carried out before, rewrites nothing", async () => {
      expect(await log.redact([told("a", 3), told("b", 9)], remove, redaction("a", "b"), [note])).toEqual({
        outcome: "conflict",
        stream: "b",
      });
      expect([await textsIn("a"), await textsIn("b"), await log.audit()]).toEqual([
        ["secret", "secret"],
        ["secret"],
        [],
      ]);
      await log.redact([told("a", 3)], remove, redaction("a"));
      await say(commented("a", 4));
      expect(await log.redact([told("a", 5)], remove, redaction("a"))).toMatchObject({ outcome: "duplicate" });
      expect(await textsIn("a")).toEqual([REMOVED_TEXT, "secret", "card.redacted", "secret"]);
    });

    test("is heard of by its events alone", async () => {
      const heard: unknown[] = [];
      log.watch("*", (events) => heard.push(...events.map(({ type, seq }) => `${type} ${seq}`)));
      await log.redact([told("a", 3)], remove, redaction("a"));
      expect(heard).toEqual(["card.redacted 3"]);
    });

    test("reaches what was written while it was on its way", async () => {
      const [, result] = await Promise.all([
        say(commented("a", 3)),
        log.redact([told("a", 4)], remove, redaction("a")),
      ]);
      expect(result).toMatchObject({ outcome: "appended" });
      expect(await textsIn("a")).toEqual([REMOVED_TEXT, "secret", REMOVED_TEXT, "card.redacted"]);
    });

    test("and a removed stream leave receipts without a hash, and a scrub leaves a sound log", async () => {
      await log.removeStream("b", []);
      expect(await log.receipt("say-b-1")).toMatchObject({ contentHash: "" });
      await log.scrub();
      expect(await log.integrity()).toEqual([]);
      expect(await textsIn("a")).toEqual(["secret", "secret"]);
      expect(await log.streams()).toEqual(["a"]);
    });
  });
};
