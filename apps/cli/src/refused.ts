import { refusalSentence, text } from "@weir/contract";
import { isRefusal } from "@weir/domain";
import { Exit } from "./exit.ts";

type No =
  | { readonly refused: string }
  | { readonly denied: string }
  | { readonly problem: string }
  | { readonly conflict: string };

/** The outcome, or the end of the verb where the workspace said no. */
export function accepted<Outcome extends object>(outcome: Outcome): Exclude<Outcome, No> {
  if (isRefusal(outcome)) throw new Exit(1, text("cli.refused", { refusal: refusalSentence(outcome) }));
  if ("problem" in outcome) throw new Exit(1, text("cli.refused", { refusal: text("cli.handed-in-before") }));
  if ("conflict" in outcome) throw new Exit(1, text("cli.refused", { refusal: text("cli.changed-meanwhile") }));
  if ("denied" in outcome) throw new Exit(3, text("cli.denied", { denied: String(outcome.denied) }));
  return outcome as Exclude<Outcome, No>;
}
