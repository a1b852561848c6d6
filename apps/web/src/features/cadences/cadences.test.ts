import { boardStream, emptyState, type BoardState, type StandUpCard } from "@weir/domain";
import { expect, test } from "vitest";
import { addressOf, readCadenceView } from "./cadence-view.ts";
import { rolesIn } from "./held/meeting-form.tsx";
import { sheetMarkdown } from "./review/sheet-markdown.ts";
import type { Sheet } from "./review/sheet.ts";
import { beginWalk, more, sinceOf, step } from "./stand-up/walk.ts";

const stop = (cardId: string): StandUpCard => ({ cardId, stageId: "build", why: ["blocked"], ageDays: 1 });
const stages = [
  { stageId: "test", cards: [stop("a")], quiet: 0 },
  { stageId: "build", cards: [stop("b"), stop("c")], quiet: 2 },
];

test("a walk keeps who came up when it began, and knows who came up since", () => {
  const walk = beginWalk(stages);
  expect(walk.stops.map(({ cardId }) => cardId)).toEqual(["a", "b", "c"]);
  expect(step(walk, -1).at).toBe(0);
  const over = step(step(step(step(walk, 1), 1), 1), 1);
  expect(over.at).toBe(3);
  expect(step(over, -1).at).toBe(2);
  const later = [{ stageId: "build", cards: [stop("d"), stop("b")], quiet: 0 }];
  expect(more(walk, later).map(({ cardId }) => cardId)).toEqual(["d"]);
});

test("a card that nobody knows any more is gone, and says so", () => {
  expect(sinceOf(emptyState(boardStream("b")) as BoardState, stop("a"))).toEqual({ since: "gone" });
});

test("what an address does not say, or says wrongly, has its default; what is usual is left out of it", () => {
  const usual = { meeting: "stand-up", weeks: 4 };
  expect(readCadenceView({})).toEqual(usual);
  expect(readCadenceView({ meeting: "party", weeks: "5", until: "soon" })).toEqual(usual);
  const asked = { meeting: "review", weeks: 13, until: "2026-03-02" } as const;
  expect(readCadenceView({ ...asked, weeks: "13" })).toEqual(asked);
  expect(addressOf(asked)).toEqual(asked);
  expect(addressOf(readCadenceView({}))).toEqual({});
});

test("roles are read between commas, each once, however they are written", () => {
  expect(rolesIn(" design,  customer   care , Design,,")).toEqual(["Design", "customer care"]);
  expect(rolesIn("")).toEqual([]);
});

test("the sheet as Markdown holds what people wrote as they wrote it", () => {
  const sheet: Sheet = {
    heading: "Team *A*: service delivery",
    span: "from to",
    beside: "before",
    parts: [
      {
        part: "done",
        title: "Done",
        rows: [
          {
            row: { id: "finished", metric: "throughput", unit: "items", value: 3 },
            label: "Finished",
            now: "3",
            before: "2",
            change: "+1",
            note: "few",
          },
        ],
      },
    ],
    expectation: "Expected",
    lists: [
      { id: "blockers", title: "Blocked", lines: [{ text: "a | b <script>\n# c: 1 time" }], none: "" },
      { id: "rules", title: "Rules", lines: [], none: "None changed." },
    ],
  };
  const lines = sheetMarkdown(sheet).split("\n");
  expect(lines[0]).toBe(String.raw`# Team \*A\*: service delivery`);
  expect(lines).toContain("| Finished (few) | 3 | 2 | +1 |");
  expect(lines).toContain(String.raw`- a \| b \<script\> \# c: 1 time`);
  expect(lines).toContain("None changed.");
});
