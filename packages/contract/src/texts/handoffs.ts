import { counted } from "./texts-of.ts";

/** Who waits for whom: hand-offs as a graph and as a matrix. */
export const handoffTexts = {
  "handoffs.unit": "An arrow from giver to taker, as heavy as the days work lay between them",
  "handoffs.of": "Hand-offs between",
  "handoffs.of.groups": "Teams",
  "handoffs.of.boards": "Boards",
  "handoffs.of.people": "People",
  "handoffs.this-board": "This board",
  "handoffs.other-board": "Another board, {end}",
  "handoffs.matrix": "Giver by taker: times, and the wait of each",
  "handoffs.ping-pong": "Back and forth",
  "handoffs.ping-pong.count": (v: { count: number }) =>
    `${counted(v.count, "card", "cards")} went to another and came straight back.`,
  "handoffs.ping-pong.none": "No card went to another and came straight back.",
  "handoffs.ping-pong.case": (v: { one: string; other: string; returns: number }) =>
    `${v.one} and ${v.other}: ${counted(v.returns, "return", "returns")}`,
  "handoffs.examples": "Cards that waited longest from {from} to {to}",
  "handoffs.none.groups": "No card went from one team to another in this window.",
  "handoffs.none.boards": "No card went from one board to another in this window.",
  "handoffs.none.people": "No card went from one person to another in this window.",
  "handoffs.unknown-groups":
    "Of {share} of what happened the team is known. Put people into teams to see who waits for whom.",
} as const;
