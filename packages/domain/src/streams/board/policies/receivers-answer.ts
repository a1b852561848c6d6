import type { Card } from "../card.ts";
import type { BoardState } from "../state.ts";
import { policyOf } from "./stage-policy.ts";

/** What the work was like that somebody pulled. */
export const receiversAnswers = ["usable", "clarified", "fixed", "returned"] as const;
export type ReceiversAnswer = (typeof receiversAnswers)[number];

/** The pull into its stage that a card's receiver is asked about, until it moves on. */
export interface AskedPull {
  /** The id of the command that pulled it. */
  readonly moveId: string;
  /** The move itself, in the board's log. */
  readonly eventSeq: number;
  readonly answer?: ReceiversAnswer;
}

/**
 * Whether the receiver is asked about this pull: of `percent` in a hundred ids, always the same ones. The hash is
 * FNV-1a with the last mixing of MurmurHash3 (both in the public domain), so that ids that differ in one letter lie
 * far apart.
 */
export function isSampled(commandId: string, percent: number): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < commandId.length; at += 1) hash = Math.imul(hash ^ commandId.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32 < percent / 100;
}

/** What a pull into a stage says of whether its receiver is asked. */
export const asking = (board: BoardState, toStageId: string, commandId: string): { readonly asks?: true } =>
  isSampled(commandId, policyOf(board, toStageId)?.askReceivers ?? 0) ? { asks: true } : {};

/** The card with nothing but this asked of its receiver. */
export function nowAsked({ asked: _before, ...card }: Card, asked?: AskedPull): Card {
  return asked === undefined ? card : { ...card, asked };
}
