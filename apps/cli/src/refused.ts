import { text } from "@weir/contract";
import { isRefusal } from "@weir/domain";
import { Exit } from "./exit.ts";

type No =
  | { readonly refused: string }
  | { readonly denied: string }
  | { readonly problem: string }
  | { readonly conflict: string };

/** The outcome, or the end of the verb where the workspace said no. */
export function accepted<Outcome extends object>(outcome: Outcome): Exclude<Outcome, No> {
  if (isRefusal(outcome) || "problem" in outcome || "conflict" in outcome)
    throw new Exit(1, text("cli.refused", { refusal: JSON.stringify(outcome) }));
  if ("denied" in outcome) throw new Exit(3, text("cli.denied", { denied: String(outcome.denied) }));
  return outcome as Exclude<Outcome, No>;
}
