import { importers, matchesPattern } from "@weir/domain";
import type { ImportPreview } from "@weir/contract";
import { describe, expect, it } from "vitest";
import { formats } from "./formats.ts";
import { mappingOf, workflowOf } from "./mapping-file.ts";
import { outside, stays, type Mapping } from "./mapping.ts";
import { everythingElse, forgetPattern, placedBy, placeOf, placePattern, placeSource } from "./places.ts";

const names = ["SAP: book", "SAP: check", "SAP: check twice", "Mail: sent", "Mail: read", "Pay"];
const proposal = {
  proposedWorkflow: {
    timeZone: "UTC",
    stages: [
      { name: "In", kind: "queue", from: names.slice(0, 3) },
      { name: "Work", kind: "active", from: names.slice(3, 5) },
      { name: "Out", kind: "done", from: ["Pay"] },
    ],
    start: "Work",
    finish: "Out",
    ignore: [],
  },
  sourceStages: names.map((name, at) => ({ id: name, name, stage: at < 3 ? "In" : at < 5 ? "Work" : "Out" })),
} satisfies Pick<ImportPreview, "proposedWorkflow" | "sourceStages">;
const sources = proposal.sourceStages;
const start = mappingOf(proposal, "UTC");
const [into, work] = ["lane-1", "lane-2"];
const placed = (mapping: Mapping) => Object.fromEntries(names.map((name) => [name, placeOf(mapping, name)]));
const put = (mapping: Mapping, text: string, place: string) => placePattern(mapping, { text, place }, sources);

describe("patterns", () => {
  it("place all that fits, the more exact one first, and go into the workflow for what is new later", () => {
    const mapping = put(put(start, "SAP: check*", work), "SAP:*", outside);
    expect(placed(mapping)).toMatchObject({ "SAP: book": outside, "SAP: check": work, "SAP: check twice": work });
    expect(placedBy(mapping, "SAP:*", sources).map(({ name }) => name)).toEqual(["SAP: book"]);
    const workflow = workflowOf(mapping, sources);
    expect(workflow.stages[1]?.from).toEqual(expect.arrayContaining(["SAP: check*", "SAP: check", "Mail: sent"]));
    expect(workflow.ignore).toEqual(["SAP: book", "SAP:*"]);
  });

  it("leave everything else to one place, but not what somebody placed by hand", () => {
    const mapping = put(put(placeSource(start, "Mail: sent", into), "SAP:*", work), everythingElse, stays);
    expect(placed(mapping)).toEqual({
      "SAP: book": work,
      "SAP: check": work,
      "SAP: check twice": work,
      "Mail: sent": into,
      "Mail: read": stays,
      Pay: stays,
    });
    expect(workflowOf(mapping, sources).stay).toEqual(["Mail: read", "Pay", "*"]);
  });

  it("are found again in a workflow that was recorded, and forgotten without moving anything", () => {
    const mapping = put(put(start, "SAP:*", work), everythingElse, stays);
    const workflow = workflowOf(mapping, sources);
    const told = sources.map((source) => {
      const place = placeOf(mapping, source.id);
      const stage = mapping.lanes.find(({ key }) => key === place)?.name ?? null;
      return { ...source, stage, stays: place === stays };
    });
    const again = mappingOf({ proposedWorkflow: workflow, sourceStages: told }, "UTC");
    expect(again.patterns).toEqual(expect.arrayContaining([...mapping.patterns]));
    expect(placed(again)).toEqual(placed(mapping));
    const forgotten = forgetPattern(again, "SAP:*");
    expect(placed(forgotten)).toEqual(placed(mapping));
    expect(workflowOf(forgotten, sources).stages[1]?.from).not.toContain("SAP:*");
  });

  it("match as the server matches", () => {
    expect(matchesPattern("*check*", "SAP: check")).toBe(true);
    expect(matchesPattern("*sap*", "SAP: check")).toBe(false);
  });
});

it("every format that can be read can be chosen", () => {
  expect([...formats].toSorted()).toEqual([...importers.map(({ id }) => id), "weir"].toSorted());
});
