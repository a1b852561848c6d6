import type { ImportPreview } from "@weir/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mappingOf, workflowOf } from "./mapping-file.ts";
import * as edit from "./mapping.ts";
import { placeSource } from "./places.ts";

const proposal = {
  proposedWorkflow: {
    timeZone: "UTC",
    stages: [
      { name: "To Do", kind: "queue", from: ["To Do"] },
      { name: "Doing", kind: "active", from: ["Doing"] },
      { name: "Review", kind: "active", from: ["Review"] },
      { name: "Done", kind: "done", from: ["Done", "s6"] },
    ],
    start: "Doing",
    finish: "Done",
    ignore: ["Notes"],
    types: { count: ["*"], leaveOut: ["Epic"] },
  },
  sourceStages: [
    { id: "s1", name: "To Do", stage: "To Do" },
    { id: "s2", name: "Doing", stage: "Doing" },
    { id: "s3", name: "Review", stage: "Review" },
    { id: "s4", name: "Done", stage: "Done" },
    { id: "s5", name: "Notes", stage: null },
    { id: "s6", name: "Notes", stage: "Done" },
  ],
} satisfies Pick<ImportPreview, "proposedWorkflow" | "sourceStages">;
const start = mappingOf(proposal, "Europe/Berlin");
const file = (mapping: edit.Mapping) => workflowOf(mapping, proposal.sourceStages);
const kinds = (mapping: edit.Mapping): string[] => mapping.lanes.map(({ name, kind }) => `${name}:${kind}`);

describe("a mapping", () => {
  it("says what the proposal says, in the zone of the browser, by id where a name is borne twice", () => {
    expect(file(start)).toEqual({
      ...proposal.proposedWorkflow,
      timeZone: "Europe/Berlin",
      stages: proposal.proposedWorkflow.stages.with(3, { name: "Done", kind: "done", from: ["Done", "s6"] }),
      ignore: ["s5"],
    });
  });

  it("moves source stages between lanes and outside", () => {
    const merged = placeSource(placeSource(start, "s3", "lane-2"), "s1", edit.outside);
    expect(file(merged).stages[1]?.from).toEqual(["Doing", "Review"]);
    expect(file(merged).ignore).toEqual(["To Do", "s5"]);
    expect(file(edit.removeLane(start, "lane-3")).ignore).toEqual(["Review", "s5"]);
  });

  it("keeps done from the finish on and only there, and the start before it", () => {
    const earlier = edit.setFinish(start, "lane-3");
    expect(kinds(earlier)).toEqual(["To Do:queue", "Doing:active", "Review:done", "Done:done"]);
    expect(kinds(edit.setFinish(earlier, "lane-4"))).toEqual([
      "To Do:queue",
      "Doing:active",
      "Review:active",
      "Done:done",
    ]);
    expect(kinds(edit.shiftLane(start, "lane-4", -1))).toEqual([
      "To Do:queue",
      "Doing:active",
      "Done:done",
      "Review:done",
    ]);
    expect(edit.setStart(start, "lane-4").start).toBe("lane-3");
  });

  it("adds a lane under a name that is free, before the finish", () => {
    const added = edit.addLane(edit.addLane(start, "Doing"), "Doing");
    expect(added.lanes.map(({ name }) => name)).toEqual(["To Do", "Doing", "Review", "Doing 2", "Doing 3", "Done"]);
  });

  it("lets types flow or not", () => {
    expect(file(edit.toggleType(start, "Epic")).types).toBeUndefined();
    expect(file(edit.toggleType(start, "Bug")).types).toEqual({ count: ["*"], leaveOut: ["Epic", "Bug"] });
  });

  it("names lanes that are no stages yet", () => {
    expect(edit.laneProblem(edit.renameLane(start, "lane-1", " "), "lane-1")).toBe("unnamed");
    expect(edit.laneProblem(edit.renameLane(start, "lane-1", "Done"), "lane-4")).toBe("named-twice");
    expect(edit.isSound(start)).toBe(true);
  });

  it("stays a workflow whatever is done to it: start before finish, done at the end, every source in one place", () => {
    const key = fc.constantFrom("lane-1", "lane-2", "lane-3", "lane-4", "lane-5");
    const source = fc.constantFrom("s1", "s2", "s3", "s4", "s5", "s6");
    const step = fc.oneof(
      key.map((lane) => (mapping: edit.Mapping) => edit.setStart(mapping, lane)),
      key.map((lane) => (mapping: edit.Mapping) => edit.setFinish(mapping, lane)),
      key.map((lane) => (mapping: edit.Mapping) => edit.removeLane(mapping, lane)),
      fc.tuple(key, fc.constantFrom(-1 as const, 1 as const)).map(
        ([lane, by]) =>
          (mapping: edit.Mapping) =>
            edit.shiftLane(mapping, lane, by),
      ),
      fc.tuple(source, key).map(
        ([id, lane]) =>
          (mapping: edit.Mapping) =>
            placeSource(mapping, id, lane),
      ),
      fc.constant((mapping: edit.Mapping) => edit.addLane(mapping, "New")),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const mapping = steps.reduce((before, apply) => apply(before), start);
        const places = mapping.lanes.map((lane) => lane.key);
        expect(places.indexOf(mapping.start)).toBeGreaterThanOrEqual(0);
        expect(places.indexOf(mapping.start)).toBeLessThan(places.indexOf(mapping.finish));
        for (const [place, { kind }] of mapping.lanes.entries())
          expect(kind === "done").toBe(place >= places.indexOf(mapping.finish));
        const { stages, ignore } = file(mapping);
        expect([...stages.flatMap(({ from }) => from), ...ignore].toSorted()).toEqual([
          "Doing",
          "Done",
          "Review",
          "To Do",
          "s5",
          "s6",
        ]);
      }),
      { seed: 11 },
    );
  });
});

describe("fields of the source", () => {
  it("come along where somebody says as what; one of them is the size", () => {
    const take = (mapping: edit.Mapping, from: string, as?: edit.TakenAs) => edit.takeField(mapping, from, as);
    const said = take(take(take(start, "Points", "size"), "Effort", "size"), "Customer", "text");
    const fields = [{ name: "Customer", kind: "text", from: "Customer" }] as const;
    expect(file(said)).toMatchObject({ size: "Effort", fields });
    expect(Object.keys(file(take(take(said, "Effort"), "Customer")))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/size|fields/)]),
    );
    const followed = {
      ...proposal,
      proposedWorkflow: { ...proposal.proposedWorkflow, size: "Effort", fields: [...fields] },
    };
    expect(mappingOf(followed, "UTC").fields).toEqual(said.fields);
  });
});
