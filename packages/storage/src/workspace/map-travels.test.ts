// A board's file carries what people know of its value stream: it comes back as it was, or the file is refused whole.
import { mapStream, type Command, type Viewer } from "@weir/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openAccess } from "../../testing/access-desk.ts";
import { createBoard, createCard, you } from "../../testing/board-commands.ts";
import { createScratch, openMemoryWorkspace, openSqliteWorkspace } from "../../testing/open-workspace.ts";
import type { Workspace } from "./workspace.ts";

let made = 0;
const wishOn = (workspace: Workspace, wish: object, mapId = "b") =>
  workspace.execute({ commandId: `w${(made += 1)}`, stream: mapStream(mapId), ...wish } as Command, you);
const exported = async (workspace: Workspace, viewer: Viewer = you): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of (await workspace.exportBoard("b", viewer)) ?? []) lines.push(line);
  return lines;
};
const header = ([first = ""]: readonly string[]): unknown => JSON.parse(first);

const name = fc.constantFrom("Mail", "Größe “x”  {}", "<b>");
const node = fc.constantFrom("b/todo", "b/doing", "s1", "s2");
const wish: fc.Arbitrary<object> = fc.oneof(
  fc.record({ type: fc.constant("map.rename"), name }),
  fc.record({
    type: fc.constant("map.add-step"),
    stepId: fc.constantFrom("s1", "s2"),
    name,
    kind: fc.constantFrom("process", "wait"),
    after: fc.option(node, { nil: null }),
  }),
  fc.record({ type: fc.constant("map.move-step"), stepId: fc.constant("s1"), after: fc.option(node, { nil: null }) }),
  fc.record({ type: fc.constant("map.link-step"), stepId: fc.constant("s1"), linkedTo: fc.constant("b/doing") }),
  fc.record({ type: fc.constant("map.remove-step"), stepId: fc.constant("s2") }),
  fc.record({
    type: fc.constant("map.set-figure"),
    nodeId: node,
    changes: fc.record({ waitDays: fc.double({ min: 0, max: 9, noNaN: true }), note: name }),
  }),
  fc.record({ type: fc.constant("map.place-burst"), burstId: fc.constantFrom("k", "l"), text: name }),
  fc.record({ type: fc.constant("map.dismiss-waste"), signal: fc.constant("queue"), reason: name }),
  fc.constant({ type: "map.set-boards", boardIds: ["next", "b"] }),
);

const withMap = async (wishes: readonly object[] = [], workspace = openMemoryWorkspace().workspace) => {
  for (const boardId of ["b", "next"]) await workspace.execute(createBoard(boardId), you);
  await workspace.execute(createCard("b", "c"), you);
  await wishOn(workspace, { type: "map.create", name: "Orders", boardIds: ["b"] });
  for (const each of wishes) await wishOn(workspace, each);
  return workspace;
};

describe("the map of a board that was exported", () => {
  test("comes back as it was, byte for byte, whatever was noted, on another adapter", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 12 }), async (wishes) => {
        const workspace = await withMap(wishes);
        const lines = await exported(workspace);
        const scratch = createScratch();
        const { workspace: other } = openSqliteWorkspace(scratch.file);
        await other.execute(createBoard("next"), you);
        expect(await other.importNative(lines, you)).toMatchObject({ boardId: "b" });
        expect(await other.map("b", you)).toEqual(await workspace.map("b", you));
        expect(await other.maps(you)).toEqual(await workspace.maps(you));
        expect(await exported(other)).toEqual(lines);
        expect(await other.check(you)).toMatchObject({ problems: [] });
        await other.close();
        scratch.remove();
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test("goes on being edited, and goes away and comes back with its board", async () => {
    const workspace = await withMap([{ type: "map.place-burst", burstId: "k", text: "Here" }]);
    const lines = await exported(workspace);
    expect(header(lines)).toMatchObject({ version: 2, events: 2, mapEvents: 2 });
    await workspace.removeBoard("b", you);
    expect(await workspace.map("b", you)).toBeUndefined();
    await workspace.importNative(lines, you);
    await wishOn(workspace, { type: "map.remove-burst", burstId: "k" });
    expect(await workspace.map("b", you)).toMatchObject({ seq: 3, bursts: [] });
  });

  test("names who noted something, and nobody who was removed", async () => {
    const desk = await openAccess();
    const owner = await desk.claim();
    const { workspace } = desk;
    await workspace.execute(createBoard("b"), desk.as(owner));
    const bo = await desk.join("bo@example.org");
    await desk.access.changeBoardAccess(desk.as(owner), "b", {
      people: [{ personId: bo.personId, role: "contributor" }],
    });
    const onMap = (fields: object) =>
      workspace.execute({ commandId: `w${(made += 1)}`, stream: mapStream("b"), ...fields } as Command, desk.as(bo));
    await onMap({ type: "map.create", name: "Orders", boardIds: ["b"] });
    await onMap({ type: "map.dismiss-waste", signal: "queue", reason: "Fair" });
    const named = async () => (await exported(workspace, desk.as(owner))).filter((line) => line.includes("bo@"));
    expect(await named()).toHaveLength(1);
    await desk.access.removePerson(desk.as(owner), bo.personId);
    expect(await named()).toEqual([]);
  });

  test("where nobody noted anything, or not all of it is of that board, stays out, and the file is as it always was", async () => {
    const { workspace } = openMemoryWorkspace();
    for (const boardId of ["b", "next"]) await workspace.execute(createBoard(boardId), you);
    expect(header(await exported(workspace))).toEqual({ format: "weir-board", version: 1, boardId: "b", events: 1 });
    await wishOn(workspace, { type: "map.create", name: "Both", boardIds: ["b", "next"] });
    const standing = {
      workspaceRole: () => "member" as const,
      boardRole: (boardId: string) => (boardId === "b" ? ("manager" as const) : undefined),
    };
    const manager: Viewer = { kind: "person", personId: "gus", standing };
    const seen = await exported(workspace, manager);
    expect([header(seen), seen.join("").includes("Both")]).toEqual([
      { format: "weir-board", version: 1, boardId: "b", events: 1 },
      false,
    ]);
    expect(header(await exported(workspace))).toMatchObject({ version: 2, mapEvents: 1 });
  });

  const spoiled: [string, (lines: string[]) => string[], object][] = [
    ["an event of the map missing", (lines) => lines.toSpliced(4, 1), { path: "seq", value: 3, expected: "2" }],
    ["its end missing", (lines) => lines.toSpliced(5, 1), { value: 2, expected: expect.stringContaining("3") }],
    ["its beginning missing", (lines) => lines.toSpliced(3, 1), { path: "type", expected: "map.created" }],
    [
      "another map in its place",
      (lines) => lines.map((line) => line.replaceAll("map:b", "map:x")),
      { path: "stream", value: "map:x", expected: "board:b" },
    ],
    [
      "a map of another board",
      (lines) => lines.map((line) => line.replace('"boardIds":["b"]', '"boardIds":["x"]')),
      { path: "boardIds" },
    ],
    [
      "a map that the first line does not tell of",
      (lines) => lines.with(0, (lines[0] ?? "").replace(',"mapEvents":3', "")),
      { path: "stream", value: "map:b" },
    ],
    ["a later version", (lines) => lines.with(0, (lines[0] ?? "").replace('"version":2', '"version":3')), { row: 1 }],
    [
      "a text that is none",
      (lines) => lines.map((line) => line.replace('"text":"One"', '"text":1')),
      { row: 5, path: "text" },
    ],
  ];
  test.each(spoiled)("with %s is refused whole, naming the place", async (_, spoil, problem) => {
    const marks = ["One", "Two"].map((text) => ({ type: "map.place-burst", burstId: text, text }));
    const lines = spoil(await exported(await withMap(marks)));
    const { workspace } = openMemoryWorkspace();
    const outcome = await workspace.importNative(lines, you);
    expect("problems" in outcome && outcome.problems).toContainEqual(expect.objectContaining(problem));
    expect([await workspace.boards(you), await workspace.maps(you)]).toEqual([[], []]);
  });

  test("is not written over one that is here", async () => {
    const lines = await exported(await withMap());
    const { workspace } = openMemoryWorkspace();
    await wishOn(workspace, { type: "map.create", name: "Drawn", boardIds: [] });
    expect(await workspace.importNative(lines, you)).toEqual({ refused: "already-exists", what: "map", id: "b" });
    expect(await workspace.boards(you)).toEqual([]);
  });
});
