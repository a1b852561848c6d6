import { text } from "@weir/contract";
import { soloViewer } from "@weir/domain";
import type { CheckReport } from "@weir/storage";
import { Exit } from "../../exit.ts";
import { type FolderFlag, reach, withFolderFlag } from "../../reach.ts";
import { accepted } from "../../refused.ts";
import type { Verb } from "../../verb.ts";

interface Problem {
  readonly stream?: string | undefined;
  readonly problem: string;
}
type Checked = Pick<CheckReport, "streams" | "events"> & { readonly problems: readonly Problem[] };

/** `weir check`: replays every stream and verifies what is derived from it. */
export const checkVerb: Verb = (program, io) => {
  withFolderFlag(program.command("check").description(text("cli.verb.check"))).action(async (flags: FolderFlag) => {
    const { streams, events, problems } = await reach<Checked>(flags, io, {
      atServer: ({ client }) => client.check(),
      inFolder: async (workspace) => accepted(await workspace.check(soloViewer)),
    });
    if (problems.length > 0) throw new Exit(1, ...problems.map(checkLine));
    io.out(text("cli.check-sound", { streams, events }));
  });
};

/** `board:b1: seq 7 is missing`. */
export const checkLine = ({ stream, problem }: Problem): string =>
  stream === undefined ? problem : `${stream}: ${problem}`;
