import { toCsv } from "@weir/charts";
import { expect, test } from "vitest";
import { auditTable } from "./audit-csv.ts";
import { auditWords, type AuditEntry, type Names } from "./audit-words.ts";

const names: Names = {
  person: (id) => ({ p1: "Ada", p2: "=HYPERLINK(1)" })[id] ?? id,
  board: () => "Checkout",
  team: () => "Crew",
};
const entry = (did: string, what: AuditEntry["what"], by = "p1"): AuditEntry => ({
  seq: 7,
  at: "2026-03-02T09:00:00.000Z",
  by,
  did,
  what,
  hash: "ab",
});

test.each([
  [entry("session.begun", { sessionId: "s" }), "Ada signed in"],
  [entry("session.refused", { personId: "p1" }, "nobody"), "Somebody failed to sign in as Ada"],
  [entry("session.refused", { personId: null }, "nobody"), "Somebody failed to sign in"],
  [entry("claim.offered", {}, "server"), "The server printed a link for the first owner"],
  [entry("invitation.made", { role: "guest" }), "Ada invited somebody as Guest"],
  [entry("member.changed", { personId: "p3", role: "admin", disabled: true }), "Ada changed p3: now Admin, disabled"],
  [entry("member.changed", { personId: "p3", disabled: false }), "Ada changed p3: enabled again"],
  [entry("member.changed", { personId: "p3", renamed: true }), "Ada changed p3: a new name"],
  [entry("member.changed", { personId: "p3" }), "Ada changed p3: nothing"],
  [entry("board-access.changed", { boardId: "b", everyone: null }), "Ada decided for everybody on Checkout: no role"],
  [
    entry("board-access.changed", { boardId: "b", personId: "p3", role: "viewer" }),
    "Ada decided for p3 on Checkout: reads",
  ],
  [entry("card.redacted", { boardId: "b", cardId: "c" }), "Ada removed the text of a card on Checkout for good"],
  [
    entry("card.redacted", { boardId: "b", cardId: "c", commentId: "m" }),
    "Ada removed the text of a comment on Checkout for good",
  ],
  [
    entry("board-access.changed", { boardId: "b", teamId: "t", role: "viewer" }),
    "Ada decided for the team Crew on Checkout: reads",
  ],
  [entry("team.made", { teamId: "t" }), "Ada made the team Crew"],
  [entry("team.joined", { teamId: "t", personId: "p3" }), "Ada let p3 in to the team Crew"],
  [entry("team.removed", { teamId: "t", boards: 2 }), "Ada removed the team Crew"],
  [entry("account.login-changed", {}), "Ada changed what they sign in with"],
  [entry("moon.painted", { colour: "blue" }), "Ada: moon.painted colour=blue"],
])("%o reads as a sentence", (given, sentence) => expect(auditWords(given, names)).toBe(sentence));

test("an export runs nothing in a spreadsheet", () => {
  const csv = toCsv(auditTable([entry("session.begun", {}, "p2"), entry("+cmd", { a: "@x" }, "-2+3")], names));
  const cells = csv.split("\r\n").flatMap((line) => line.split(","));
  expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(csv).toContain("'=HYPERLINK(1) signed in");
  expect(csv).toContain("'-2+3");
});
