import type { FlowLog } from "../../src/flow-log.ts";
import { logOf, LogBuilder, workflowOf } from "../log-builder.ts";

/** A history with every shortcoming a log can have. */
export function uncleanLog(): FlowLog {
  const workflow = {
    ...workflowOf("Backlog:queue Ready:queue Progress:active Review:active Done:done", "Progress", "Done"),
    countedTypes: { count: ["*"], leaveOut: ["epic"] },
  };
  const builder = new LogBuilder(workflow).by({ kind: "person", id: "ann" });
  builder.card("open-at-the-start", "Progress", "2 09:00").card("an-epic", "Backlog", "2 09:00", "epic");
  builder.card("straight-to-done", "Backlog", "2 10:00").to("Done", "4 10:00");
  builder.card("slipped", "Backlog", "2 11:00").to("Ready", "3 10:00").to("Backlog", "3 10:01");
  builder.card("claims-another-stage", "Backlog", "2 12:00").of("claims-another-stage", "Ready").to("Progress", "5");
  builder.of("never-created", "Backlog").to("Ready", "5 09:00").to("Nowhere", "6 09:00");
  builder.of("moved-before-creation", "Backlog").to("Ready", "5 10:00").card("moved-before-creation", "Backlog", "6");
  for (let card = 1; card <= 100; card++) {
    const cardId = `tidied-${String(card).padStart(3, "0")}`;
    builder.card(cardId, "Backlog", "7 09:00").to("Done", "20 09:00");
  }
  builder.card("of-another-century", "Backlog", "2126-01-05 09:00");
  const jumped = { type: "card.blocked", cardId: "slipped", clockSkew: true } as const;
  builder.add({ ...jumped, seq: builder.lastSeq + 1, at: "2024-01-06T00:00:00.000Z" });
  return logOf(builder.events, workflow);
}
