import { counted } from "./texts-of.ts";

/** What Weir writes to people. Nothing that somebody else typed stands in it. */
export const mailTexts = {
  "mail.invitation.subject": "Your invitation to Weir",
  "mail.invitation.text":
    "Hello,\n\nyou are invited to work with others in Weir at {base}. This link lets you in. It is good once, until {until}:\n\n{link}\n\nIf you do not know what this is about, do nothing, and nothing happens.\n",
  "mail.reset.subject": "Your new password for Weir",
  "mail.reset.text":
    "Hello,\n\nwith this link you set a new password for Weir at {base}. It is good once, until {until}:\n\n{link}\n\nYou are signed out everywhere once it is set. If you did not ask for it, do nothing: your password stays as it is.\n",
  "mail.request-received.subject": "Your request",
  "mail.request-received.text":
    "Hello,\n\nsomebody left this address with a request, sent by a form at {base}. This link says how far it got:\n\n{link}\n\nKeep it to yourself: whoever has it sees the same. If you do not know what this is about, do nothing, or remove your address on that page.\n",
  "mail.request-outcome.subject": "News about your request",
  "mail.request-outcome.text":
    "Hello,\n\nthere is news about the request that was sent with this address by a form at {base}. This link says what became of it:\n\n{link}\n\nKeep it to yourself: whoever has it sees the same. On that page you can remove your address, too.\n",
  "mail.digest.subject": (v: { count: number }) => `${counted(v.count, "new entry", "new entries")} in your inbox`,
  "mail.digest.text": (v: { base: string; count: number; link: string }) =>
    `Hello,\n\n${counted(v.count, "new entry waits", "new entries wait")} in your inbox in Weir at ${v.base}:\n\n${v.link}\n\nYou chose to be told so once a day. Under “Your account” you can choose otherwise.\n`,
} as const;
