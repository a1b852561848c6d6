import type { FlowLog } from "../src/flow-log.ts";
import { createFlowLog } from "../src/flow-log.ts";
import { chance, createRandom, exponential } from "../src/random.ts";
import type { Workflow } from "../src/workflow.ts";

const kinds = ["queue", "queue", "active", "queue", "active", "queue", "active", "done"] as const;

const benchWorkflow: Workflow = {
  timeZone: "UTC",
  stages: kinds.map((kind, index) => ({ stageId: `stage-${index}`, name: `Stage ${index}`, kind })),
  startStageId: "stage-2",
  finishStageId: "stage-7",
};

const dayMs = 86_400_000;
const origin = Date.UTC(2022, 0, 1);

/** Cards that wander through 8 stages in 1,095 days, one step in ten going back: some 9.5 facts a card. */
export function syntheticLog(cards: number, days = 1095, backflow = 0.1): FlowLog {
  const random = createRandom("flow-metrics-bench");
  const facts: { card: number; from: number; to: number; at: number }[] = [];
  for (let card = 0; card < cards; card++) {
    let at = origin + Math.floor(random.next() * days * dayMs);
    let stage = 0;
    facts.push({ card, from: -1, to: 0, at });
    while (stage < 7) {
      at += 1 + Math.floor(exponential(random, 2 * dayMs));
      if (at >= origin + days * dayMs) break;
      const to = stage > 0 && chance(random, backflow) ? stage - 1 : stage + 1;
      facts.push({ card, from: stage, to, at });
      stage = to;
    }
  }
  facts.sort((a, b) => a.at - b.at);
  const log = createFlowLog(benchWorkflow);
  facts.forEach(({ card, from, to, at }, index) => {
    const fact = { seq: index + 1, at: new Date(at).toISOString(), cardId: `card-${card}` };
    if (from < 0) log.append({ type: "card.created", stageId: `stage-${to}`, ...fact });
    else log.append({ type: "card.moved", fromStageId: `stage-${from}`, toStageId: `stage-${to}`, ...fact });
  });
  return log;
}
