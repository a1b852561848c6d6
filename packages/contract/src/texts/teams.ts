import { counted, textLocale } from "./texts-of.ts";

const listed = new Intl.ListFormat(textLocale, { type: "conjunction" });

/** Teams: people who are given roles on boards together. And what people change about themselves. */
export const teamTexts = {
  "teams.tabs": "People and teams",
  "teams.tab.people": "People",
  "teams.tab.teams": "Teams",
  "teams.title": "Teams",
  "teams.text":
    "Whoever is in a team has what the team was given on a board. Hand-offs between teams show in the value stream.",
  "teams.list": "All teams",
  "teams.none.title": "No teams yet",
  "teams.none.text": "Put people together who work together. A board’s managers then give all of them a role at once.",
  "teams.new": "New team",
  "teams.make": "Make the team",
  "teams.making": "Making it",
  "teams.name": "Name",
  "teams.name-hint": "As it is called among you, such as Platform or Support.",
  "teams.name-missing": "A team needs a name.",
  "teams.made": "{name} is there. Now let people in.",
  "teams.rename": "Rename",
  "teams.rename-of": "Name of {name}",
  "teams.renamed": "Renamed to {name}.",
  "teams.more": "More about {name}",
  "teams.people": "People",
  "teams.people-of": "People of {name}",
  "teams.nobody": "Nobody yet",
  "teams.roles": (v: { count: number }) =>
    v.count === 0 ? "on no board" : `on ${counted(v.count, "board", "boards")}`,
  "teams.remove": "Remove",
  "teams.remove-title": "Remove {name}?",
  "teams.remove-none": "It has no role on any board. What its people did stays told under its name.",
  "teams.remove-text": (v: { boards: readonly string[]; more: number }) => {
    const named = listed.format([...v.boards, ...(v.more > 0 ? [counted(v.more, "other board", "other boards")] : [])]);
    return `What it was given ends at once: ${named}. Its people keep what they have otherwise, and what they did stays told under its name.`;
  },
  "teams.remove-board": "{board} ({role})",
  "teams.remove-action": "Remove the team",
  "teams.removed": "{name} is removed.",
  "teams.not-changed": "That was not changed: {why}",
  "teams.add": "Let somebody in",
  "teams.add-action": "Let in",
  "teams.add-name": "Name",
  "teams.unknown": "Nobody who can sign in is called {name}.",
  "teams.there": "{name} is in it already.",
  "teams.take-out": "Take {name} out of the team",
  "teams.joined": "{name} is in the team.",
  "teams.left": "{name} is not in the team any more.",
  "teams.changes-at-once": "Each change holds at once.",
  "teams.mark": "team",

  "audit.team.made": "{by} made the team {team}",
  "audit.team.renamed": "{by} renamed the team {team}",
  "audit.team.joined": "{by} let {person} in to the team {team}",
  "audit.team.left": "{by} took {person} out of the team {team}",
  "audit.team.removed": "{by} removed the team {team}",
  "audit.team.role": "{by} decided for the team {team} on {board}: {role}",
  "audit.account.renamed": "{by} changed their own name",
  "audit.account.login-changed": "{by} changed what they sign in with",

  "account.self.title": "Name and login",
  "account.self.name": "Name",
  "account.self.login": "Login",
  "account.self.rename": "Change the name",
  "account.self.rename-title": "Your name",
  "account.self.renamed": "You are {name} from now on.",
  "account.self.relogin": "Change the login",
  "account.self.relogin-title": "Your login",
  "account.self.login-action": "Change the login",
  "account.self.busy": "Changing",
  "account.self.login-done": "From now on you sign in as {login}.",
} as const;
