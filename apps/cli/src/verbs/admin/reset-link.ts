import { keyLink, text } from "@weir/contract";
import type { Command } from "commander";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { type FolderFlag, reach, withFolderFlag } from "../../reach.ts";
import { atFolder } from "./at-folder.ts";
import { accepted } from "../../refused.ts";
import { serverUrl } from "./server-url.ts";

interface WithLogin {
  readonly personId: string;
  readonly login: string;
}

/** `weir admin reset-link LOGIN`: a link with which somebody sets a new password. */
export function addResetLink(admin: Command, io: Io): void {
  withFolderFlag(admin.command("reset-link").description(text("cli.verb.admin.reset-link")))
    .argument("<login>", text("cli.arg.login"))
    .action(async (login: string, flags: FolderFlag) => {
      const { link, expiresAt } = await reach(flags, io, {
        async atServer({ client }) {
          const { members } = await client.members();
          return client.offerReset({ params: { personId: personWith(login, members) } });
        },
        async inFolder(_workspace, access) {
          const { members, offerReset } = await access();
          const personId = personWith(login, accepted(await members(atFolder)));
          const { secret, expiresAt } = accepted(await offerReset(atFolder, personId));
          return { link: keyLink(serverUrl(io), "reset", secret), expiresAt };
        },
      });
      io.out(link);
      io.err(text("cli.admin.link-is-good", { until: expiresAt }));
    });
}

/** Logins are compared as signing in compares them: without case. */
function personWith(login: string, members: readonly WithLogin[]): string {
  const wanted = login.trim().toLowerCase();
  const found = members.find((member) => member.login.toLowerCase() === wanted);
  if (found === undefined) throw new Exit(1, text("cli.admin.no-such-login", { login, logins: members.length }));
  return found.personId;
}
