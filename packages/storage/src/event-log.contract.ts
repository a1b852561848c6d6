import type { Batch, DomainEvent } from "@weir/domain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chainStart, linkProblem } from "./audit/audit-chain.ts";
import type { AuditNote } from "./audit/audit-entry.ts";
import type { EventLog, Receipt } from "./event-log.ts";
import type { Projection } from "./rows/row-operation.ts";
import { StorageError } from "./storage-error.ts";

/** Opens a log; an adapter with a disk opens what it kept when asked again. */
export interface LogUnderTest {
  open(projections: readonly Projection[]): Promise<EventLog>;
  dispose(): Promise<void>;
}

const at = "2026-03-02T09:00:00.000Z";

const blocked = (stream: string, seq: number, cardId = "c1", reason = "waits"): DomainEvent => ({
  stream,
  seq,
  type: "card.blocked",
  v: 1,
  at,
  recordedAt: at,
  actor: { kind: "person", id: "you" },
  commandId: `command-${stream}-${seq}`,
  cardId,
  reason,
});

/** `count` events of one card that continue a stream. */
const batchOf = (stream: string, expectedSeq: number, count = 1, cardId = "c1"): Batch => ({
  stream,
  expectedSeq,
  events: Array.from({ length: count }, (_, index) => blocked(stream, expectedSeq + 1 + index, cardId)),
});

const receiptOf = (commandId: string, contentHash = "hash"): Receipt => ({ commandId, contentHash });

const note = (did: string): AuditNote => ({ at, by: "ann", did, what: { zone: "UTC", count: 1, on: true } });

const reasons: Projection = (event) =>
  event.type === "card.blocked" ? [{ kind: "reason", key: event.cardId, merge: { last: event.seq } }] : [];

/** What every adapter of the port has to do. */
export const eventLogContract = (name: string, create: () => LogUnderTest): void => {
  describe(`the event log: ${name}`, () => {
    let subject: LogUnderTest;
    let log: EventLog;
    beforeEach(async () => {
      subject = create();
      log = await subject.open([reasons]);
    });
    afterEach(() => subject.dispose());

    test("appends, and reads in order, after a seq and by page", async () => {
      const batch = batchOf("a", 0, 3);
      const appended = await log.append([batch], receiptOf("1"));
      const texts = batch.events.map((event) => JSON.stringify(event));
      expect({ texts, ...appended }).toEqual({ outcome: "appended", texts });
      expect((await log.read("a", 0)).map((event) => event.seq)).toEqual([1, 2, 3]);
      expect(await log.read("a", 1, 1)).toEqual([blocked("a", 2)]);
      expect(await log.read("a", 3)).toEqual([]);
      expect(await log.read("nowhere", 0)).toEqual([]);
      expect([await log.head("a"), await log.head("nowhere")]).toEqual([3, 0]);
      expect(await log.streams()).toEqual(["a"]);
    });

    test("reads one card's events", async () => {
      await log.append([batchOf("a", 0, 2, "c1"), batchOf("b", 0, 1, "c1")], receiptOf("1"));
      await log.append([batchOf("a", 2, 1, "c2")], receiptOf("2"));
      await log.append([batchOf("a", 3, 1, "c1")], receiptOf("3"));
      expect((await log.readCard("a", "c1")).map((event) => event.seq)).toEqual([1, 2, 4]);
    });

    test("a writer who has not seen the head conflicts and leaves nothing", async () => {
      await log.append([batchOf("a", 0)], receiptOf("1"));
      for (const expectedSeq of [0, 2]) {
        const result = await log.append([batchOf("a", expectedSeq)], receiptOf("2"));
        expect(result).toEqual({ outcome: "conflict", stream: "a" });
      }
      expect(await log.head("a")).toBe(1);
      expect(await log.receipt("2")).toBeUndefined();
    });

    test("of appends called at once for one place, exactly the first lands", async () => {
      const ids = Array.from({ length: 20 }, (_, index) => `racer-${index}`);
      const results = await Promise.all(ids.map((id) => log.append([batchOf("a", 0)], receiptOf(id))));
      expect(results.map((result) => result.outcome)).toEqual(["appended", ...Array(19).fill("conflict")]);
      expect(await log.head("a")).toBe(1);
    });

    test("appends called at once that continue each other all land", async () => {
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, seq) => log.append([batchOf("a", seq)], receiptOf(`next-${seq}`))),
      );
      expect(new Set(results.map((result) => result.outcome))).toEqual(new Set(["appended"]));
      expect((await log.read("a", 0)).map((event) => event.seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    });

    test("batches for several streams land all or none", async () => {
      await log.append([batchOf("a", 0), batchOf("b", 0)], receiptOf("1"));
      const half = await log.append([batchOf("a", 1), batchOf("b", 0)], receiptOf("2"));
      expect(half).toEqual({ outcome: "conflict", stream: "b" });
      expect([await log.head("a"), await log.head("b")]).toEqual([1, 1]);
      expect(await log.row("reason", "c1")).toEqual({ last: 1 });
    });

    test("a batch without events guards a stream it does not write", async () => {
      await log.append([batchOf("a", 0)], receiptOf("1"));
      const guard = (expectedSeq: number): Batch => ({ stream: "a", expectedSeq, events: [] });
      expect(await log.append([guard(0), batchOf("b", 0)], receiptOf("2"))).toMatchObject({ outcome: "conflict" });
      expect(await log.append([guard(1), batchOf("b", 0)], receiptOf("3"))).toMatchObject({ outcome: "appended" });
    });

    test("the same command a second time answers its receipt, wherever the stream stands by then", async () => {
      await log.append([batchOf("a", 0, 2), batchOf("b", 0)], receiptOf("1"));
      const receipt = {
        ...receiptOf("1"),
        spans: [
          { stream: "a", afterSeq: 0, count: 2 },
          { stream: "b", afterSeq: 0, count: 1 },
        ],
      };
      expect(await log.append([batchOf("a", 0)], receiptOf("1"))).toEqual({ outcome: "duplicate", receipt });
      expect(await log.append([batchOf("a", 2)], receiptOf("1", "other"))).toEqual({ outcome: "duplicate", receipt });
      expect(await log.receipt("1")).toEqual(receipt);
      expect(await log.head("a")).toBe(2);
    });

    test("a command sent twice at once lands once", async () => {
      const both = await Promise.all([0, 1].map((seq) => log.append([batchOf("a", seq)], receiptOf("same"))));
      expect(both.map((result) => result.outcome)).toEqual(["appended", "duplicate"]);
      expect(await log.head("a")).toBe(1);
    });

    test("a command that changes nothing still leaves a receipt", async () => {
      expect(await log.append([{ stream: "a", expectedSeq: 0, events: [] }], receiptOf("1"))).toMatchObject({
        outcome: "appended",
      });
      expect(await log.receipt("1")).toEqual({ ...receiptOf("1"), spans: [{ stream: "a", afterSeq: 0, count: 0 }] });
      expect(await log.streams()).toEqual([]);
    });

    test("events that do not continue their stream are a fault of the caller", async () => {
      const gap = { stream: "a", expectedSeq: 0, events: [blocked("a", 2)] };
      const foreign = { stream: "a", expectedSeq: 0, events: [blocked("b", 1)] };
      for (const batch of [gap, foreign]) {
        await expect(log.append([batch], receiptOf("1"))).rejects.toThrow("belongs");
      }
      expect(await log.head("a")).toBe(0);
    });

    test("what is heard comes with its own text, where the adapter has it at hand, of every stream", async () => {
      const wrong: unknown[] = [];
      log.watch("*", (events, texts = events.map((event) => JSON.stringify(event))) => {
        const expected = events.map((event) => JSON.stringify(event));
        if (texts.join("\n") !== expected.join("\n")) wrong.push(texts);
      });
      await log.append([batchOf("a", 0, 2), batchOf("b", 0), batchOf("c", 0, 3)], receiptOf("1"));
      expect(wrong).toEqual([]);
    });

    test("listeners hear of their streams once, in order, before the writer does", async () => {
      const heard: string[] = [];
      const stop = log.watch("a", (events) => heard.push(...events.map((event) => `a:${event.stream}${event.seq}`)));
      log.watch("*", (events) => heard.push(...events.map((event) => `*:${event.stream}${event.seq}`)));
      await log.append([batchOf("a", 0, 2), batchOf("b", 0)], receiptOf("1"));
      heard.push("answered");
      await log.append([batchOf("a", 0)], receiptOf("2"));
      await log.append([batchOf("a", 0)], receiptOf("1"));
      stop();
      await log.append([batchOf("a", 2)], receiptOf("3"));
      expect(heard).toEqual(["a:a1", "a:a2", "*:a1", "*:a2", "*:b1", "answered", "*:a3"]);
    });

    test("projections write rows with the events, and rows merge, lose fields and go", async () => {
      await log.append([batchOf("a", 0, 3, "c1"), batchOf("b", 0, 1, "c2")], receiptOf("1"));
      expect([...(await log.rows("reason"))]).toEqual([
        ["c1", { last: 3 }],
        ["c2", { last: 1 }],
      ]);
      await log.writeRows([{ kind: "reason", key: "c1", merge: { last: null, by: "ann", open: true } }]);
      await log.writeRows([{ kind: "reason", key: "c2", remove: true }]);
      expect([...(await log.rows("reason"))]).toEqual([["c1", { by: "ann", open: true }]]);
      expect(await log.row("reason", "c2")).toBeUndefined();
      expect(await log.row("other", "c1")).toBeUndefined();
    });

    test("a row can be claimed once, and whoever comes second leaves nothing", async () => {
      const other = create();
      const claims = await other.open([
        (event) => (event.type === "card.blocked" ? [{ kind: "block", key: event.reason, claim: true }] : []),
      ]);
      expect(await claims.append([batchOf("a", 0)], receiptOf("1"))).toMatchObject({ outcome: "appended" });
      const taken = { outcome: "taken", kind: "block", key: "waits" };
      expect(await claims.append([batchOf("b", 0)], receiptOf("2"))).toEqual(taken);
      expect([await claims.head("b"), await claims.receipt("2")]).toEqual([0, undefined]);
      expect(await claims.append([batchOf("a", 1)], receiptOf("1"))).toMatchObject({ outcome: "duplicate" });
      expect(await claims.row("block", "waits")).toEqual({});
      await claims.close();
      await other.dispose();
    });

    test("rows that belong to an append come with it or not at all", async () => {
      const named = (name: string) => [{ kind: "person", key: "ann", merge: { name } }];
      await log.append([batchOf("a", 0)], receiptOf("1"), named("Ann"));
      await log.append([batchOf("a", 0)], receiptOf("2"), named("Anna"));
      expect(await log.row("person", "ann")).toEqual({ name: "Ann" });
    });

    test("keeps the newest snapshot, and one of another version at once", async () => {
      await log.append([batchOf("a", 0, 9)], receiptOf("1"));
      const snapshot = (seq: number, version: number) => ({ stream: "a", seq, version, body: `{"seq":${seq}}` });
      expect(await log.snapshot("a")).toBeUndefined();
      await log.saveSnapshot(snapshot(5, 1));
      await log.saveSnapshot(snapshot(4, 1));
      expect(await log.snapshot("a")).toEqual(snapshot(5, 1));
      await log.saveSnapshot(snapshot(3, 2));
      expect(await log.snapshot("a")).toEqual(snapshot(3, 2));
      await log.saveSnapshot(snapshot(10, 2));
      expect(await log.snapshot("a")).toEqual(snapshot(3, 2));
    });

    test("a stream removed is gone with its snapshot; its receipts stay, and its name is free", async () => {
      await log.append([batchOf("a", 0, 2), batchOf("b", 0)], receiptOf("1"));
      await log.saveSnapshot({ stream: "a", seq: 2, version: 1, body: "{}" });
      await log.writeRows([{ kind: "person", key: "1", merge: { name: "Ann" } }]);
      await log.removeStream("a", [{ kind: "person", key: "1", remove: true }], [note("stream.removed")]);
      expect([await log.read("a", 0), await log.head("a"), await log.snapshot("a")]).toEqual([[], 0, undefined]);
      expect(await log.streams()).toEqual(["b"]);
      expect(await log.row("person", "1")).toBeUndefined();
      expect((await log.audit()).map((entry) => entry.did)).toEqual(["stream.removed"]);
      expect(await log.receipt("1")).toBeDefined();
      expect(await log.append([batchOf("a", 0)], receiptOf("2"))).toMatchObject({ outcome: "appended" });
    });

    test("the audit grows by what is written with rows, each entry chained to the one before, newest first", async () => {
      await log.writeRows([{ kind: "person", key: "ann", merge: { name: "Ann" } }], [note("one"), note("two")]);
      await Promise.all([log.writeRows([], [note("three")]), log.writeRows([], [note("four")])]);
      const entries = await log.audit();
      expect(entries.map(({ seq, did }) => `${seq} ${did}`)).toEqual(["4 four", "3 three", "2 two", "1 one"]);
      expect(entries.at(-1)).toEqual({ ...note("one"), seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      for (const [index, entry] of entries.entries())
        expect(linkProblem(entries[index + 1] ?? chainStart, entry)).toBeUndefined();
      expect((await log.audit({ before: 4, limit: 2 })).map((entry) => entry.seq)).toEqual([3, 2]);
      expect(await log.row("person", "ann")).toEqual({ name: "Ann" });
    });

    test("is sound, takes a probe, and is closed once", async () => {
      expect(await log.integrity()).toEqual([]);
      await log.probe();
      const last = log.append([batchOf("a", 0)], receiptOf("1"));
      const closed = log.close();
      expect(await last).toMatchObject({ outcome: "appended" });
      await closed;
      await expect(log.append([batchOf("a", 1)], receiptOf("2"))).rejects.toMatchObject({ code: "storage-closed" });
      await expect(log.probe()).rejects.toBeInstanceOf(StorageError);
    });
  });
};

/** What an adapter with a disk has to do besides. */
export const durableLogContract = (name: string, create: () => LogUnderTest): void => {
  describe(`the event log on disk: ${name}`, () => {
    test("what was acknowledged is there after opening again", async () => {
      const subject = create();
      const log = await subject.open([reasons]);
      await log.append([batchOf("a", 0, 2)], receiptOf("1"));
      await log.saveSnapshot({ stream: "a", seq: 2, version: 1, body: "{}" });
      await log.writeRows([], [note("one")]);
      await log.close();
      const again = await subject.open([reasons]);
      expect((await again.read("a", 0)).length).toBe(2);
      expect(await again.snapshot("a")).toMatchObject({ seq: 2 });
      expect(await again.row("reason", "c1")).toEqual({ last: 2 });
      await again.writeRows([], [note("two")]);
      expect((await again.audit()).map((entry) => entry.seq)).toEqual([2, 1]);
      expect(await again.append([batchOf("a", 0)], receiptOf("1"))).toMatchObject({ outcome: "duplicate" });
      expect(await again.append([batchOf("a", 2)], receiptOf("2"))).toMatchObject({ outcome: "appended" });
      await again.close();
      await subject.dispose();
    });
  });
};
