import { verbOf } from "../known-verbs.ts";
import type { Command } from "../verbs.ts";
import type { Action } from "./action.ts";

/** What the policy is asked about a command: what its verb needs, or more where it says that something happened earlier. */
export function commandAction(command: Command): Action {
  if ("at" in command && command.at !== undefined) return "board.edit-history";
  return verbOf(command.type)?.needs ?? "board.manage";
}
