import { counted } from "./texts-of.ts";

/** The inbox: what concerns somebody on the boards they may see. */
export const inboxTexts = {
  "inbox.title": "Inbox",
  "inbox.bell": (v: { unread: number }) => (v.unread === 0 ? "Inbox" : `Inbox, ${v.unread} unread`),
  "inbox.more": (v: { unread: number }) => `${counted(v.unread, "unread entry", "unread entries")} in your inbox.`,
  "inbox.list": "What concerns you",
  "inbox.loading": "The inbox is loading",
  "inbox.empty.title": "Nothing for you yet",
  "inbox.empty.text":
    "When somebody mentions you, or comments on, moves or blocks a card of yours, it stands here for 30 days.",
  "inbox.read-all": "Mark all as read",
  "inbox.read": "Mark as read",
  "inbox.read-one": "Mark as read: {sentence}, {title}",
  "inbox.all-read": "All is read.",
  "inbox.unread": "unread: ",
  "inbox.mentioned": "{who} mentioned you",
  "inbox.commented": "{who} commented",
  "inbox.moved": "{who} moved it to {stage}",
  "inbox.blocked": "{who} blocked it",
  "inbox.unreachable": "The server cannot be reached.",
  "inbox.try-again": "Try again",
} as const;
