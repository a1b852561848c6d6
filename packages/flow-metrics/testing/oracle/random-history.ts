import fc from "fast-check";
import { OFF_BOARD, type FlowEvent, type WipLimitScope } from "../../src/flow-event.ts";
import type { Workflow } from "../../src/workflow.ts";

/** Zones with a clock that changes, one that lost a whole day, and stretches of time in which that happened. */
const places = [
  ["UTC", "2024-02-20"],
  ["America/New_York", "2024-02-25"],
  ["America/New_York", "2024-10-20"],
  ["Europe/Berlin", "2024-03-17"],
  ["Europe/Berlin", "2024-10-13"],
  ["Pacific/Apia", "2011-12-15"],
] as const;

type Kind = FlowEvent["type"] | "forth" | "slip" | "merge";
interface Wish {
  readonly card: number;
  readonly kind: Kind;
  /** Minutes since the fact before; below zero for what is told late. */
  readonly after: number;
  readonly stage: number;
  readonly target: number;
  readonly hand: Hand;
  readonly word: number;
}
/** Whose deed it is: somebody's at the board, what an import tells, a rule's, or nobody knows whose. */
type Hand = "person" | "loner" | "import" | "rule" | "nobody";

const likelihoods: readonly (readonly [number, Kind])[] = [
  [10, "card.moved"],
  [3, "slip"],
  [2, "card.discarded"],
  [2, "card.archived"],
  [4, "card.restored"],
  [4, "card.blocked"],
  [3, "card.unblocked"],
  [2, "card.edited"],
  [1, "card.left"],
  [1, "card.arrived"],
  [2, "card.move-corrected"],
  [2, "move.withdrawn"],
  [2, "wip-limit.set"],
  [1, "wip-limit.cleared"],
  [1, "stage.removed"],
];
const kinds = (forth: number): fc.Arbitrary<Kind> =>
  fc.oneof(
    { weight: forth, arbitrary: fc.constant<Kind>("forth") },
    ...likelihoods.map(([weight, kind]) => ({ weight, arbitrary: fc.constant(kind) })),
  );
const minutes = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 0, 1, 2, 3) },
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 3 * 24 * 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: -6 * 24 * 60, max: 0 }) },
);
/** How many cards there are, how many facts, and how often a card just goes on to the next stage. */
interface Size {
  readonly cards: number;
  readonly facts: { readonly minLength: number; readonly maxLength: number };
  readonly forth: number;
}
const wish = ({ cards, forth }: Size): fc.Arbitrary<Wish> =>
  fc.record({
    card: fc.integer({ min: 0, max: cards - 1 }),
    kind: kinds(forth),
    after: minutes,
    stage: fc.integer({ min: 0, max: 8 }),
    target: fc.nat({ max: 1000 }),
    hand: fc.oneof(
      { weight: 5, arbitrary: fc.constant<Hand>("person") },
      { weight: 3, arbitrary: fc.constant<Hand>("import") },
      { weight: 1, arbitrary: fc.constantFrom<Hand>("loner", "rule", "nobody") },
    ),
    word: fc.integer({ min: 0, max: 2 }),
  });

const names = ["Ideas", "Backlog", "Build", "Check", "Test", "Ship", "Done", "Archive"];
const kindsOfStages = ["queue", "queue", "active", "queue", "active", "queue", "done", "done"] as const;
const types = [undefined, "Bug", "Feature"] as const;
/** Some of which mean the same. */
const reasons = [
  "Waiting for vendor",
  "waiting for the vendor (#12)",
  "VENDOR: waiting, for!",
  "Waiting for the café's review",
  "waiting for a review",
  "???",
] as const;

/** Three people of two teams; who has none is known by name alone. */
function actorOf(hand: Hand, word: number): Pick<FlowEvent, "actor"> {
  if (hand === "nobody") return {};
  const group = { group: `g${word % 2}` };
  return { actor: { id: `p${word}`, kind: hand === "loner" ? "person" : hand, ...(hand === "loner" ? {} : group) } };
}

export interface History {
  readonly events: readonly FlowEvent[];
  readonly workflow: Workflow;
}

const historyOf = (size: Size): fc.Arbitrary<History> =>
  fc
    .record({
      place: fc.constantFrom(...places),
      start: fc.integer({ min: 1, max: 4 }),
      leaveOut: fc.constantFrom<readonly string[] | null>(null, null, ["Bug"]),
      wishes: fc.array(wish(size), { ...size.facts, size: "max" }),
    })
    .map(({ place: [timeZone, date], start, leaveOut, wishes }) => {
      const events = tell(wishes, Date.parse(`${date}T12:00:00Z`));
      const removals = events.filter((event) => event.type === "stage.removed");
      const isGone = (stageId: string): boolean => removals.some((removal) => removal.stageId === stageId);
      const all = names.map((stageId, index) => ({ stageId, name: stageId, kind: kindsOfStages[index] ?? "queue" }));
      const startStageId = names.slice(start, 6).find((name) => !isGone(name)) ?? "Build";
      return {
        events,
        workflow: {
          timeZone,
          stages: all.filter((stage) => !isGone(stage.stageId)),
          removedStages: removals.flatMap((removal) => {
            const stage = all.find((one) => one.stageId === removal.stageId);
            return stage === undefined ? [] : [{ ...stage, mergedInto: removal.intoStageId, removedAt: removal.at }];
          }),
          startStageId,
          finishStageId: "Done",
          ...(leaveOut === null ? {} : { countedTypes: { count: ["*"], leaveOut } }),
        },
      };
    });

/** A history of a few cards in which everything goes wrong that does on real boards. */
export const randomHistory = historyOf({ cards: 6, facts: { minLength: 0, maxLength: 70 }, forth: 28 });
/** Many cards, most of which get through: enough to say something of what is common, and of what comes. */
export const busyHistory = historyOf({ cards: 24, facts: { minLength: 90, maxLength: 180 }, forth: 120 });

function tell(wishes: readonly Wish[], origin: number): FlowEvent[] {
  const events: FlowEvent[] = [];
  const standsIn = new Map<string, string>();
  const wentFrom = new Map<string, string>();
  const gone = new Set<string>();
  let clock = origin;
  for (const { card, kind, after, stage, target, hand, word } of wishes) {
    const cardId = `card-${card}`;
    const place = names[stage] ?? OFF_BOARD;
    const at = clock + after * 60_000;
    if (after > 0) clock = at;
    const cardType = types[word];
    const fact = {
      seq: events.length + 1,
      at: new Date(at).toISOString(),
      ...actorOf(hand, word),
    };
    const earlier = (target % (events.length + 1)) + (events.length > 0 && target % (events.length + 1) === 0 ? 1 : 0);
    const from = standsIn.get(cardId);
    const moveTo = (toStageId: string): FlowEvent => {
      wentFrom.set(cardId, from ?? "");
      standsIn.set(cardId, toStageId);
      const claim = target % 20 === 0 ? "Ideas" : (from ?? "");
      return { type: "card.moved", cardId, fromStageId: claim, toStageId, ...fact };
    };
    const stageId = names[stage] ?? "Build";
    const others: readonly WipLimitScope[] = [
      { kind: "board" },
      { kind: "stages", stageIds: [stageId] },
      { kind: "person", personId: stageId },
    ];
    const limited = { scope: others[target % 12] ?? { kind: "stage", stageId } };
    const tellOne = (): FlowEvent => {
      switch (kind) {
        case "wip-limit.set":
          return { type: kind, ...limited, max: 1 + (target % 2), policy: "warn", ...fact };
        case "wip-limit.cleared":
          return { type: kind, ...limited, ...fact };
        case "stage.removed":
          // Ends of the workflow stay; one removal or two are enough.
          if (stage > 0 && stage < 6 && place !== "Build" && gone.size < 2 && !gone.has(place)) {
            const into = names.slice(0, stage).findLast((name) => !gone.has(name)) ?? "Ideas";
            gone.add(place);
            for (const [id, where] of standsIn) if (where === place) standsIn.set(id, into);
            return { type: kind, stageId: place, intoStageId: into, ...fact };
          }
          return { type: "wip-limit.cleared", ...limited, ...fact };
        default:
      }
      if (from === undefined) {
        standsIn.set(cardId, place);
        const first = { cardId, stageId: place, ...fact };
        if (target % 30 === 0) return moveTo(place);
        return { type: "card.created", ...first, ...(cardType === undefined ? {} : { cardType }) };
      }
      switch (kind) {
        case "forth":
          return moveTo(names[Math.min(names.indexOf(from) + 1, names.length - 1)] ?? "Done");
        case "slip":
          return moveTo(wentFrom.get(cardId) ?? place);
        case "card.move-corrected":
          return { type: kind, cardId, eventSeq: earlier, fromStageId: from, toStageId: place, ...fact };
        case "move.withdrawn":
          return { type: kind, cardId, eventSeq: earlier, ...fact };
        case "card.blocked":
          return {
            type: kind,
            cardId,
            ...fact,
            ...(word === 0 ? {} : { reason: reasons[target % reasons.length] ?? "" }),
          };
        case "card.unblocked":
        case "card.archived":
        case "card.discarded":
          return { type: kind, cardId, ...fact };
        case "card.restored":
          standsIn.set(cardId, place);
          return { type: kind, cardId, stageId: place, ...fact };
        case "card.edited":
          return { type: kind, cardId, changes: { cardType: cardType ?? null }, ...fact };
        case "card.left":
          return { type: kind, cardId, toBoardId: `board ${word}`, ...fact };
        case "card.arrived":
          standsIn.set(cardId, place);
          return {
            type: kind,
            cardId,
            stageId: place,
            createdAt: new Date(origin).toISOString(),
            ...(target % 3 === 0 ? {} : { fromBoardId: `board ${word}` }),
            ...fact,
          };
        default:
          return moveTo(place);
      }
    };
    events.push(tellOne());
  }
  return events;
}
