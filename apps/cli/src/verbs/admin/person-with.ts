import { text } from "@weir/contract";
import { Exit } from "../../exit.ts";

interface WithLogin {
  readonly login: string;
}

/** Whoever has a login. Logins are compared as signing in compares them: without case. */
export function personWith<Listed extends WithLogin>(login: string, members: readonly Listed[]): Listed {
  const wanted = login.trim().toLowerCase();
  const found = members.find((member) => member.login.toLowerCase() === wanted);
  if (found === undefined) throw new Exit(1, text("cli.admin.no-such-login", { login, logins: members.length }));
  return found;
}
