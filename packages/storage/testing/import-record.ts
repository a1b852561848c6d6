import type { ImportRecord } from "@weir/domain";

/** What an import of a small Trello board says about itself. */
export const importRecord: ImportRecord = {
  system: "trello",
  sourceBoardId: "board",
  fileNames: ["board.json"],
  items: 2,
  records: 9,
  warnings: [{ code: "bulk-change", count: 1, examples: [] }],
  mapping: { timeZone: "UTC", stages: [{ stageId: "todo", from: ["Later"] }], ignore: ["Notes"] },
};
