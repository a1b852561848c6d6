import { text } from "@weir/contract";
import type { Command } from "commander";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { type FolderFlag, reach, withFolderFlag } from "../../reach.ts";
import { accepted } from "../../refused.ts";
import { atFolder } from "./at-folder.ts";
import { personWith } from "./person-with.ts";

/** `weir admin remove-person LOGIN`: takes away for good what is kept of somebody beside what they did. */
export function addRemovePerson(admin: Command, io: Io): void {
  withFolderFlag(admin.command("remove-person").description(text("cli.verb.admin.remove-person")))
    .argument("<login>", text("cli.arg.person"))
    .action(async (login: string, flags: FolderFlag) => {
      const number = await reach(flags, io, {
        async atServer({ client }) {
          const [{ members }, { people }] = await Promise.all([client.members(), client.people()]);
          const removed = await client.removeMember({ params: { personId: whoIs(login, members, people) } });
          return removed.number;
        },
        async inFolder(workspace, access) {
          const { members, removePerson } = await access();
          const people = await workspace.people(atFolder);
          const answer = await removePerson(atFolder, whoIs(login, accepted(await members(atFolder)), people));
          if ("problem" in answer && answer.problem === "last-owner") throw new Exit(1, text("problem.last-owner"));
          return accepted(answer).removed;
        },
      });
      io.err(text("cli.admin.person-removed", { login, number }));
    });
}

/** Who signs in so; or who has this id, as people who came with an import have one only. */
function whoIs(
  login: string,
  members: readonly { readonly personId: string; readonly login: string }[],
  people: readonly { readonly personId: string; readonly removed?: number | undefined }[],
): string {
  const named = people.find(({ personId, removed }) => personId === login && removed === undefined);
  return named?.personId ?? personWith(login, members).personId;
}
