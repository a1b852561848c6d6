import type { attachmentPaths } from "@weir/contract";
import type { Ask, Scene } from "./ask.ts";

const reader = { role: "viewer", scope: "read" } as const;
const contributor = { role: "contributor", scope: "write" } as const;
const boards = ["private", "shared", "foreign"] as const;

const ofCard = ({ place }: Scene) => ({ boardId: place, cardId: `${place}-card` });
const bytes = "seven bytes";

/** Files beside cards: whoever sees the board sees them, and readers of links do not. */
export const attachmentAsks = {
  boardAttachments: [
    { what: "counts", least: reader, at: boards, send: ({ place }) => ({ params: { boardId: place } }) },
  ],
  attachments: [
    { what: "reads", least: reader, at: boards, send: (scene) => ({ params: ofCard(scene) }) },
    {
      what: "reads of a card that is another board's",
      least: reader,
      at: ["private"],
      done: [404, "not-found"],
      send: () => ({ params: { boardId: "private", cardId: "foreign-card" } }),
    },
  ],
  attach: [
    {
      what: "attaches",
      least: contributor,
      at: boards,
      send: (scene) => ({ params: { ...ofCard(scene), attachmentId: scene.fresh() }, query: { name: "a.txt" }, bytes }),
    },
    {
      what: "attaches to a card that is another board's",
      least: contributor,
      at: ["private"],
      done: [404, "not-found"],
      send: (scene) => ({
        params: { boardId: "private", cardId: "foreign-card", attachmentId: scene.fresh() },
        query: { name: "a.txt" },
        bytes,
      }),
    },
  ],
  attachment: [
    {
      what: "fetches",
      least: reader,
      at: boards,
      send: (scene) => ({ params: { ...ofCard(scene), attachmentId: "first" } }),
    },
    {
      what: "fetches one by a card that is not its own",
      least: reader,
      at: ["private"],
      done: [404, "not-found"],
      send: () => ({ params: { boardId: "private", cardId: "private-card", attachmentId: "theirs" } }),
    },
  ],
  removeAttachment: [
    {
      what: "removes",
      least: contributor,
      at: boards,
      send: async (scene) => ({ params: { ...ofCard(scene), attachmentId: await scene.attachment() } }),
    },
  ],
} as const satisfies Readonly<Record<keyof typeof attachmentPaths, readonly Ask[]>>;
