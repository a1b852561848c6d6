import { text } from "@weir/contract";
import type { Command } from "commander";
import type { Io } from "../../io.ts";
import { type FolderFlag, reach, withFolderFlag } from "../../reach.ts";
import { onOneLine } from "../../on-one-line.ts";
import { atFolder } from "./at-folder.ts";
import { accepted } from "../../refused.ts";

interface Flags extends FolderFlag {
  readonly json?: true;
}

interface Listed {
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  readonly role: string;
  readonly disabled: boolean;
  readonly secondFactor: boolean;
}

/** `weir admin people`: everybody who can sign in, or could. */
export function addPeople(admin: Command, io: Io): void {
  withFolderFlag(admin.command("people").description(text("cli.verb.admin.people")))
    .option("--json", text("cli.flag.json"))
    .action(async ({ json, ...flags }: Flags) => {
      const members = await reach<readonly Listed[]>(flags, io, {
        atServer: async ({ client }) => (await client.members()).members,
        inFolder: async (_workspace, access) => accepted(await (await access()).members(atFolder)),
      });
      if (json) io.out(JSON.stringify(members, null, 2));
      else for (const member of members) io.out(lineOf(member));
      if (members.length === 0) io.err(text("cli.admin.nobody"));
    });
}

/** `ada@example.org  admin  Ada  disabled`. */
const lineOf = ({ login, role, name, disabled, secondFactor }: Listed): string => {
  const marks = [secondFactor && text("cli.admin.second-factor"), disabled && text("cli.admin.disabled")];
  return [onOneLine(login), role, onOneLine(name), ...marks.filter((mark) => mark !== false)].join("  ");
};
