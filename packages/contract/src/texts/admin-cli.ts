import { counted } from "./texts-of.ts";

/** What `weir admin` says, and what every verb says of tokens. */
export const adminCliTexts = {
  "cli.verb.admin": "Who may sign in. Whoever can read the data folder may do this without a server.",
  "cli.verb.admin.create-owner": "A link with which the first owner claims the workspace; from then on people sign in.",
  "cli.verb.admin.reset-link": "A link with which somebody sets a new password.",
  "cli.verb.admin.reset-second-factor":
    "For somebody who lost their second factor: takes it and their password away, and makes a link for a new one.",
  "cli.verb.admin.people": "Everybody who can sign in.",
  "cli.arg.login": "what they sign in with",
  "cli.admin.owner-printed":
    "The server has printed the link where its own messages go (its stderr). It is good once, until {until}.",
  "cli.admin.link-was-sent": "The link was sent to {login} by mail. It is good once, until {until}.",
  "cli.admin.link-is-good": "Good once, until {until}. Whoever has it can use it: hand it over safely.",
  "cli.admin.start-to-open": "Start the server before the link is opened: npm start",
  "cli.admin.claimed":
    "The workspace has an owner already. Owners make others owners; a lost password is set anew with: weir admin reset-link LOGIN",
  "cli.admin.no-such-login": (v: { login: string; logins: number }) =>
    `Nobody signs in as ${v.login}. ${counted(v.logins, "person has", "people have")} a login; weir admin people lists them.`,
  "cli.admin.nobody": "Nobody signs in here: the workspace is yours alone. weir admin create-owner makes a team of it.",
  "cli.admin.disabled": "disabled",
  "cli.admin.second-factor": "second factor",
  "cli.admin.no-second-factor": "{login} has no second factor.",
  "cli.token-needed":
    "The server wants to know who asks. Set WEIR_TOKEN to a token: sign in, open Your account, Tokens for programs, and make one with the scope the verb needs (read, write or admin).",
  "cli.token-refused":
    "The server does not know the token in WEIR_TOKEN, or it is over. Sign in, open Your account, Tokens for programs, and make another.",
  "cli.token-unreadable":
    "WEIR_TOKEN is not a token: expected letters, digits, -, _ and the like, as Weir showed it once.",
} as const;
