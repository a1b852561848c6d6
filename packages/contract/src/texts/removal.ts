import { counted } from "./texts-of.ts";

/** Removing text for good: one may learn here what goes, what stays, and what nobody can reach. */
export const removalTexts = {
  "removal.of-card": "Remove text for good",
  "removal.of-comment": "Remove text for good",
  "removal.comment-menu": "More about this comment",
  "removal.card.title": "Remove this card’s text for good?",
  "removal.comment.title": "Remove this comment’s text for good?",
  "removal.goes": "What goes",
  "removal.card.goes": (v: { comments: number }) =>
    [
      "The title, description, labels and files",
      ...(v.comments > 0 ? [counted(v.comments, "comment", "comments")] : []),
      "the checklist’s words and every reason given: now and in the past, on every board this card has been on.",
    ].join(", "),
  "removal.comment.goes": "What the comment says.",
  "removal.stays": "What stays",
  "removal.card.stays":
    "That there is a card, its type and people, when it moved, and who did what. So every figure stays, but for those grouped by reasons.",
  "removal.comment.stays": "That there was a comment, by whom and when.",
  "removal.board": "Remove {name} for good",
  "removal.board.title": "Remove “{name}” for good?",
  "removal.board.goes":
    "Every card, comment and figure of this board, its history and who may do what on it. Nobody can bring it back.",
  "removal.board.stays": "The audit notes who removed it and when. Cards that went to other boards stay there.",
  "removal.board.copies":
    "Backups and exports taken before, and what people copied, are out of reach: remove those yourself.",
  "removal.board.removed": "“{name}” is removed.",
  "removal.beyond": "What is out of reach",
  "removal.copies": "Copies: backups and exports taken before, and whatever people copied. Remove those yourself.",
  "removal.forever": "Nobody can bring it back, and the audit notes who removed it.",
  "removal.keep": "Keep it",
  "removal.remove": "Remove for good",
  "removal.removing": "Removing",
  "removal.removed": "The text is removed.",
  "removal.failed": "It is not removed yet: {why}",
  "removal.unreachable": "the server did not answer. Try again.",
  "removal.story.card": "{who} removed its text for good",
  "removal.story.comment": "{who} removed a comment’s text for good",
} as const;
