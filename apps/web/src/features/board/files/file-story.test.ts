import { expect, test } from "vitest";
import { amongLines, fileLines } from "./file-story.ts";
import type { FileList } from "./known-files.ts";

const at = (minute: number): string => `2026-03-02T09:0${minute}:00.000Z`;
const list: FileList = {
  attachments: [{ attachmentId: "a", name: "plan.pdf", bytes: 3, at: at(2), by: "you" }],
  removed: [{ attachmentId: "b", at: at(1), by: "you", removedAt: at(4), removedBy: "you" }],
  usedBytes: 3,
  maxBytes: 9,
  boardBytes: 9,
  kinds: [],
};

test("files stand in a card's story where they came and went, by name only while they are there", () => {
  const lines = [at(5), at(3), at(0)].map((when) => ({ at: when, sentence: `line of ${when.slice(15, 16)}` }));
  const said = amongLines(lines, fileLines(list)).map(({ sentence }) => sentence.replace(/^\S+ (?=att|rem)/, ""));
  expect(said).toEqual([
    "line of 5",
    "removed a file",
    "line of 3",
    "attached “plan.pdf”",
    "attached a file that is removed by now",
    "line of 0",
  ]);
});

test("lines that were recorded late keep their order", () => {
  const late = [
    { at: at(0), sentence: "said late" },
    { at: at(3), sentence: "first" },
  ];
  expect(
    amongLines(late, fileLines(list))
      .map(({ sentence }) => sentence)
      .filter((each) => /late|first/.test(each)),
  ).toEqual(["said late", "first"]);
});
