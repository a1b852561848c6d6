import { counted } from "./texts-of.ts";

/** Changes that a browser keeps: not sent yet, or not taken by the server. */
export const keptTexts = {
  "kept.list": "Changes that are not on the board",
  "kept.not-taken": (v: { count: number }) =>
    `${counted(v.count, "change was", "changes were")} not taken. The board stands as it did without ${v.count === 1 ? "it" : "them"}.`,
  "kept.old": (v: { count: number; when: string }) =>
    `${counted(v.count, "change", "changes")} made ${v.when} ${v.count === 1 ? "was" : "were"} never sent. The board may have moved on since.`,
  "kept.send": (v: { count: number }) => (v.count === 1 ? "Send it" : "Send them"),
  "kept.throw-away": (v: { count: number }) => (v.count === 1 ? "Throw it away" : "Throw them away"),
  "kept.see": "See the card",
  "kept.say-why": "Say why",
  "kept.say-met": "Say what is met",
  "kept.copy": "Copy the text",
  "kept.of": "{action}: {what}",
  "kept.copied": "Copied.",
  "kept.copy-failed": "The browser does not let this be copied. Select the text and copy it.",
  "kept.leave": "All right",
  "kept.what.move": "move to {stage}",
  "kept.what.comment": "comment",
  "kept.what.create": "new card in {stage}",
  "kept.what.edit": "edit",
  "kept.what.block": "block",
  "kept.what.check-item": "step",
  "kept.what.change": "change",

  "kept.sign-out.title": (v: { count: number }) =>
    `${counted(v.count, "change of yours is", "changes of yours are")} kept on this device only`,
  "kept.sign-out.text":
    "They were not sent yet, or not taken and not read yet. Signing out throws them away. Stay signed in and open their boards to send them.",
  "kept.sign-out.stay": "Stay signed in",
  "kept.sign-out.leave": "Throw away and sign out",
} as const;
