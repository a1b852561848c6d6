import type { FlowEvent } from "../src/flow-event.ts";
import type { FlowLog } from "../src/flow-log.ts";
import type { Workflow } from "../src/workflow.ts";
import { LogBuilder, ms } from "./log-builder.ts";

/**
 * Data set S (UTC, January 2024, day hh:mm): c created in the backlog, R ready, P in progress = start,
 * V review, D done, B backlog again. Worked out by hand; every convention differs on some card of it.
 */
const cards = `
A c1 09:00 R2 09:00 P3 10:00 V5 15:00 D8 11:00
B c2 09:00 R3 09:00 P3 10:00 V3 12:00 D3 16:00
C c1 09:00 R2 09:30 P4 10:00 D10 12:00
D c1 09:10 R2 10:00 P3 11:00 V5 09:00 P8 09:00 V9 09:00 D11 17:00
E c2 09:10 R3 09:30 P4 09:00 V5 10:00 D6 10:00 P9 10:00 D12 10:00
F c3 09:00 R5 09:00 P8 10:00
G c2 09:20 R3 10:00 P5 11:00 V10 10:00
H c4 09:00 D9 12:00
I c5 09:00
J c8 09:00 R9 09:00 P9 22:00 D10 02:00
K c3 09:30 R4 09:00 P5 09:00 B9 09:00 R11 09:00
L c1 10:00 P2 11:00 D12 15:00`;

const stageOf: Readonly<Record<string, string>> = {
  c: "Backlog",
  B: "Backlog",
  R: "Ready",
  P: "Progress",
  V: "Review",
  D: "Done",
};

export const goldenAsOf = ms("13 00:00");

export function goldenBuilder(): LogBuilder {
  const builder = new LogBuilder();
  for (const line of cards.trim().split("\n")) {
    const [cardId = "", ...words] = line.split(" ");
    for (let index = 0; index < words.length; index += 2) {
      const [mark = "", time = ""] = [words[index], words[index + 1]];
      const stageId = stageOf[mark.charAt(0)] ?? "";
      const at = `${mark.slice(1)} ${time}`;
      if (mark.startsWith("c")) builder.card(cardId, stageId, at);
      else builder.to(stageId, at);
    }
  }
  return builder;
}

export const goldenLog = (): FlowLog => goldenBuilder().log();
/** As data, for whoever has the package but not these helpers. */
export function goldenHistory(): { readonly workflow: Workflow; readonly events: readonly FlowEvent[] } {
  const { workflow, events } = goldenBuilder();
  return { workflow, events };
}
