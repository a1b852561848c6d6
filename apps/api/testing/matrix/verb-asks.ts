import type { Command } from "@weir/domain";
import type { Ask, Scene } from "./ask.ts";
import { mapVerbAsks } from "./map-asks.ts";
import type { Least } from "./may.ts";
import { type Place, places } from "./who.ts";

const commenter = { role: "commenter", scope: "write" } as const;
const contributor = { role: "contributor", scope: "write" } as const;
const manager = { role: "manager", scope: "write" } as const;
const remover = { role: "manager", scope: "admin" } as const;

type Fields = (scene: Scene) => object | Promise<object>;
type BoardVerb = Exclude<Command["type"], "board.create" | "fact.record" | "fact.withdraw" | `map.${string}`>;

const onCard =
  (fields: Fields = () => ({})): Fields =>
  async (scene) => ({ cardId: await scene.card(), ...(await fields(scene)) });
const onSpare =
  (fields: object): Fields =>
  () => ({ stageId: "spare", ...fields });

/** Every verb of a board: who may, by hand, and a command that succeeds. A verb without a line here does not compile. */
const verbs: Readonly<Record<BoardVerb, readonly [Least, Fields, Pick<Ask, "at" | "also" | "done">?]>> = {
  "card.comment": [commenter, onCard((scene) => ({ commentId: scene.fresh(), text: "Well" }))],
  "card.create": [contributor, (scene) => ({ cardId: scene.fresh(), stageId: "todo", title: "New" })],
  "card.edit": [contributor, onCard(() => ({ changes: { title: "Other" } }))],
  "card.move": [contributor, onCard(() => ({ toStageId: "doing" }))],
  "card.rank": [contributor, onCard(({ place }) => ({ before: `${place}-card` }))],
  "card.block": [contributor, onCard(() => ({ reason: "waits" }))],
  "card.unblock": [contributor, onCard()],
  "card.work": [contributor, onCard(() => ({ activity: "Looked into it" }))],
  "card.check-item": [contributor, onCard((scene) => ({ itemId: scene.fresh(), text: "Do it" }))],
  "card.assign": [contributor, onCard(() => ({ people: ["you"] }))],
  "card.label": [contributor, onCard(() => ({ labels: ["red"] }))],
  "card.link": [contributor, onCard(({ place }) => ({ kind: "relates", otherId: `${place}-card` }))],
  "card.unlink": [contributor, onCard(({ place }) => ({ kind: "relates", otherId: `${place}-card` }))],
  "card.answer-pull": [contributor, onCard(() => ({ moveId: "none", answer: "usable" })), { done: [409, "refused"] }],
  "board.save-view": [contributor, () => ({ viewId: "mine", name: "Mine", filter: "person:@me" })],
  "board.remove-view": [contributor, () => ({ viewId: "mine" })],
  "cadence.hold": [contributor, (scene) => ({ meetingId: scene.fresh(), kind: "stand-up", roles: ["product"] })],
  "cadence.withdraw": [contributor, () => ({ meetingId: "met" }), { done: [404, "not-found"] }],
  "card.archive": [contributor, onCard()],
  "card.discard": [contributor, onCard()],
  "card.restore": [contributor, onCard(), { done: [409, "refused"] }],
  "card.transfer": [
    contributor,
    onCard(() => ({ toBoardId: "foreign", toStageId: "todo" })),
    { at: ["private", "shared", "missing"], also: "foreign" },
  ],
  "move.withdraw": [contributor, onCard(() => ({ eventSeq: 1 })), { done: [404, "not-found"] }],
  "card.correct-move": [
    manager,
    onCard(() => ({ eventSeq: 1, at: "2026-03-02T08:00:00.000Z", reason: "late" })),
    { done: [409, "refused"] },
  ],
  "card.redact": [remover, onCard()],
  "board.redact": [remover, () => ({ what: "template", id: "none" })],
  "board.set-template": [manager, () => ({ templateId: "mine", template: { name: "Mine" } })],
  "label.set-look": [contributor, () => ({ label: "red", look: "21" })],
  "label.rename": [contributor, (scene) => ({ label: "none", to: scene.fresh() }), { done: [404, "not-found"] }],
  "board.rename": [manager, (scene) => ({ name: scene.fresh() })],
  "board.set-flow-points": [manager, () => ({ startStageId: "doing", finishStageId: "done" })],
  "card.set-field": [contributor, onCard(() => ({ fieldId: "none", value: null })), { done: [404, "not-found"] }],
  "field.add": [manager, (scene) => ({ fieldId: scene.fresh(), name: scene.fresh(), kind: "text" })],
  "field.change": [manager, () => ({ fieldId: "none", changes: { name: "New" } }), { done: [404, "not-found"] }],
  "field.reorder": [manager, () => ({ fieldIds: ["none"] }), { done: [409, "refused"] }],
  "field.retire": [manager, () => ({ fieldId: "none" }), { done: [404, "not-found"] }],
  "field.restore": [manager, () => ({ fieldId: "none" }), { done: [404, "not-found"] }],
  "board.set-sizes": [manager, () => ({ unit: "points", onFace: true })],
  "board.set-counted-types": [manager, () => ({ countedTypes: null })],
  "stage.add": [manager, (scene) => ({ stageId: scene.fresh(), name: scene.fresh(), kind: "queue", index: 0 })],
  "stage.rename": [manager, onSpare({ name: "Spare" })],
  "stage.retype": [manager, onSpare({ kind: "queue" })],
  "stage.reorder": [manager, () => ({ stageIds: ["todo"] }), { done: [409, "refused"] }],
  "stage.remove": [manager, () => ({ stageId: "none", intoStageId: "todo" }), { done: [404, "not-found"] }],
  "stage.restore": [manager, () => ({ stageId: "none" }), { done: [404, "not-found"] }],
  "stage.split": [
    manager,
    (scene) => ({ stageId: "none", groupId: scene.fresh(), doing: "a", doneStageId: scene.fresh(), done: "b" }),
    { done: [404, "not-found"] },
  ],
  "stage.group": [
    manager,
    (scene) => ({ groupId: scene.fresh(), name: "Head", stages: [{ stageId: "none" }] }),
    { done: [404, "not-found"] },
  ],
  "stage.ungroup": [manager, () => ({ groupId: "none" }), { done: [404, "not-found"] }],
  "stage.set-policy": [manager, onSpare({ text: "Done is done" })],
  "lane.add": [manager, (scene) => ({ laneId: scene.fresh(), name: scene.fresh() })],
  "lane.rename": [manager, () => ({ laneId: "none", name: "Fast" }), { done: [404, "not-found"] }],
  "lane.reorder": [manager, () => ({ laneIds: ["none"] }), { done: [409, "refused"] }],
  "lane.remove": [manager, () => ({ laneId: "none" }), { done: [404, "not-found"] }],
  "lane.restore": [manager, () => ({ laneId: "none" }), { done: [404, "not-found"] }],
  "wip-limit.set": [manager, () => ({ scope: { kind: "stage", stageId: "spare" }, max: 9, policy: "warn" })],
  "wip-limit.clear": [manager, () => ({ scope: { kind: "stage", stageId: "spare" } })],
  "import.record": [manager, () => ({ system: "trello", sourceBoardId: "t" })],
  "board.archive": [manager, () => ({})],
  "board.restore": [manager, () => ({})],
};

const asks = (make: (type: string, fields: object, place: Place) => object): Ask[] =>
  Object.entries(verbs).map(([type, [least, fields, more]]) => ({
    what: type,
    least,
    at: places,
    ...more,
    send: async (scene) => ({
      params: { boardId: scene.place },
      body: { commandId: scene.fresh(), ...make(type, await fields(scene), scene.place) },
    }),
  }));

/** Every verb at the door of one board. */
export const verbAsks: readonly Ask[] = [
  ...asks((type, fields) => ({ type, ...fields })),
  {
    what: "card.create that happened earlier",
    least: manager,
    at: places,
    send: (scene) => ({
      params: { boardId: scene.place },
      body: {
        commandId: scene.fresh(),
        type: "card.create",
        cardId: scene.fresh(),
        stageId: "todo",
        title: "Old",
        at: "2026-03-01T00:00:00.000Z",
      },
    }),
  },
  ...["card.move", "card.block", "card.comment"].flatMap((type) =>
    ["foreign-card", "missing-card"].map((cardId): Ask => ({
      what: `${type} of ${cardId}`,
      least: type === "card.comment" ? commenter : contributor,
      at: ["private"],
      done: [404, "not-found"],
      send: (scene) => ({
        params: { boardId: scene.place },
        body: {
          commandId: scene.fresh(),
          type,
          cardId,
          ...(type === "card.move" && { toStageId: "doing" }),
          ...(type === "card.block" && { reason: "waits" }),
          ...(type === "card.comment" && { commentId: scene.fresh(), text: "Well" }),
        },
      }),
    })),
  ),
];

const noteOf = (scene: Scene): object => ({
  kind: "note",
  factId: scene.fresh(),
  title: "N",
  notedAt: "2026-03-01T09:00:00Z",
});

/** Every verb at the door of all streams. */
export const streamVerbAsks: readonly Ask[] = [
  ...mapVerbAsks,
  ...asks((type, fields, place) => ({ type, stream: `board:${place}`, ...fields })).map(({ send, ...ask }) => ({
    ...ask,
    door: { seat: "guest", scope: "write", by: "everywhere" } as const,
    send: async (scene: Scene) => ({ body: (await send(scene)).body ?? {} }),
  })),
  {
    what: "fact.record",
    least: { seat: "member", scope: "write" },
    send: (scene) => ({
      body: { commandId: scene.fresh(), stream: "facts:workspace", type: "fact.record", facts: [noteOf(scene)] },
    }),
  },
  {
    what: "fact.withdraw",
    least: { seat: "member", scope: "write" },
    send: async (scene) => ({
      body: {
        commandId: scene.fresh(),
        stream: "facts:workspace",
        type: "fact.withdraw",
        factId: await scene.fact(),
      },
    }),
  },
];
