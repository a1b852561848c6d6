import { counted } from "./texts-of.ts";

/** The board page: what is in sight from the first moment. */
export const boardTexts = {
  "board.loading": "The board is loading",
  "board.stage-list": "Stages",
  "board.cards-of": "Cards in {stage}",
  "board.stage-menu": "Change {stage}",
  "board.in-row": "{stage} in {row}",
  "board.open-policy": "Policy of {stage}",
  "board.list-stage": "Show {stage} as a list",
  "board.fold-stage": "Fold {stage} away",
  "board.add-card": "Add a card",
  "board.add-card-to": "Add a card to {stage}",
  "board.new-card": "Title of the new card",
  "board.new-card-hint": "Enter adds it and stays here; Esc closes.",
  "board.added": "{title} added to {stage}.",
  "board.add-stage": "Add a stage",
  "board.selected": ", selected",
  "board.changed": ", changed since you last looked",
  "board.card-menu": "Move or change {title}",
  "board.filter": "Find cards",
  "board.filter-hint": "Words, or a field such as label:payments, person:@me, due:..@today",
  "board.look": "Order and views",
  "board.look-sorted": "Order and views: sorted",
  "board.look-view": "Order and views: {name}",
  "board.view-gone": "This view is not there any more. All cards are shown.",
  "board.order-by-hand": "Order by hand",
  "board.empty.text": "Nothing here yet. The first card goes into {stage}.",
  "board.no-stages.text": "A stage is one step of your work, from left to right.",
  "board.put-away": (v: { count: number }) =>
    `and ${counted(v.count, "more card", "more cards")}, finished and archived`,
  "board.archived": "This board is archived. It can be read, not changed.",
  "board.undo": "Undo",
  "board.palette": "Commands",

  "wip.over": "over its limit",
  "wip.at": "at its limit",
  "wip.under": "under its minimum",
  "wip.said": (v: { count: number; max?: number; min?: number; state: string }) =>
    [
      counted(v.count, "card", "cards"),
      v.max === undefined ? "" : `limit ${v.max}`,
      v.min === undefined ? "" : `minimum ${v.min}`,
      v.state,
    ]
      .filter((part) => part !== "")
      .join(", "),

  "drag.instructions": "Press Space to lift. Arrow keys move, Space or Enter drops, Escape cancels.",
  "drag.instructions-rows":
    "Press Space to lift. Arrow keys move, Page Up and Page Down go to the next row, Space or Enter drops, Escape cancels.",
  "drag.lifted": "{title} lifted. {stage}, position {place} of {of}.",
  "drag.lifted-many": (v: { count: number; title: string; stage: string; place: number; of: number }) =>
    `${v.title} lifted, and ${counted(v.count - 1, "selected card", "selected cards")} with it. ${v.stage}, position ${v.place} of ${v.of}.`,
  "drag.over": "{stage}, position {place} of {of}. {consequence}",
  "drag.dropped": "{title} is in {stage}, position {place} of {of}.",
  "drag.refused": "{title} stays in {stage}.",
  "drag.cancelled": "Cancelled. {title} is back in {stage}.",
  "drag.nowhere": "No further this way.",

  "card.blocked-since": "Blocked for {span}: {reason}",
  "card.expedite": "Expedite",
  "card.intangible": "Intangible",
  "card.age-here": "{span}, here {here}",
  "card.here": "here {span}",
  "card.took": "took {span}",
  "card.pace": "{span} old. 85 % of the cards here are done within {expected}.",
  "card.age-hint": "Started {when}",
  "card.stage-age-hint": "In this stage since {when}",
  "card.due": "due {day}",
  "card.overdue": "overdue since {day}",
  "card.comments": (v: { count: number }) => counted(v.count, "comment", "comments"),
  "card.checklist": "{done} of {all} done",
  "card.pending": "Not saved yet: waiting for the server",

  "block.reason": "What is it waiting for?",
  "block.save": "Block",
  "block.cancel": "Cancel",
  "block.blocked": "{title} is blocked.",
  "block.unblocked": "{title} is no longer blocked.",
} as const;
