import { InvalidArgumentError, Option } from "commander";
import { expectedInstant, parseInstant, text } from "@weir/contract";
import { soloViewer } from "@weir/domain";
import { advanceDemoBoards, createDemoBoards, type DemoWish } from "@weir/storage";
import { Exit } from "../../exit.ts";
import type { Io } from "../../io.ts";
import { type FolderFlag, reach, withFolderFlag } from "../../reach.ts";
import { accepted } from "../../refused.ts";
import type { Verb } from "../../verb.ts";

interface Flags extends FolderFlag, DemoWish {
  readonly advance?: string;
}

const dayMs = 86_400_000;
const duration = /^P(\d{1,3})([WD])$/;

/** `weir demo`: makes the demo's boards, or with --advance lets time pass on them. */
export const demoVerb: Verb = (program, io) => {
  withFolderFlag(program.command("demo").description(text("cli.verb.demo")))
    .option("--as-of <instant>", text("cli.flag.demo-as-of"), instant)
    .option("--seed <number>", text("cli.flag.seed"), seed)
    .addOption(
      new Option("--advance <duration>", text("cli.flag.advance")).argParser(spelt).conflicts(["asOf", "seed"]),
    )
    .action((flags: Flags) => (flags.advance === undefined ? make(flags, io) : advance(flags.advance, flags, io)));
};

async function make({ seed: chosen, asOf, ...flags }: Flags, io: Io): Promise<void> {
  const wish = { ...(chosen === undefined ? {} : { seed: chosen }), ...(asOf === undefined ? {} : { asOf }) };
  const boards = await reach<readonly { readonly name: string }[]>(flags, io, {
    atServer: async ({ client }) => (await client.createDemo({ body: wish })).boards,
    async inFolder(workspace) {
      const made = await createDemoBoards(
        { workspace, clock: () => io.now(), newId: () => io.newId() },
        soloViewer,
        wish,
      );
      if ("problem" in made && made.problem === "demo-exists") throw new Exit(1, text("cli.demo-there"));
      return accepted(made);
    },
  });
  io.out(text("cli.demo-made", { boards: boards.map(({ name }) => name).join(", ") }));
}

async function advance(by: string, flags: Flags, io: Io): Promise<void> {
  const { asOf } = await reach<{ readonly asOf: string }>(flags, io, {
    atServer: ({ client }) => client.advanceDemo({ body: { by } }),
    async inFolder(workspace) {
      const deps = { workspace, clock: () => io.now(), newId: () => io.newId() };
      const moved = await advanceDemoBoards(deps, soloViewer, durationMs(by));
      if ("problem" in moved && moved.problem === "no-demo") throw new Exit(1, text("cli.no-demo"));
      return accepted(moved);
    },
  });
  io.out(text("cli.demo-advanced", { asOf }));
}

function durationMs(by: string): number {
  const [, amount, unit] = duration.exec(by) ?? [];
  return Number(amount) * (unit === "W" ? 7 : 1) * dayMs;
}

function spelt(value: string): string {
  if (duration.test(value)) return value;
  throw new InvalidArgumentError(text("cli.expected-duration"));
}

function seed(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError(text("cli.expected-seed"));
}

function instant(value: string): string {
  const read = parseInstant(value);
  if (read === undefined) throw new InvalidArgumentError(text("cli.expected", { expected: expectedInstant }));
  return read;
}
