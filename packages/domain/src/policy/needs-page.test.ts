import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Action, needOf, needs } from "./action.ts";

/** What each action is, in the words of docs/access.md. */
const words: Readonly<Record<Action, string>> = {
  "board.list": "See the list of the boards one may see",
  "people.read": "See the names of people on the boards one may see, and of their teams",
  "people.read-all": "See the names of everybody, and who is in which team",
  "account.read": "See where one is signed in, and one's tokens",
  "account.change":
    "End one's sessions, change one's name, login and password, make and revoke one's tokens, remove oneself",
  "account.export": "Take along everything that is kept about oneself",
  "board.create": "Start a board",
  "board.import": "Bring a board's history from another tool as a new board",
  "map.read-drawn": "See the maps of no board",
  "map.draw": "Make and change maps of no board",
  "facts.read": "See what other tools told, and the figures of delivery",
  "facts.record": "Tell facts, or take them back",
  "demo.change": "Add the demo, let its time pass, remove it",
  "people.manage": "Invite people, change their roles, disable and remove them, send reset links, make teams",
  "audit.read": "Read the audit",
  "figures.read": "Read what the server counts about itself (`/metrics`)",
  "workspace.admin": "Back up, check, restore an exported board, remove boards",
  "board.read": "See a board, its cards and its history, live",
  "board.figures": "See a board's figures",
  "board.map": "See a board's stages and its value stream map",
  "map.read": "See what people noted on a value stream map (of each of its boards)",
  "map.change": "Make and change a value stream map (on each of its boards)",
  "board.roles": "See who may what on the board",
  "board.export": "Take a board along as a file",
  "board.attend": "See who else is on a board just now, and be seen there",
  "board.requests": "See who asked for what by the board's request form",
  "board.attachments": "See and fetch the files beside cards",
  "board.comment": "Comment on cards",
  "board.change": "Create, move, edit, block, archive and discard cards, attach files and remove them",
  "board.request": "Send a request (so may whoever has the link of the board's request form, and nothing else)",
  "board.manage": "Rename and archive the board, change its stages and limits, import into it",
  "board.edit-history": "Say that something happened earlier than now",
  "board.access": "Say who may what on the board, who reads it by a link, and whether its figures may name people",
  "board.intake": "Open, change and close the board's request form",
  "board.redact": "Remove a card's text, or a comment's, for good",
};

const table = (kind: "workspace" | "board"): string => {
  const rows = (Object.keys(words) as Action[]).flatMap((action) => {
    const need = needOf(action);
    const least = "workspace" in need ? need.workspace : need.board;
    return kind in need ? [`| ${words[action]} | ${least} | ${need.scope} |`] : [];
  });
  return ["| To | needs at least | and of a token |", "| --- | --- | --- |", ...rows].join("\n");
};

test("docs/access.md says what the policy asks for", () => {
  const page = readFileSync(new URL("../../../../docs/access.md", import.meta.url), "utf8");
  expect(page).toContain(table("workspace"));
  expect(page).toContain(table("board"));
  expect(Object.keys(words).toSorted()).toEqual(Object.keys(needs).toSorted());
});
