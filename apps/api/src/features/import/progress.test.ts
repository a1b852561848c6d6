import { describe, expect, test } from "vitest";
import { ProgressBoard } from "./progress-board.ts";

describe("how far an import is", () => {
  test("is told to whom it belongs, while it is under way", async () => {
    const board = new ProgressBoard();
    await board.during("ann", "p1", async (tell) => {
      tell("receiving", 0.5);
      expect(board.of("ann", "p1")).toEqual({ phase: "receiving", share: 0.5, items: 0 });
      tell("reading", 0.2, 17);
      tell("waiting");
      expect(board.of("ann", "p1")).toEqual({ phase: "waiting", share: 0, items: 17 });
      expect([board.of("bob", "p1"), board.of("ann", "p2")]).toEqual([undefined, undefined]);
    });
    expect(board.of("ann", "p1")).toBeUndefined();
  });

  test("is forgotten when the import fails too, and never kept where nobody asks", async () => {
    const board = new ProgressBoard();
    const failing = board.during("ann", "p1", () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(board.of("ann", "p1")).toBeUndefined();
    expect(await board.during("ann", undefined, async (tell) => tell("reading"))).toBeUndefined();
  });
});
