import { limitSentence, noticeTexts, policySentence, readable, refusalTexts, textsOf } from "@weir/contract";
import type { BoardState, Refusal } from "@weir/domain";
import type { Notice } from "../../replica/board-live.ts";
import { limitName } from "./limit-words.ts";

const say = textsOf({ ...noticeTexts, ...refusalTexts });

/** What a notice says, in the user's terms. */
export function noticeWords(board: BoardState, { refusal, problem }: Notice): string {
  if (refusal !== undefined) return refusalWords(board, refusal);
  return say("notice.failed", { what: problem?.detail ?? problem?.title ?? "" });
}

export function refusalWords(board: BoardState, refusal: Refusal): string {
  switch (refusal.refused) {
    case "wip-limit":
    case "reason-required":
      return limitSentence(refusal, (limit) => limitName(board, limit));
    case "entry-points":
    case "link-cycle":
      return policySentence(refusal);
    case "not-found":
    case "already-exists":
      return say(`notice.${refusal.refused}`, { what: say(`thing.${refusal.what}`) });
    case "not-known-here":
      return say("notice.not-known-here");
    case "not-allowed-here":
      return say(`refusal.not-allowed-here.${refusal.why}`, { what: readable(refusal.what ?? "") });
  }
}
