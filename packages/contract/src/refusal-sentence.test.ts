import type { LimitReached } from "@weir/domain";
import type { WipLimitScope } from "@weir/flow-metrics";
import { expect, test } from "vitest";
import { limitedName } from "./limited-name.ts";
import { limitSentence } from "./limit-sentence.ts";
import { refusalSentence } from "./refusal-sentence.ts";

test("every kind of refusal has its sentence, values filled in", () => {
  const scope = { kind: "stage", stageId: "build" } as const;
  const reached = { scope, limit: 3, count: 3, policy: "refuse", stage: "Code review" } as const;
  const said = [
    refusalSentence({ refused: "wip-limit", ...reached }),
    refusalSentence({ refused: "reason-required", ...reached, policy: "ask-reason" }),
    refusalSentence({
      refused: "wip-limit",
      ...reached,
      limit: 13,
      count: 8,
      measure: "size",
      adds: 8,
      unit: "points",
    }),
    refusalSentence({ refused: "reason-required", ...reached, limit: 13, count: 13, measure: "size", adds: 0 }),
    refusalSentence({ refused: "not-found", what: "card", id: "c1" }),
    refusalSentence({ refused: "already-exists", what: "board", id: "b1" }),
    refusalSentence({ refused: "not-known-here", what: "event", id: "e" }),
    refusalSentence({ refused: "not-allowed-here", why: "board-archived" }),
    refusalSentence({ refused: "not-allowed-here", why: "stage-name-taken", what: "Build" }),
    refusalSentence({ refused: "not-allowed-here", why: "has-parent", what: "Checkout" }),
    refusalSentence({
      refused: "entry-points",
      stageId: "build",
      stage: "Build",
      policy: "ask",
      unmet: [
        { pointId: "p", text: "It has a name" },
        { pointId: "q", text: "It is sliced" },
      ],
    }),
    refusalSentence({ refused: "link-cycle", kind: "blocks", cardIds: ["a", "b"], titles: ["Checkout", "Search"] }),
  ];
  expect(said).toEqual([
    "Code review is full (3 of 3). Finish something there first.",
    "Code review is full (3 of 3). Finish something there first, or say why this one goes in.",
    "No room: Code review (8 of 13 points, this adds 8). Finish something first, or make this smaller.",
    "No room: Code review (13 of 13 in size, this adds 0). Finish something first, or say why this goes in.",
    "There is no card c1 here any more. Somebody may have removed it.",
    "There is already a board b1.",
    "Only the server can answer this. Try again once you are connected.",
    "This board is archived. Restore it to change it.",
    "There is a stage “Build” already. Choose another name.",
    "The card has a parent already: “Checkout”. Take that one off first.",
    "Say which of these are met before a card enters Build: It has a name; It is sliced.",
    "That would go round in a circle. Each of these blocks the next one already: Checkout → Search.",
  ]);
});

test("every limit in the way is told, by what it is of, and then the way on", () => {
  const full = { limit: 3, count: 3, policy: "ask-reason" } as const;
  const stages = { scope: { kind: "stages", stageIds: ["b", "t"] }, ...full, stageNames: ["Build", "Test"] } as const;
  const of = (scope: WipLimitScope): LimitReached => ({ scope, ...full });
  const also = [
    { ...of({ kind: "stage", stageId: "b" }), stage: "Build" },
    of({ kind: "person", personId: "ann" }),
    of({ kind: "type", cardType: "Bug" }),
    of({ kind: "class", classOfService: "expedite" }),
    { ...of({ kind: "lane", laneId: "l" }), lane: "Fast" },
    { ...of({ kind: "cell", stageId: "b", laneId: "l" }), stage: "Build", lane: "Fast" },
    of({ kind: "board" }),
  ];
  expect(refusalSentence({ refused: "reason-required", ...stages, also })).toBe(
    "Full: Build + Test (3 of 3), Build (3 of 3), ann (3 of 3), Bug (3 of 3), Expedite (3 of 3), Fast (3 of 3), Build in Fast (3 of 3), The board (3 of 3). " +
      "Finish something first, or say why this goes in.",
  );
  expect(
    limitSentence({ refused: "wip-limit", ...of({ kind: "person", personId: "ann" }) }, (told) =>
      limitedName(told, () => "Ann Lee"),
    ),
  ).toBe("Full: Ann Lee (3 of 3). Finish something first.");
  expect(limitedName(of({ kind: "person" }))).toBe("Each person");
});
