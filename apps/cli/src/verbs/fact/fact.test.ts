import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Answered, askIn } from "../../../testing/ask.ts";

/** A folder to stand in, with a data folder of its own; it is noon on 10 March 2026. */
function world(): { readonly cwd: string; weir(...words: readonly string[]): Promise<Answered> } {
  const cwd = mkdtempSync(join(tmpdir(), "weir-fact-"));
  let ids = 0;
  const now = (): string => "2026-03-10T12:00:00.000Z";
  return { cwd, weir: (...words) => askIn({ cwd, home: cwd, now, newId: () => `n${(ids += 1)}` }, "fact", ...words) };
}

test("a fact is one line, whatever its title holds", async () => {
  const { weir } = world();
  await weir("note", "Freeze\u001B]0;owned\u0007\n2026-03-01T00:00:00.000Z  note", "--at", "2026-03-01T00:00:00Z");
  const [line, ...more] = (await weir("list")).out;
  expect([line, more]).toEqual([expect.stringMatching(/^[ -~]+$/), []]);
});

test("facts are told one at a time, again without harm, and listed", async () => {
  const { weir } = world();
  const deploy = ["deployment", "d1", "--at", "2026-03-09T09:00:00+01:00", "--service", "shop"];
  const carrying = [...deploy, "--change", "a1@2026-03-08T08:00:00Z", "--change", "b2", "--title", "2.14"];
  expect(await weir(...carrying)).toEqual({ code: 0, out: ["1 recorded, 0 corrected, 0 known already."], err: [] });
  expect((await weir(...carrying)).out).toEqual(["0 recorded, 0 corrected, 1 known already."]);
  expect(await weir(...deploy, "--failed")).toMatchObject({
    code: 1,
    err: [expect.stringContaining("There is a fact d1 already")],
  });
  expect((await weir(...carrying, "--failed", "--correct", "--reason", "seen on call")).out).toEqual([
    "0 recorded, 1 corrected, 0 known already.",
  ]);
  await weir("incident", "i1", "--at", "2026-03-09T08:30:00Z", "--caused-by", "d1", "--service", "shop");
  await weir("change", "b2", "--at", "2026-03-09T02:00:00Z", "--service", "shop");
  await weir("note", "Code freeze", "--at", "2026-03-01T00:00:00Z");
  expect((await weir("list")).out).toEqual([
    "2026-03-01T00:00:00.000Z  note  n7  Code freeze",
    "2026-03-09T02:00:00.000Z  change  b2  shop",
    "2026-03-09T08:00:00.000Z  deployment  d1  shop  2.14",
    "2026-03-09T08:30:00.000Z  incident  i1  shop",
  ]);
  expect((await weir("list", "--kind", "incident")).out).toHaveLength(1);
  expect((await weir("figures", "--service", "shop")).out).toEqual([
    "Deployment frequency: 1 deployment on 1 day",
    "Change lead time: 6 hours · median of 2 changes",
    "Change fail rate: 100 % · 1 of 1 deployment",
    "Failed deployment recovery time: not known · 1 open, left out",
    "Deployment rework rate: 0 % · 0 of 1 deployment",
    "Mean time to recovery: not known · 1 open, left out",
  ]);
  expect((await weir("withdraw", "d1")).out).toEqual(["d1 is withdrawn."]);
  expect((await weir("withdraw", "d1")).out).toEqual(["d1 was withdrawn before."]);
  expect(await weir("withdraw", "d9")).toMatchObject({ code: 1, err: [expect.stringContaining("d9")] });
});

test("said again without its instant it is the same fact; an incident ends by its end alone", async () => {
  const { weir } = world();
  await weir("deployment", "d1", "--service", "shop");
  await weir("incident", "i1", "--at", "2026-03-09T08:30:00Z", "--caused-by", "d1", "--service", "shop");
  expect((await weir("deployment", "d1", "--service", "shop")).out).toEqual([
    "0 recorded, 0 corrected, 1 known already.",
  ]);
  const over = ["incident", "i1", "--restored-at", "2026-03-09T09:30:00Z"];
  expect(await weir(...over)).toMatchObject({ code: 1 });
  expect((await weir(...over, "--correct")).out).toEqual(["0 recorded, 1 corrected, 0 known already."]);
  expect(JSON.parse((await weir("list", "--kind", "incident", "--json")).out.join("\n"))).toEqual([
    {
      kind: "incident",
      factId: "i1",
      detectedAt: "2026-03-09T08:30:00.000Z",
      restoredAt: "2026-03-09T09:30:00.000Z",
      causedBy: "d1",
      service: "shop",
    },
  ]);
});

test("what is wrong is told by its field, and nothing is kept", async () => {
  const { weir } = world();
  expect(await weir("incident", "i1", "--at", "2026-03-09T09:00:00Z", "--restored-at", "2026-03-09T08:00:00Z")).toEqual(
    {
      code: 1,
      out: [],
      err: [
        "restoredAt: found 2026-03-09T08:00:00.000Z; expected instant not before detectedAt, 2026-03-09T09:00:00.000Z",
      ],
    },
  );
  expect(await weir("deployment", "d 1")).toMatchObject({
    code: 1,
    err: [expect.stringMatching(/^factId: found d 1;/)],
  });
  expect(await weir("deployment", "d1", "--at", "yesterday")).toMatchObject({ code: 2 });
  expect(await weir("deployment")).toMatchObject({ code: 2 });
  expect(await weir("deployment", "d1", "--board", "Zeus")).toMatchObject({ code: 1 });
  expect(await weir("figures", "--from", "someday")).toMatchObject({
    code: 1,
    err: [expect.stringMatching(/^from: /)],
  });
  expect((await weir("list")).out).toEqual([]);
});

test("a file is taken whole or not at all, and what a list prints can be taken again", async () => {
  const { cwd, weir } = world();
  const csv = join(cwd, "facts.csv");
  writeFileSync(
    csv,
    "kind,id,at,failed\ndeployment,d1,2026-03-09T09:00:00Z,\ndeployment,d2,2026-03-09T10:00:00Z,maybe\n",
  );
  expect(await weir("import", "facts.csv")).toEqual({
    code: 1,
    out: [],
    err: ["facts.csv, row 3, failed: found maybe; expected true or false"],
  });
  writeFileSync(
    csv,
    "kind,id,at,failed\ndeployment,d1,2026-03-09T09:00:00Z,\ndeployment,d2,2026-03-09T10:00:00Z,yes\n",
  );
  expect((await weir("import", "facts.csv")).out).toEqual(["2 recorded, 0 corrected, 0 known already."]);
  writeFileSync(join(cwd, "facts.json"), (await weir("list", "--json")).out.join("\n"));
  expect((await weir("import", "facts.json")).out).toEqual(["0 recorded, 0 corrected, 2 known already."]);
  expect(await weir("import", "none.csv")).toMatchObject({ code: 3 });
});
