import { chance, pickIndex, pickOne, type Random, type WipLimitScope } from "@weir/flow-metrics";
import { allCards, cardOf, cardsIn, type BoardState } from "../src/index.ts";
import { entryOf } from "../src/streams/board/cards.ts";

export interface RandomWish {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Something a person might ask of this board, sensible or not; ids are new with `serial`. */
export function randomWish(board: BoardState, random: Random, serial: string): RandomWish {
  const cards = [...allCards(board)];
  const card = cards[pickIndex(random, cards.length)];
  if (card === undefined || chance(random, 0.12)) return newCard(board, random, serial);
  const { cardId } = card;
  const stageId = pickOne(random, board.stages).stageId;
  const kind = pickIndex(random, 100);
  if (kind < 45)
    return {
      type: "card.move",
      cardId,
      toStageId: stageId,
      ...somewhere(board, stageId, random),
      ...inLane(board, random),
      ...answered(random),
    };
  if (kind < 55) return { type: "card.rank", cardId, ...somewhere(board, card.stageId, random) };
  if (kind < 80) return onCard(board, cardId, random, serial);
  if (kind < 90) return ofHistory(board, cardId, random);
  return ofBoard(board, random, serial);
}

/** Mostly nothing is said of lanes; else a lane there is, or none. */
function inLane(board: BoardState, random: Random): object {
  const lane = board.lanes[pickIndex(random, board.lanes.length + 3)];
  return lane === undefined ? (chance(random, 0.2) ? { toLaneId: null } : {}) : { toLaneId: lane.laneId };
}

function newCard(board: BoardState, random: Random, serial: string): RandomWish {
  const { stageId } = pickOne(random, board.stages);
  const front = chance(random, 0.3)
    ? { people: ["ann"], labels: ["x", "y"], dueAt: "2026-04-01", cardType: "Bug", description: "why" }
    : {};
  return {
    type: "card.create",
    cardId: `card-${serial}`,
    stageId,
    title: `Card ${serial}`,
    ...front,
    ...randomSize(random),
    ...(chance(random, 0.2) ? withValues(board, random) : {}),
    ...(chance(random, 0.3) && board.lanes[0] !== undefined ? { laneId: pickOne(random, board.lanes).laneId } : {}),
    ...somewhere(board, stageId, random),
    ...answered(random),
  };
}

/** As a copy or from a template: a list of steps, values of fields, whose copy it is. */
function withValues(board: BoardState, random: Random): object {
  const original = [...allCards(board)][pickIndex(random, 5)];
  const { fieldId, value } = someValue(board, random);
  return {
    checkItems: [{ itemId: "item-0", text: "step" }],
    ...(value !== null && { fields: [{ fieldId, value }] }),
    ...(original && { copyOf: original.cardId, ...(chance(random, 0.5) && { related: true }) }),
  };
}

function randomTemplate(board: BoardState, random: Random): object | null {
  if (chance(random, 0.2)) return null;
  const { fieldId, value } = someValue(board, random);
  return {
    name: pickOne(random, ["Bug", "Story"]),
    ...(chance(random, 0.5) && { title: "Bug: {title}", labels: ["l1"], cardType: "Bug" }),
    ...(value !== null && { fields: [{ fieldId, value }] }),
    ...randomSize(random),
  };
}

const sizes = [0, 0.1, 0.5, 1, 2, 3];
const randomSize = (random: Random): object => (chance(random, 0.4) ? { size: pickOne(random, sizes) } : {});

function somewhere(board: BoardState, stageId: string, random: Random): object {
  const cards = cardsIn(board, stageId);
  const at = pickIndex(random, cards.length + 1);
  const before = cards[at]?.cardId;
  const after = cards[at - 1]?.cardId;
  if (chance(random, 0.3)) return {};
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function reasoned(random: Random): object {
  return chance(random, 0.5) ? { reason: "because" } : {};
}

function answered(random: Random): object {
  const met = chance(random, 0.5) ? { metPoints: pickOne(random, [[], ["p"], ["p", "q"]]) } : {};
  return { ...reasoned(random), ...met };
}

function onCard(board: BoardState, cardId: string, random: Random, serial: string): RandomWish {
  const itemId = `item-${pickIndex(random, 3)}`;
  return pickOne<RandomWish>(random, [
    {
      type: "card.block",
      cardId,
      reason: `waits ${pickIndex(random, 3)}`,
      ...pickOne<object>(random, [{}, { ownerId: "ann" }, { waitingOn: "ACME" }]),
    },
    { type: "card.unblock", cardId },
    {
      type: "card.edit",
      cardId,
      changes: { title: `Title ${serial}`, dueAt: chance(random, 0.5) ? null : "2026-05-01", cardType: "Story" },
    },
    {
      type: "card.edit",
      cardId,
      changes: { classOfService: chance(random, 0.5) ? null : "expedite" },
      ...reasoned(random),
    },
    { type: "card.edit", cardId, changes: { cardType: pickOne(random, [null, "Bug", "Story"]) }, ...reasoned(random) },
    {
      type: "card.edit",
      cardId,
      changes: { size: pickOne<number | null>(random, [...sizes, null]) },
      ...reasoned(random),
    },
    { type: "card.set-field", cardId, ...someValue(board, random) },
    { type: "card.set-field", cardId, ...someValue(board, random) },
    pickOne<RandomWish>(random, [
      { type: "card.comment", cardId, commentId: `comment-${serial}`, text: "well" },
      { type: "card.work", cardId, activity: "Looked into it" },
    ]),
    { type: "card.check-item", cardId, itemId, text: "step", done: chance(random, 0.5) },
    { type: "card.check-item", cardId, itemId, remove: true },
    { type: "card.assign", cardId, people: pickOne(random, [["ann", "bob"], ["ann"], []]), ...reasoned(random) },
    { type: "card.label", cardId, labels: [`l${pickIndex(random, 3)}`] },
    { type: "card.link", ...randomLink(board, cardId, random) },
    { type: "card.link", ...randomLink(board, cardId, random) },
    { type: "card.link", ...randomLink(board, cardId, random) },
    { type: "card.unlink", ...someLink(board, cardId, random) },
    {
      type: "card.answer-pull",
      cardId,
      moveId: cardOf(board, cardId)?.asked?.moveId ?? "none",
      answer: pickOne(random, ["usable", "clarified", "fixed", "returned", null]),
    },
    { type: "card.archive", cardId },
    { type: "card.discard", cardId },
    { type: "card.restore", cardId, ...answered(random) },
    { type: "card.restore", cardId, reason: "back" },
  ]);
}

const fieldKinds = ["text", "number", "choice", "date", "person", "link"] as const;

/** Mostly what the field can hold. */
function someValue(board: BoardState, random: Random): { fieldId: string; value: string | number | null } {
  const field = board.fields[pickIndex(random, board.fields.length)];
  const values = {
    text: "word",
    number: 2.5,
    choice: "b",
    date: "2026-04-01",
    person: "ann",
    link: "https://weir.test",
  };
  const kind = field === undefined || chance(random, 0.1) ? pickOne(random, fieldKinds) : field.kind;
  return { fieldId: field?.fieldId ?? "none", value: chance(random, 0.3) ? null : values[kind] };
}

function ofFields(board: BoardState, random: Random, serial: string): RandomWish[] {
  const kind = pickOne(random, fieldKinds);
  const options = { options: pickOne(random, [["a", "b"], ["b"], ["c", "b"]]) };
  const fieldId = board.fields[pickIndex(random, board.fields.length)]?.fieldId ?? "none";
  const ids = board.fields.flatMap((field) => (field.retired === true ? [] : field.fieldId));
  const at = pickIndex(random, ids.length + 1);
  const add = { type: "field.add", fieldId: `field-${serial}`, name: `Field ${pickIndex(random, 9)}`, kind };
  return [
    { ...add, ...(kind === "choice" && options) },
    {
      type: "field.change",
      fieldId,
      changes: pickOne<object>(random, [
        { name: `Named ${pickIndex(random, 9)}` },
        options,
        { onFace: chance(random, 0.6) },
      ]),
    },
    { type: "field.reorder", fieldIds: [...ids.slice(at), ...ids.slice(0, at)] },
    { type: "field.retire", fieldId },
    { type: "field.restore", fieldId },
  ];
}

function randomLink(board: BoardState, cardId: string, random: Random): object {
  const others = [...allCards(board)].filter((card) => card.cardId !== cardId || chance(random, 0.02));
  const otherId = others[pickIndex(random, others.length)]?.cardId ?? cardId;
  return { cardId, kind: pickOne(random, ["blocks", "blocked-by", "relates", "parent-of", "child-of"]), otherId };
}

function someLink(board: BoardState, cardId: string, random: Random): object {
  const { links = [] } = cardOf(board, cardId) ?? {};
  const link = links[pickIndex(random, links.length)];
  return link === undefined ? randomLink(board, cardId, random) : { cardId, kind: link.kind, otherId: link.cardId };
}

function ofHistory(board: BoardState, cardId: string, random: Random): RandomWish {
  const eventSeq = someMove(board, cardId, random);
  if (chance(random, 0.5)) return { type: "move.withdraw", cardId, eventSeq };
  const at = cardOf(board, cardId)?.enteredStageAt ?? board.createdAt;
  return { type: "card.correct-move", cardId, eventSeq, at: earlier(at, random), reason: "it was then" };
}

/** A move of the card that is in force: mostly its latest one. */
function someMove(board: BoardState, cardId: string, random: Random): number {
  const trail = entryOf(board, cardId)?.trail;
  const step = chance(random, 0.8) ? trail : trail?.previous;
  return step?.seq ?? 1 + pickIndex(random, board.seq);
}

function earlier(at: string, random: Random): string {
  return new Date(Date.parse(at) - pickIndex(random, 3) * 20_000).toISOString();
}

function randomScope(board: BoardState, random: Random): WipLimitScope {
  const { stageId } = pickOne(random, board.stages);
  const stageIds = board.stages.filter((stage) => stage.stageId === stageId || chance(random, 0.3));
  return pickOne<WipLimitScope>(random, [
    { kind: "stage", stageId },
    { kind: "stage", stageId },
    { kind: "stages", stageIds: stageIds.map((stage) => stage.stageId) },
    { kind: "person" },
    { kind: "person", personId: "ann" },
    { kind: "type", cardType: "Bug" },
    { kind: "class", classOfService: pickOne(random, ["expedite", "standard"]) },
    { kind: "board" },
    ...board.lanes.flatMap<WipLimitScope>(({ laneId }) => [
      { kind: "lane", laneId },
      { kind: "cell", stageId, laneId },
    ]),
  ]);
}

function ofLanes(board: BoardState, random: Random, serial: string): RandomWish[] {
  const laneIds = board.lanes.map((lane) => lane.laneId);
  const at = pickIndex(random, laneIds.length + 1);
  const laneId = laneIds[at] ?? "none";
  const into = laneIds[pickIndex(random, laneIds.length + 1)];
  return [
    {
      type: "lane.add",
      laneId: `lane-${serial}`,
      name: `Lane ${serial}`,
      ...(chance(random, 0.5) ? { index: at } : {}),
    },
    { type: "lane.rename", laneId, name: `Renamed ${serial}` },
    { type: "lane.reorder", laneIds: [...laneIds.slice(at), ...laneIds.slice(0, at)] },
    { type: "lane.remove", laneId, ...(into === undefined ? {} : { intoLaneId: into }) },
    { type: "lane.restore", laneId: board.removedLanes[0]?.laneId ?? "none" },
  ];
}

function ofHeads(board: BoardState, random: Random, serial: string): RandomWish[] {
  const at = pickIndex(random, board.stages.length);
  const stages = board.stages.slice(at, at + 1 + pickIndex(random, 3));
  const groupId = board.stageGroups[pickIndex(random, board.stageGroups.length + 1)]?.groupId ?? `head-${serial}`;
  const own = board.stages.filter((stage) => stage.groupId === groupId);
  const { stageId, name } = pickOne(random, board.stages);
  const split = { doing: `${name} doing`, doneStageId: `half-${serial}`, done: `${name} done` };
  return [
    { type: "stage.split", stageId, groupId: `split-${serial}`, ...split },
    {
      type: "stage.group",
      groupId,
      name: `Head ${serial}`,
      stages: (own.length > 0 ? own : stages).map((stage) => ({
        stageId: stage.stageId,
        ...(chance(random, 0.5) ? { name: `Called ${serial} ${stage.stageId}`.slice(0, 200) } : {}),
      })),
    },
    { type: "stage.ungroup", groupId },
    // Others join the head, or leave it.
    {
      type: "stage.group",
      groupId,
      name: `Head ${serial}`,
      stages: stages.map((stage) => ({ stageId: stage.stageId })),
    },
    { type: "stage.group", groupId, name: `Head ${serial}`, stages: [], without: [stageId] },
  ];
}

function ofBoard(board: BoardState, random: Random, serial: string): RandomWish {
  const { stageId } = pickOne(random, board.stages);
  const into = pickOne(random, board.stages).stageId;
  const removed = board.removedStages[0]?.stageId ?? "none";
  const ids = board.stages.map((stage) => stage.stageId);
  const at = pickIndex(random, ids.length);
  return pickOne<RandomWish>(random, [
    { type: "stage.add", stageId: `stage-${serial}`, name: `Stage ${serial}`, kind: "queue", index: at },
    { type: "stage.remove", stageId, intoStageId: into },
    { type: "stage.restore", stageId: removed },
    { type: "stage.rename", stageId, name: `Renamed ${serial}` },
    { type: "stage.retype", stageId, kind: chance(random, 0.5) ? "queue" : "active" },
    { type: "stage.reorder", stageIds: [...ids.slice(at), ...ids.slice(0, at)] },
    { type: "board.rename", name: `Board ${serial}` },
    { type: "board.set-flow-points", startStageId: stageId, finishStageId: into },
    {
      type: "board.set-counted-types",
      countedTypes: chance(random, 0.5) ? null : { count: ["*"], leaveOut: ["Epic"] },
    },
    {
      type: "wip-limit.set",
      scope: randomScope(board, random),
      max: 1 + pickIndex(random, 4),
      measure: pickOne(random, ["count", "count", "size"]),
      policy: pickOne(random, ["warn", "ask-reason", "refuse"]),
    },
    // They meet no limit: one turn among those that do.
    pickOne(random, [
      {
        type: "board.save-view",
        viewId: pickOne(random, ["v1", "v2"]),
        name: `View ${serial}`,
        filter: pickOne(random, ["", "label:web", "person:ada age:5.."]),
        sort: pickOne(random, ["rank", "due", "title"]),
      },
      {
        type: "board.set-sizes",
        unit: pickOne(random, ["points", "days", null]),
        onFace: chance(random, 0.5),
      },
      { type: "board.remove-view", viewId: pickOne(random, ["v1", "v2"]) },
      {
        type: "board.set-template",
        templateId: pickOne(random, ["t1", "t2"]),
        template: randomTemplate(board, random),
      },
      {
        type: "label.set-look",
        label: pickOne(random, ["l0", "l1", "x"]),
        look: pickOne<string | null>(random, ["00", "37", null]),
      },
      { type: "label.rename", label: pickOne(random, ["l0", "l1", "x", "y"]), to: pickOne(random, ["l1", "l9", "y"]) },
      {
        type: "cadence.hold",
        meetingId: pickOne(random, ["m1", "m2", "m3"]),
        kind: pickOne(random, ["stand-up", "review"]),
        roles: pickOne(random, [[], ["product"], ["support", "development"]]),
        ...(chance(random, 0.5) ? { note: `Note ${serial}` } : {}),
      },
      {
        type: "cadence.withdraw",
        meetingId: pickOne(random, ["m1", "m2", "m3"]),
        ...(chance(random, 0.3) ? { withdrawn: false } : {}),
      },
    ]),
    {
      type: "stage.set-policy",
      stageId,
      ...(chance(random, 0.5) ? { text: `Policy ${serial}` } : {}),
      ...(chance(random, 0.5)
        ? {
            points: [
              { pointId: "p", text: "ready" },
              { pointId: "q", text: "sized" },
            ],
          }
        : {}),
      entry: pickOne(random, ["warn", "ask", "refuse"]),
      askReceivers: pickOne(random, [0, 50, 100]),
    },
    { type: "wip-limit.clear", scope: randomScope(board, random) },
    { type: "import.record", system: "trello", sourceBoardId: "t1", items: 3 },
    { type: "board.archive" },
    { type: "board.restore" },
    ...ofHeads(board, random, serial),
    ...ofLanes(board, random, serial),
    ...ofLanes(board, random, serial),
    ...ofFields(board, random, serial),
    ...ofFields(board, random, serial),
  ]);
}
