import { keyLink, text } from "@weir/contract";
import type { Command } from "commander";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { type FolderFlag, reach, withFolderFlag } from "../../reach.ts";
import { accepted } from "../../refused.ts";
import { atFolder } from "./at-folder.ts";
import { personWith } from "./person-with.ts";
import { serverUrl } from "./server-url.ts";

/** `weir admin reset-second-factor LOGIN`: the way back in for somebody who lost phone and recovery codes. */
export function addResetSecondFactor(admin: Command, io: Io): void {
  withFolderFlag(admin.command("reset-second-factor").description(text("cli.verb.admin.reset-second-factor")))
    .argument("<login>", text("cli.arg.login"))
    .action(async (login: string, flags: FolderFlag) => {
      const { link, expiresAt } = await reach(flags, io, {
        async atServer({ client }) {
          const { members } = await client.members();
          return client.resetSecondFactor({ params: { personId: whoHasOne(login, members) } });
        },
        async inFolder(_workspace, access) {
          const { members, resetSecondFactor } = await access();
          const personId = whoHasOne(login, accepted(await members(atFolder)));
          const { secret, expiresAt } = accepted(await resetSecondFactor(atFolder, personId));
          return { link: keyLink(serverUrl(io), "reset", secret), expiresAt };
        },
      });
      io.out(link);
      io.err(text("cli.admin.link-is-good", { until: expiresAt }));
    });
}

interface Listed {
  readonly personId: string;
  readonly login: string;
  readonly secondFactor: boolean;
}

function whoHasOne(login: string, members: readonly Listed[]): string {
  const { personId, secondFactor } = personWith(login, members);
  if (!secondFactor) throw new Exit(1, text("cli.admin.no-second-factor", { login }));
  return personId;
}
