import { type BoardSnapshot, shareKinds } from "@weir/domain";
import { z } from "zod";
import { id, instant, shaped } from "./common.ts";

const what = z.enum(shareKinds, `one of ${shareKinds.join(" | ")}`);

const expectedOrigin = "an origin such as https://wiki.example.org";
/** Nothing in it means more than itself in a header. */
const origin = z.string(expectedOrigin).regex(/^https:\/\/[a-z0-9][a-z0-9.-]{0,252}(?::\d{1,5})?$/, expectedOrigin);

/** Who may show a link's page in a frame. */
const embedding = z.union(
  [z.literal("any"), z.array(origin, expectedOrigin).min(1, "at least one origin").max(20, "at most 20 origins")],
  `"any", or a list of origins such as https://wiki.example.org`,
);

const expectedPassword = "a password of 8 to 1000 characters";
const expectedDays = "a whole number from 1 to 3660";
const expectedNote = "a note of 1 to 200 characters";

export const shareParams = z.strictObject({ boardId: id, shareId: id });
export const shareBody = z.strictObject({
  what,
  note: z.string(expectedNote).max(200, expectedNote).regex(/\S/, expectedNote),
  hidesPeople: z.boolean("true or false"),
  password: z.string(expectedPassword).min(8, expectedPassword).max(1_000, expectedPassword).optional(),
  days: z.int(expectedDays).min(1, expectedDays).max(3_660, expectedDays).optional(),
  embedding: embedding.optional(),
});

const share = z.object({
  shareId: z.string(),
  what,
  note: z.string(),
  hidesPeople: z.boolean(),
  hasPassword: z.boolean(),
  embedding: embedding.optional(),
  madeBy: z.string(),
  createdAt: instant,
  expiresAt: instant.optional(),
  usedAt: instant.optional(),
  /** False once it is over, or its maker may not see so much any more. */
  works: z.boolean(),
});
export const sharesAnswer = z.object({ shares: z.array(share) });
/** The link is shown once: Weir keeps only a hash of its key. `embedLink`: the page for frames, where it has one. */
export const madeShareAnswer = share.extend({ link: z.string(), embedLink: z.string().optional() });

const key = z.string("the key of a link").regex(/^[\w-]{20,200}$/, "the key of a link");
export const openShareBody = z.strictObject({
  shareId: id,
  key,
  password: z.string("a password").min(1, "a password").max(1_000, "a password of at most 1000 characters").optional(),
});
/** `credential` goes with every request from then on: `Authorization: Share <credential>`. */
export const openShareAnswer = z.union([
  z.object({ shareId: z.string(), boardId: z.string(), what, credential: z.string() }),
  z.object({ needsPassword: z.literal(true) }),
]);

export const boardFrameAnswer = z.object({
  snapshot: shaped<BoardSnapshot>(z.looseObject({ version: z.int() })),
  changedAt: instant,
});
