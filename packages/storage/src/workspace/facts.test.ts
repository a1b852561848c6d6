import { factsStream, parseCommand, type Command } from "@weir/domain";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stranger, you } from "../../testing/board-commands.ts";
import { createScratch, openSqliteWorkspace, type OpenedWorkspace } from "../../testing/open-workspace.ts";

const command = (fields: object): Command => {
  const parsed = parseCommand({ stream: factsStream, ...fields });
  if (Array.isArray(parsed)) throw new Error(JSON.stringify(parsed));
  return parsed;
};

const deployments = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: "deployment",
    factId: `d${index}`,
    deployedAt: new Date(Date.UTC(2020, 0, 1 + (index % 700))).toISOString(),
  }));
const record = (commandId: string, facts: readonly object[], more: object = {}): Command =>
  command({ commandId, type: "fact.record", facts, ...more });

describe("facts from outside", () => {
  let scratch: ReturnType<typeof createScratch>;
  let opened: OpenedWorkspace;
  beforeEach(() => {
    scratch = createScratch();
    opened = openSqliteWorkspace(scratch.file);
  });
  afterEach(async () => {
    await opened.workspace.close();
    scratch.remove();
  });

  it("are kept once, whether the command or only the facts come again", async () => {
    const { workspace, log } = opened;
    const first = record("c1", deployments(3));
    expect(await workspace.execute(first, you)).toMatchObject({ results: [{ stream: factsStream, seq: 3 }] });
    expect(await workspace.execute(first, you)).toMatchObject({ replayed: true });
    expect(await workspace.execute(record("c2", deployments(3)), you)).toMatchObject({ results: [{ events: [] }] });
    expect(await workspace.execute(record("c1", deployments(2)), you)).toEqual({ problem: "command-id-reused" });
    expect(await log.head(factsStream)).toBe(3);
  });

  it("are kept all together or not at all", async () => {
    const { workspace } = opened;
    await workspace.execute(record("c1", deployments(1)), you);
    const other = [...deployments(3).slice(1), { ...deployments(1)[0], failed: true }];
    expect(await workspace.execute(record("c2", other), you)).toMatchObject({ refused: "already-exists", id: "d0" });
    expect(await workspace.facts(you)).toHaveLength(1);
    expect(await workspace.execute(record("c2", other, { correct: true }), you)).toMatchObject({
      results: [{ seq: 4 }],
    });
  });

  it("survive closing, with their snapshot, and the check finds nothing", async () => {
    const { workspace } = opened;
    await workspace.execute(record("c1", deployments(900)), you);
    await workspace.execute(command({ commandId: "c2", type: "fact.withdraw", factId: "d7" }), you);
    const known = await workspace.facts(you);
    await workspace.close();
    opened = openSqliteWorkspace(scratch.file, "again");
    expect((await opened.log.snapshot(factsStream))?.seq).toBe(901);
    expect(await opened.workspace.facts(you)).toEqual(known);
    expect(await opened.workspace.check(you)).toMatchObject({ events: 901, problems: [] });
  });

  it("are nobody else's to read or to tell", async () => {
    const { workspace } = opened;
    await workspace.execute(record("c1", deployments(1)), you);
    expect(await workspace.execute(record("c2", deployments(2)), stranger)).toEqual({ denied: "not-signed-in" });
    expect(await workspace.facts(stranger)).toEqual([]);
    expect(await workspace.events(factsStream, stranger)).toBeUndefined();
  });
});
