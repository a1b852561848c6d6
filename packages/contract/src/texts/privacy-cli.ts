/** What `weir admin remove-person` says. */
export const privacyCliTexts = {
  "cli.verb.admin.remove-person":
    "Removes somebody for good: their name, login, password, sessions, tokens and roles. What they did stays, as “Removed person N”.",
  "cli.arg.person": "what they sign in with; or the id of somebody who only came with an import",
  "cli.admin.person-removed":
    "{login} is removed, and known as “Removed person {number}” from now on. Copies of the workspace that were made before still hold their name.",
} as const;
