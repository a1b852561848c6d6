import { keyLink, text } from "@weir/contract";
import type { Command } from "commander";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { type FolderFlag, reach, withFolderFlag } from "../../reach.ts";
import { accepted } from "../../refused.ts";
import { serverUrl } from "./server-url.ts";

/** `weir admin create-owner`: the link that makes a team of a workspace. A server prints it itself, for whoever stands there. */
export function addCreateOwner(admin: Command, io: Io): void {
  withFolderFlag(admin.command("create-owner").description(text("cli.verb.admin.create-owner"))).action(
    (flags: FolderFlag) =>
      reach(flags, io, {
        async atServer({ client }) {
          const { expiresAt } = await client.openTeam();
          io.err(text("cli.admin.owner-printed", { until: expiresAt }));
        },
        async inFolder(_workspace, access) {
          const { offerClaim, mode } = await access();
          if (mode() === "team") throw new Exit(1, text("cli.admin.claimed"));
          const { secret, expiresAt } = accepted(await offerClaim());
          io.out(keyLink(serverUrl(io), "claim", secret));
          io.err(text("cli.admin.link-is-good", { until: expiresAt }));
          io.err(text("cli.admin.start-to-open"));
        },
      }),
  );
}
