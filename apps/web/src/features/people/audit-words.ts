import type { AnswerOf } from "@weir/contract";
import { boardRoles, tokenScopes, workspaceRoles } from "@weir/domain";
import { auditIntakeWords } from "./intake/audit-intake-words.ts";
import { auditProviderWords } from "./provider/audit-provider-words.ts";
import { say } from "./say.ts";
import { say as sayOfTeams } from "./teams/words.ts";
import { auditPrivacyWords } from "./privacy/audit-privacy-words.ts";
import { auditShareWords } from "./share/audit-share-words.ts";

export type AuditEntry = AnswerOf<"audit">["entries"][number];

/** What the sentences call people and boards. */
export interface Names {
  readonly person: (id: string) => string;
  readonly board: (id: string) => string;
  readonly team: (id: string) => string;
}

/** An entry as a sentence; what nobody wrote words for is told with all that was noted. */
export function auditWords({ by: who, did, what }: AuditEntry, names: Names): string {
  const by = who === "server" ? say("audit.server") : who === "nobody" ? say("audit.nobody") : names.person(who);
  const text = (field: string): string => (typeof what[field] === "string" ? what[field] : "");
  const person = names.person(text("personId"));
  const board = names.board(text("boardId"));
  const team = names.team(text("teamId"));
  switch (did) {
    case "claim.offered":
    case "workspace.claimed":
    case "session.begun":
    case "session.ended":
    case "password.changed":
    case "password.refused":
    case "password.reset":
    case "invitation.withdrawn":
    case "token.revoked":
    case "second-factor.begun":
    case "second-factor.ended":
    case "recovery-codes.made":
    case "workspace.copied":
    case "workspace.restored":
      return say(`audit.${did}`, { by });
    case "session.refused":
      return text("personId") === "" ? say("audit.session.refused") : say("audit.session.refused-as", { person });
    case "reset.asked":
      return say("audit.reset.asked", { person });
    case "reset.offered":
    case "second-factor.reset":
      return say(`audit.${did}`, { by, person });
    case "second-factor.refused":
      return who === "nobody" ? say("audit.second-factor.refused-as", { person }) : say(`audit.${did}`, { by });
    case "recovery-code.used":
      return say("audit.recovery-code.used", { by, count: Number(what["left"]) });
    case "access.denied":
      return say("audit.access.denied", { by, details: detailsOf({ what }) });
    case "member.changed":
      return say("audit.member.changed", { by, person, changes: memberChanges(what) });
    case "invitation.made":
    case "invitation.accepted":
      return say(`audit.${did}`, { by, role: roleWords(text("role")) });
    case "member.arrived":
    case "member.placed":
    case "identity.linked":
    case "identity.unlinked":
      return auditProviderWords(did, { by, role: roleWords(text("role")) });
    case "token.made":
      return say("audit.token.made", { by, scope: scopeWords(text("scope")) });
    case "board-access.changed":
      return "everyone" in what
        ? say("audit.board-access.everyone", { by, board, role: accessWords(what["everyone"]) })
        : "teamId" in what
          ? sayOfTeams("audit.team.role", { by, team, board, role: accessWords(what["role"]) })
          : say("audit.board-access.person", { by, person, board, role: accessWords(what["role"]) });
    case "team.made":
    case "team.renamed":
    case "team.removed":
      return sayOfTeams(`audit.${did}`, { by, team });
    case "team.joined":
    case "team.left":
      return sayOfTeams(`audit.${did}`, { by, person, team });
    case "account.renamed":
    case "account.login-changed":
      return sayOfTeams(`audit.${did}`, { by });
    case "board.redacted":
      return say(what["what"] === "meeting" ? "audit.meeting.redacted" : "audit.template.redacted", { by, board });
    case "card.redacted":
      return say("commentId" in what ? "audit.comment.redacted" : "audit.card.redacted", { by, board });
    case "share.made":
    case "share.ended":
    case "share.opened":
    case "share.refused":
      return auditShareWords(did, { by, board }, text("what"));
    case "intake.opened":
    case "intake.changed":
    case "intake.closed":
    case "intake.renewed":
    case "request.forgotten":
      return auditIntakeWords(did, { by, board });
    case "person.removed":
    case "removal.refused":
    case "account.exported":
    case "person-figures.begun":
    case "person-figures.ended":
      return auditPrivacyWords(did, { by, person, board, isSelf: who === what["personId"] });
    case "board.removed":
    case "board.exported":
      return say(`audit.${did}`, { by, board });
    default:
      return say("audit.other", { by, did, details: detailsOf({ what }) });
  }
}

function memberChanges(what: AuditEntry["what"]): string {
  const changes = [
    ...(typeof what["role"] === "string" ? [say("audit.member.role", { role: roleWords(what["role"]) })] : []),
    ...(what["disabled"] === true ? [say("audit.member.disabled")] : []),
    ...(what["disabled"] === false ? [say("audit.member.enabled")] : []),
    ...(what["readdressed"] === true ? [say("audit.member.readdressed")] : []),
    ...(what["renamed"] === true ? [say("audit.member.renamed")] : []),
  ];
  return changes.length === 0 ? say("audit.member.nothing") : changes.join(", ");
}

function roleWords(role: string): string {
  const known = workspaceRoles.find((each) => each === role);
  return known === undefined ? role : say(`people.role.${known}`);
}

function scopeWords(scope: string): string {
  const known = tokenScopes.find((each) => each === scope);
  return known === undefined ? scope : say(`account.tokens.scope.${known}`);
}

function accessWords(role: AuditEntry["what"][string] | undefined): string {
  const known = boardRoles.find((each) => each === role);
  return known === undefined ? say("audit.board-access.none") : say(`access.role.${known}`);
}

/** Everything that was noted, for an export and for what has no words. */
export const detailsOf = ({ what }: Pick<AuditEntry, "what">): string =>
  Object.entries(what)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(" ");

/** Everybody an entry names, teams too. */
export const peopleIn = ({ by, what }: AuditEntry): string[] => [
  ...(by === "server" || by === "nobody" ? [] : [by]),
  ...(typeof what["personId"] === "string" ? [what["personId"]] : []),
  ...(typeof what["teamId"] === "string" ? [what["teamId"]] : []),
];
