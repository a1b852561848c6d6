import { answerMetric, createFlowLog, type FlowEvent, type MetricAnswer, type MetricResults } from "@weir/flow-metrics";
import { expect, test } from "vitest";
import { departuresIn } from "./form-counts.tsx";

const day = (count: number): string => new Date(Date.UTC(2026, 2, count, 9)).toISOString();

test("what was discarded before work started is told from what was given up later, and from what was finished", () => {
  const log = createFlowLog({
    timeZone: "UTC",
    stages: [
      { stageId: "ask", name: "Ask", kind: "queue" },
      { stageId: "do", name: "Do", kind: "active" },
      { stageId: "done", name: "Done", kind: "done" },
    ],
    startStageId: "do",
    finishStageId: "done",
  });
  let seq = 0;
  const tell = (at: number, event: object): void => {
    log.append({ ...event, seq: (seq += 1), at: day(at) } as FlowEvent);
  };
  for (const cardId of ["early", "late", "good", "open"]) tell(1, { type: "card.created", cardId, stageId: "ask" });
  for (const cardId of ["late", "good"]) tell(2, { type: "card.moved", cardId, fromStageId: "ask", toStageId: "do" });
  tell(3, { type: "card.discarded", cardId: "early" });
  tell(3, { type: "card.discarded", cardId: "late" });
  tell(4, { type: "card.moved", cardId: "good", fromStageId: "do", toStageId: "done" });
  const { result } = answerMetric(log, "cumulative-flow", { "as-of": day(5) }) as MetricAnswer<
    MetricResults["cumulative-flow"]
  >;
  expect(departuresIn(result)).toEqual({ left: 3, discarded: 1 });
});
