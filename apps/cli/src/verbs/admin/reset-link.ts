import { keyLink, text } from "@weir/contract";
import type { Command } from "commander";
import type { Io } from "../../io.ts";
import { type FolderFlag, reach, withFolderFlag } from "../../reach.ts";
import { atFolder } from "./at-folder.ts";
import { accepted } from "../../refused.ts";
import { personWith } from "./person-with.ts";
import { serverUrl } from "./server-url.ts";

/** `weir admin reset-link LOGIN`: a link with which somebody sets a new password. */
export function addResetLink(admin: Command, io: Io): void {
  withFolderFlag(admin.command("reset-link").description(text("cli.verb.admin.reset-link")))
    .argument("<login>", text("cli.arg.login"))
    .action(async (login: string, flags: FolderFlag) => {
      const { link, expiresAt } = await reach(flags, io, {
        async atServer({ client }) {
          const { members } = await client.members();
          return client.offerReset({ params: { personId: personWith(login, members).personId } });
        },
        async inFolder(_workspace, access) {
          const { members, offerReset } = await access();
          const { personId } = personWith(login, accepted(await members(atFolder)));
          const { secret, expiresAt } = accepted(await offerReset(atFolder, personId));
          return { link: keyLink(serverUrl(io), "reset", secret), expiresAt };
        },
      });
      if (link === undefined) {
        io.err(text("cli.admin.link-was-sent", { login, until: expiresAt }));
        return;
      }
      io.out(link);
      io.err(text("cli.admin.link-is-good", { until: expiresAt }));
    });
}
