import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { boardStream, cardOf, nobody, type Command, type PersonViewer } from "@weir/domain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createBoard, you } from "../../testing/board-commands.ts";
import { boardOf, createScratch, openMemoryWorkspace, openSqliteWorkspace } from "../../testing/open-workspace.ts";
import { hashOf, newSecret } from "../access/secrets.ts";
import { endOpenAccess } from "../access/end-open-access.ts";
import { createWorkspace } from "../workspace/create-workspace.ts";
import type { FormSettings, RequestOutcome, RequestWish } from "./intake.ts";
import { FORM_ROW } from "./form-rows.ts";
import { REQUEST_LINK_ROW, REQUEST_ROW } from "./request-rows.ts";

const settings: FormSettings = {
  title: "Ask us",
  intro: "We answer in a week.",
  open: true,
  fields: { description: "optional", kind: "off", due: "optional", name: "optional", email: "optional" },
};

const desk = async (opened = openMemoryWorkspace(), changes: Partial<FormSettings> = {}) => {
  const { workspace, log } = opened;
  await workspace.execute(createBoard("b"), you);
  const made = await workspace.intake.changeForm(you, "b", { ...settings, ...changes });
  if (!("key" in made) || made.key === undefined) throw new Error(JSON.stringify(made));
  const { key } = made;
  const send = async (wish: Partial<RequestWish> = {}, ids = { requestId: randomUUID(), statusKey: newSecret() }) => {
    const sent = await workspace.intake.send(key, { title: "A bridge", ...wish }, ids);
    return { sent, ...ids };
  };
  const carryOut = async (command: object): Promise<void> => {
    const outcome = await workspace.execute(
      { commandId: randomUUID(), stream: boardStream("b"), ...command } as Command,
      you,
    );
    expect(outcome).toHaveProperty("results");
  };
  return { workspace, log, intake: workspace.intake, key, send, carryOut };
};

describe("a request", () => {
  test("becomes a card left of the start, of nobody, with who asked in rows and in no event", async () => {
    const { workspace, log, send } = await desk();
    const { sent, requestId } = await send({
      description: "Over the weir",
      due: "2026-05-01",
      name: "Ann",
      email: "a@b.c",
    });
    expect(sent).toEqual({ sent: true, cardId: requestId });
    const card = cardOf(await boardOf(workspace, "b"), requestId);
    expect(card).toMatchObject({ title: "A bridge", stageId: "todo", requested: true, dueAt: "2026-05-01" });
    const story = JSON.stringify(await log.read(boardStream("b"), 0));
    expect(story).toContain('"actor":{"kind":"requester","id":"requester"}');
    expect(story).not.toMatch(/Ann|a@b\.c/);
    const lines: string[] = [];
    for await (const line of (await workspace.exportBoard("b", you)) ?? []) lines.push(line);
    expect(lines.join("")).not.toMatch(/Ann|a@b\.c/);
    expect(await workspace.check(you)).toMatchObject({ problems: [] });
  });

  test("sent twice with the same ids is one; another with them is refused", async () => {
    const { workspace, send } = await desk();
    const { requestId, statusKey } = await send();
    expect((await send({}, { requestId, statusKey })).sent).toEqual({ sent: true, cardId: requestId });
    expect((await send({ title: "Other" }, { requestId, statusKey })).sent).toEqual({ problem: "sent-already" });
    expect((await boardOf(workspace, "b")).entries.size).toBe(1);
  });

  test("that does not fit the form says at which field and why", async () => {
    const { intake, send, carryOut } = await desk();
    await intake.changeForm(you, "b", {
      ...settings,
      fields: { description: "required", kind: "required", due: "off", name: "optional", email: "off" },
    });
    // A board that counts no kinds asks for none.
    expect((await send({ due: "2026-05-01", kind: "Bug" })).sent).toEqual({
      wrong: [
        { field: "description", why: "missing" },
        { field: "kind", why: "not-asked" },
        { field: "due", why: "not-asked" },
      ],
    });
    await carryOut({ type: "board.set-counted-types", countedTypes: { count: ["Bug"], leaveOut: [] } });
    expect((await send({ description: "d", kind: "Epic" })).sent).toEqual({
      wrong: [{ field: "kind", why: "no-such-kind" }],
    });
    expect((await send({ description: "d", kind: "Bug" })).sent).toMatchObject({ sent: true });
  });

  test("is asked its size and fields of the board in the way of their kinds, never whom somebody is", async () => {
    const { workspace, intake, send, carryOut, key } = await desk();
    await carryOut({ type: "board.set-sizes", unit: "points" });
    for (const [fieldId, kind, more] of [
      ["who", "person", {}],
      ["tier", "choice", { options: ["Gold", "Silver"] }],
      ["page", "link", {}],
    ] as const)
      await carryOut({ type: "field.add", fieldId, name: `The ${fieldId}`, kind, ...more });
    const ask = (...own: NonNullable<FormSettings["own"]>) =>
      intake.changeForm(you, "b", { ...settings, size: "optional", own });
    expect(await ask({ fieldId: "who", wish: "optional" })).toMatchObject({ refused: "not-found", id: "who" });
    await ask({ fieldId: "page", wish: "optional" }, { fieldId: "tier", wish: "required" });
    expect(await intake.openForm(key)).toMatchObject({
      size: "optional",
      sizeUnit: "points",
      own: [
        { fieldId: "tier", name: "The tier", kind: "choice", options: ["Gold", "Silver"], wish: "required" },
        { fieldId: "page", name: "The page", kind: "link", wish: "optional" },
      ],
    });
    const values = [
      { fieldId: "page", value: "javascript:alert(1)" },
      { fieldId: "who", value: "ann" },
    ];
    expect((await send({ own: values })).sent).toEqual({
      wrong: [
        { field: "own.tier", why: "missing" },
        { field: "own.page", why: "cannot-hold" },
        { field: "own.who", why: "not-asked" },
      ],
    });
    const { sent, requestId } = await send({ size: 3, own: [{ fieldId: "tier", value: "Gold" }] });
    expect(sent).toMatchObject({ sent: true });
    const held = { size: 3, fields: [{ fieldId: "tier", kind: "choice", value: "Gold" }] };
    expect(cardOf(await boardOf(workspace, "b"), requestId)).toMatchObject(held);
    const scope = { kind: "stage", stageId: "todo" };
    await carryOut({ type: "wip-limit.set", scope, max: 4, measure: "size", policy: "refuse" });
    expect((await send({ size: 2, own: [{ fieldId: "tier", value: "Gold" }] })).sent).toHaveProperty("full");
    await carryOut({ type: "field.retire", fieldId: "tier" });
    expect((await send({ size: 1 })).sent).toMatchObject({ sent: true });
    await intake.changeForm(you, "b", settings);
    expect((await send({ size: 1 })).sent).toEqual({ wrong: [{ field: "size", why: "not-asked" }] });
  });

  test.each(["refuse", "ask-reason"] as const)(
    "meets a stage that is full (%s): told, and nothing is kept",
    async (policy) => {
      const { log, send, carryOut } = await desk();
      await carryOut({
        type: "wip-limit.set",
        scope: { kind: "stage", stageId: "todo" },
        max: 1,
        measure: "count",
        policy,
      });
      expect((await send()).sent).toMatchObject({ sent: true });
      const { sent, statusKey } = await send({ name: "Ann" });
      expect(sent).toHaveProperty("full");
      expect(await log.row(REQUEST_LINK_ROW, hashOf(statusKey))).toBeUndefined();
      expect((await log.rows(REQUEST_ROW)).size).toBe(1);
    },
  );
});

describe("a form", () => {
  test("takes nothing where it is closed, its link was renewed, the board is archived, or nothing lies left of the start", async () => {
    const { intake, send, carryOut, key } = await desk();
    await intake.changeForm(you, "b", { ...settings, open: false });
    expect((await send()).sent).toEqual({ problem: "form-closed" });
    expect(await intake.openForm(key)).toEqual({ problem: "form-closed" });
    await intake.changeForm(you, "b", settings);
    expect(await intake.openForm(key)).toMatchObject({ title: "Ask us", kinds: [] });

    await carryOut({ type: "board.archive" });
    expect((await send()).sent).toEqual({ problem: "form-closed" });
    await carryOut({ type: "board.restore" });
    await carryOut({ type: "board.set-flow-points", startStageId: "todo", finishStageId: "done" });
    expect((await send()).sent).toEqual({ problem: "form-closed" });
    await carryOut({ type: "board.set-flow-points", startStageId: "doing", finishStageId: "done" });

    const renewed = await intake.renewLink(you, "b");
    expect((await send()).sent).toEqual({ problem: "key-over" });
    expect("key" in renewed && (await intake.openForm(renewed.key))).toMatchObject({ title: "Ask us" });
  });

  test("is for those who manage the board, and no program makes a link", async () => {
    const { intake } = await desk();
    const viewerAs = (boardRole: "contributor" | "manager", token?: PersonViewer["token"]): PersonViewer => ({
      kind: "person",
      personId: "p",
      standing: { workspaceRole: () => "member", boardRole: () => boardRole },
      ...(token && { token }),
    });
    for (const viewer of [nobody, viewerAs("contributor")]) {
      expect(await intake.form(viewer, "b")).toHaveProperty("denied");
      expect(await intake.changeForm(viewer, "b", settings)).toHaveProperty("denied");
      expect(await intake.renewLink(viewer, "b")).toHaveProperty("denied");
    }
    expect(await intake.requests(nobody, "b")).toHaveProperty("denied");
    expect(await intake.form(viewerAs("manager"), "b")).toMatchObject({ form: { hasLink: true } });
    expect(await intake.renewLink(viewerAs("manager", { scope: "admin" }), "b")).toEqual({ denied: "token-scope" });
    expect(await intake.form(viewerAs("manager"), "c")).toEqual({ problem: "not-there" });
  });

  test("and its link are the same after a start, and the link is over after a restore", async () => {
    const { log, key } = await desk();
    const again = () => createWorkspace({ log, clock: () => "2026-03-03T09:00:00.000Z", newId: randomUUID }).intake;
    expect(await again().openForm(key)).toMatchObject({ title: "Ask us" });
    expect(await endOpenAccess(log, { at: "2026-03-03T09:00:00.000Z", keepTokens: true })).toMatchObject({ forms: 0 });
    expect(await again().openForm(key)).toMatchObject({ title: "Ask us" });
    expect(await endOpenAccess(log, { at: "2026-03-03T09:00:00.000Z" })).toMatchObject({ forms: 1 });
    expect(await again().openForm(key)).toEqual({ problem: "key-over" });
    expect(await again().form(you, "b")).toMatchObject({ form: { hasLink: false, open: false, title: "Ask us" } });
  });

  test("is told the audit, without its words", async () => {
    const { log, intake } = await desk();
    await intake.changeForm(you, "b", { ...settings, title: "Other" });
    await intake.renewLink(you, "b");
    await intake.changeForm(you, "b", { ...settings, open: false });
    const entries = (await log.audit()).toReversed();
    expect(entries.map(({ did }) => did)).toEqual([
      "intake.opened",
      "intake.changed",
      "intake.renewed",
      "intake.closed",
    ]);
    expect(JSON.stringify(entries)).not.toContain("Ask us");
  });
});

describe("whoever asked", () => {
  test("is told how far it got and why not, and nothing that others wrote", async () => {
    const { intake, send, carryOut } = await desk();
    const { requestId: cardId, statusKey } = await send();
    const state = async (key = statusKey) => {
      const progress = await intake.progress(key);
      return "state" in progress ? progress : undefined;
    };
    expect(await state()).toMatchObject({ state: "received", title: "A bridge", hasRequester: false });
    await carryOut({ type: "card.edit", cardId, changes: { title: "Inner words" } });
    await carryOut({ type: "card.comment", cardId, commentId: "k", text: "Inner words" });
    await carryOut({ type: "stage.add", stageId: "ready", name: "Ready", kind: "queue", index: 1 });
    await carryOut({ type: "card.move", cardId, toStageId: "ready" });
    expect((await state())?.state).toBe("considered");
    await carryOut({ type: "card.move", cardId, toStageId: "doing" });
    expect((await state())?.state).toBe("in-progress");
    await carryOut({ type: "card.move", cardId, toStageId: "done" });
    expect((await state())?.steps.map((step) => step.state)).toEqual(["received", "considered", "in-progress", "done"]);
    expect(JSON.stringify(await state())).not.toContain("Inner words");

    const other = await send({ title: "A tunnel" });
    await carryOut({ type: "card.discard", cardId: other.requestId, reason: "There is a bridge" });
    expect(await state(other.statusKey)).toMatchObject({ state: "not-taken-up", reason: "There is a bridge" });
    expect(await intake.progress(newSecret())).toEqual({ problem: "key-over" });
  });

  test("goes on being told where the card went to another board, and that one's people see who asked", async () => {
    const { workspace, intake, send, carryOut } = await desk();
    await workspace.execute(createBoard("c"), you);
    const { requestId: cardId, statusKey } = await send({ name: "Ann" });
    await carryOut({ type: "card.transfer", cardId, toBoardId: "c", toStageId: "doing" });
    expect(await intake.progress(statusKey)).toMatchObject({ state: "in-progress", title: "A bridge" });
    expect(await intake.requests(you, "b")).toEqual([]);
    expect(await intake.requests(you, "c")).toMatchObject([{ cardId, name: "Ann" }]);
    await workspace.removeBoard("b", you);
    expect(await intake.progress(statusKey)).toMatchObject({ state: "in-progress" });
    await workspace.removeBoard("c", you);
    expect(await intake.progress(statusKey)).toEqual({ problem: "key-over" });
  });

  test("hears of each outcome once, by a link of their own, where they left an address", async () => {
    const { intake, send, carryOut } = await desk();
    const told: RequestOutcome[] = [];
    const stop = intake.onOutcome((outcome) => void told.push(outcome));
    const { requestId: cardId } = await send({ email: "a@b.c" });
    const { requestId: silent } = await send();
    for (const toStageId of ["doing", "done", "doing", "done"]) {
      await carryOut({ type: "card.move", cardId, toStageId });
      await carryOut({ type: "card.move", cardId: silent, toStageId });
    }
    await expect.poll(() => told.length).toBe(1);
    expect(told[0]?.email).toBe("a@b.c");
    expect(await intake.progress(told[0]?.key ?? "")).toMatchObject({ state: "done" });
    await carryOut({ type: "card.discard", cardId });
    await expect.poll(() => told.length).toBe(2);
    stop();
  });
});

describe("what is personal", () => {
  let scratch: ReturnType<typeof createScratch>;
  beforeEach(() => void (scratch = createScratch()));
  afterEach(() => scratch.remove());
  const onDisk = (): string =>
    readdirSync(scratch.folder)
      .map((name) => readFileSync(join(scratch.folder, name), "latin1"))
      .join("\n");

  type Desk = Awaited<ReturnType<typeof desk>>;
  interface Sent {
    readonly requestId: string;
    readonly statusKey: string;
  }
  const stays = { state: "received", hasRequester: false };
  test.each<[how: string, remove: (desk: Desk, sent: Sent) => Promise<unknown>, progress: object, rows: number]>([
    ["by whoever asked", ({ intake }, { statusKey }) => intake.forgetMe(statusKey), stays, 3],
    ["by a manager", ({ intake }, { requestId }) => intake.forgetRequester(you, "b", requestId), stays, 3],
    ["with its text", ({ carryOut }, { requestId }) => carryOut({ type: "card.redact", cardId: requestId }), stays, 3],
    ["with the board", ({ workspace }) => workspace.removeBoard("b", you), { problem: "key-over" }, 0],
  ])("is in no file any more once it is removed %s; and no key ever was", async (_how, remove, progress, rows) => {
    const opened = await desk(openSqliteWorkspace(scratch.file));
    const { log, intake, key } = opened;
    const sent = await opened.send({ name: "Canary Ann", email: "canary@example.org" });
    expect(onDisk()).toContain("Canary Ann");
    expect(onDisk()).toContain(hashOf(sent.statusKey));
    await remove(opened, sent);
    const files = onDisk();
    for (const gone of ["Canary Ann", "canary@example.org", key, sent.statusKey])
      expect([gone, files.includes(gone)]).toEqual([gone, false]);
    expect(await intake.progress(sent.statusKey)).toMatchObject(progress);
    const left = await Promise.all([REQUEST_ROW, REQUEST_LINK_ROW, FORM_ROW].map((kind) => log.rows(kind)));
    expect(left.flatMap((kind) => [...kind])).toHaveLength(rows);
    await opened.workspace.close();
  });

  test("addresses are for those who change cards, names for those who look", async () => {
    const { intake, send } = await desk();
    await send({ name: "Ann", email: "a@b.c" });
    const as = (boardRole: "viewer" | "contributor"): PersonViewer => ({
      kind: "person",
      personId: "p",
      standing: { workspaceRole: () => "guest", boardRole: () => boardRole },
    });
    expect(await intake.requests(as("viewer"), "b")).toEqual([expect.not.objectContaining({ email: "a@b.c" })]);
    expect(await intake.requests(as("contributor"), "b")).toMatchObject([{ name: "Ann", email: "a@b.c" }]);
  });
});
