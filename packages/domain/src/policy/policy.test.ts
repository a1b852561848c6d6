import { describe, expect, it } from "vitest";
import { deskWithCards } from "../../testing/board-desk.ts";
import { authorise, soloViewer, visible, type Viewer } from "../index.ts";

const elsewhere: Viewer = { kind: "solo", personId: "you", loopback: false };
const stranger: Viewer = { kind: "person", personId: "eve" };

describe("the solo policy", () => {
  it("lets whoever sits at this machine do everything", () => {
    expect(authorise(soloViewer, "board.change", { kind: "board", boardId: "b" })).toBe(true);
    expect(authorise(soloViewer, "workspace.admin", { kind: "workspace" })).toBe(true);
  });

  it("lets nobody else do anything", () => {
    expect(authorise(elsewhere, "board.list", { kind: "workspace" })).toEqual({ denied: "not-loopback" });
    expect(authorise(stranger, "board.read", { kind: "board", boardId: "b" })).toEqual({ denied: "no-role" });
  });

  it("shows events to those who may read the board, and no one else", () => {
    const [event] = deskWithCards().log();
    if (event === undefined) throw new Error("a board begins with an event");
    expect(visible(event, soloViewer)).toBe(event);
    expect(visible(event, stranger)).toBeNull();
  });
});
