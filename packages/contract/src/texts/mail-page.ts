/** Where people meet mail on the page: asking for a link, and writing down where somebody is reached. */
export const mailPageTexts = {
  "mail-page.forgot": "Forgot your password?",
  "mail-page.no-account": "No account? Whoever runs this workspace can invite you.",
  "mail-page.forgotten.title": "Forgot your password?",
  "mail-page.forgotten.text":
    "Type your login. A link for a new password comes by mail, to the address you were invited at.",
  "mail-page.forgotten.action": "Send me a link",
  "mail-page.forgotten.busy": "Asking",
  "mail-page.forgotten.back": "Back to signing in",
  "mail-page.forgotten.asked.title": "Look into your mailbox",
  "mail-page.forgotten.asked.text":
    "If somebody signs in with this login and mail reaches them, a link is on its way. It is good once, for 24 hours. If nothing comes, ask whoever runs this workspace for a link.",
  "mail-page.address": "E-mail address",
  "mail-page.address-hint": "The link is sent there. Leave it empty to hand it over yourself.",
  "mail-page.address-later": "Links for a new password are sent there. Leave it empty for none.",
  "mail-page.address-wrong": "Type one address, such as ada@example.org.",
  "mail-page.address-of": "E-mail address of {name}",
  "mail-page.address-save": "Save",
  "mail-page.address-saved": "Mail for {name} goes to {email}.",
  "mail-page.address-gone": "Mail reaches {name} nowhere.",
  "mail-page.sent": "The link was sent to {name}.",
  "mail-page.not-sent":
    "The mail could not be sent. Hand this link to {name} yourself. Whoever runs the server finds the reason in its log.",
} as const;
