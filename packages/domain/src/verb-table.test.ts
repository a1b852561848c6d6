import { expect, it } from "vitest";
import { verbsPage } from "../testing/verbs-page.ts";
import { verbTable } from "./verb-table.ts";

it("says of each verb what may be asked, what it does and why it is refused", () => {
  const table = verbTable();
  expect(table.find((verb) => verb.type === "card.move")).toMatchObject({
    fields: [
      { name: "cardId", required: true, expected: "id of 1..100 letters, digits or ._~:@-" },
      { name: "toStageId", required: true },
      { name: "before", required: false },
      { name: "after", required: false },
      { name: "toLaneId", required: false },
      { name: "at", required: false },
      { name: "reason", required: false, expected: "text 1..1000" },
      { name: "metPoints", required: false },
    ],
    events: [
      { type: "card.moved", v: 1 },
      { type: "card.lane-changed", v: 1 },
    ],
    refusals: ["not-found", "wip-limit", "reason-required", "entry-points", "not-allowed-here"],
  });
});

it("has each verb and each event once", () => {
  const table = verbTable();
  const types = table.map((verb) => verb.type);
  const events = table.flatMap((verb) => verb.events.map((event) => event.type));
  expect(new Set(types).size).toBe(types.length);
  expect(new Set(events).size).toBe(events.length);
});

it("is what docs/verbs.md shows", async () => {
  await expect(verbsPage(verbTable())).toMatchFileSnapshot("../../../docs/verbs.md");
});
