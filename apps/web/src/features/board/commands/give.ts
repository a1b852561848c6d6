import { firstStep, type BoardCommand, type Hand } from "./command.ts";

/** Does it, or asks first what it needs to know. */
export function give(command: BoardCommand, hand: Hand, key = ""): void {
  if ("run" in command) command.run(hand, key);
  else hand.ui.store.setState({ palette: { step: firstStep(command, hand), cardIds: hand.cardIds } });
}
