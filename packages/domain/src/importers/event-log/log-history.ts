import type { ForeignFact, ForeignHistory, ForeignItem, ForeignStage } from "../foreign-history.ts";
import { fingerprint } from "../foreign-id.ts";
import type { LogCase, LogEvent, LogStage, LogWords } from "./event-log.ts";

type Remarks = Pick<ForeignHistory, "system" | "boardId" | "boardName" | "warnings" | "questions">;

/** The history of an event log: a case is an item, an activity the stage it is in until its next event. */
export function logHistory(cases: readonly LogCase[], words: LogWords, remarks: Remarks): ForeignHistory {
  const [count, firstAt, lastAt] = spanOf(cases);
  return {
    ...remarks,
    stages: stagesOf([...words.stages.values()]),
    looseStages: false,
    types: [],
    items: cases.flatMap((one) => itemOf(one) ?? []),
    undatedItems: cases.flatMap(({ id, events }) => (events.length === 0 ? { id } : [])),
    people: words.people,
    records: { count, firstAt, lastAt },
  };
}

/** Events in order of time; those of one instant stay in the order of the file. */
function itemOf({ id, events }: LogCase): ForeignItem | undefined {
  const factIdOf = factIds(id);
  const [first, ...later] = events.toSorted((a, b) => a.at - b.at);
  if (!first) return undefined;
  return {
    id,
    title: id,
    createdAt: first.at,
    ...(first.actor === undefined ? {} : { createdBy: first.actor }),
    createdFactId: factIdOf(first),
    firstStage: first.stage.id,
    facts: later.map((event): ForeignFact => {
      const { at, actor, stage } = event;
      const factId = factIdOf(event);
      return { factId, at, ...(actor === undefined ? {} : { actor }), change: { kind: "moved", toStage: stage.id } };
    }),
  };
}

/** An event goes by what it is, so that it is the same in a longer log; the same twice at one instant is counted. */
function factIds(caseId: string): (event: LogEvent) => string {
  const seen = new Map<string, number>();
  const label = caseId.length > 100 ? fingerprint(caseId) : caseId;
  return ({ at, stage }) => {
    const id = `${label}#${at.toString(36)}#${stage.id.length > 60 ? fingerprint(stage.id) : stage.id}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}#${times}`;
  };
}

/** What the standard extension of XES calls the states in which an activity waits, and those in which somebody is at it. */
const waiting = /^(schedule|assign|reassign|suspend|enqueue|enabled?)$/i;
const working = /^(start|resume)$/i;

/** An activity goes by its own name where one thing only became of it; `activity` and `activity/lifecycle` both name it. */
function stagesOf(stages: readonly LogStage[]): ForeignStage[] {
  const endings = Map.groupBy(stages, ({ activity }) => activity);
  return stages.map(({ id, activity, lifecycle }) => {
    if (lifecycle === "") return { id, names: [activity], activity };
    const category = working.test(lifecycle) ? "active" : waiting.test(lifecycle) ? "queue" : undefined;
    return {
      id,
      names: [endings.get(activity)?.length === 1 && activity !== "" ? activity : id],
      activity,
      ...(category === undefined ? {} : { category }),
    };
  });
}

function spanOf(cases: readonly LogCase[]): [count: number, firstAt: number, lastAt: number] {
  let [count, firstAt, lastAt] = [0, Infinity, 0];
  for (const { events } of cases)
    for (const { at } of events) {
      count += 1;
      firstAt = Math.min(firstAt, at);
      lastAt = Math.max(lastAt, at);
    }
  return [count, firstAt, lastAt];
}
