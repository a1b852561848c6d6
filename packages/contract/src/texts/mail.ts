/** What Weir writes to people. Nothing that somebody else typed stands in it. */
export const mailTexts = {
  "mail.invitation.subject": "Your invitation to Weir",
  "mail.invitation.text":
    "Hello,\n\nyou are invited to work with others in Weir at {base}. This link lets you in. It is good once, until {until}:\n\n{link}\n\nIf you do not know what this is about, do nothing, and nothing happens.\n",
  "mail.reset.subject": "Your new password for Weir",
  "mail.reset.text":
    "Hello,\n\nwith this link you set a new password for Weir at {base}. It is good once, until {until}:\n\n{link}\n\nYou are signed out everywhere once it is set. If you did not ask for it, do nothing: your password stays as it is.\n",
} as const;
