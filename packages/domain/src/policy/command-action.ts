import { verbOf } from "../known-verbs.ts";
import type { Command } from "../verbs.ts";
import type { Action } from "./action.ts";
import type { Viewer } from "./authorise.ts";

/**
 * What the policy is asked about a command: what its verb needs, or more where it says that something happened earlier.
 * A new card is a request where a requester sends it.
 */
export function commandAction(command: Command, viewer?: Viewer): Action {
  if ("at" in command && command.at !== undefined) return "board.edit-history";
  if (viewer?.kind === "requester" && command.type === "card.create") return "board.request";
  return verbOf(command.type)?.needs ?? "board.manage";
}
