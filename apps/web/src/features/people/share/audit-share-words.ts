import { whats } from "./share-wish.ts";
import { say } from "./words.ts";

/** What the audit notes of links. */
type NotedOfShares = "share.made" | "share.ended" | "share.opened" | "share.refused";

/** An entry about a link as a sentence. */
export function auditShareWords(
  did: NotedOfShares,
  names: { readonly by: string; readonly board: string },
  shown: string,
): string {
  if (did !== "share.made") return say(`audit.${did}`, names);
  const what = whats.find((each) => each === shown);
  return say("audit.share.made", { ...names, what: what === undefined ? shown : say(`share.of.${what}`) });
}
