import { removalTexts, textsOf } from "@weir/contract";
import type { Command } from "@weir/domain";
import { announce } from "./announce.ts";
import { client, reasonOf } from "./client.ts";

const say = textsOf(removalTexts);

type WithoutStream<C> = C extends { readonly type: "card.redact" | "board.redact" } ? Omit<C, "stream"> : never;

/**
 * Removes text for good; answers why it could not be. The server itself is asked: nothing is shown as removed before it
 * is. Sent again under the same id, it is the same command.
 */
export async function removeForGood(boardId: string, body: WithoutStream<Command>): Promise<string | undefined> {
  try {
    await client.boardCommand({ params: { boardId }, body });
  } catch (error) {
    return say("removal.failed", { why: reasonOf(error, say("removal.unreachable")) });
  }
  announce(say("removal.removed"));
  return undefined;
}
