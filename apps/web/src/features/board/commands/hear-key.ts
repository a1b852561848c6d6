import { singleKeysOn } from "../../../lib/single-keys.ts";
import type { BoardSession } from "../../../replica/board-session.ts";
import type { BoardUiContext } from "../board-ui.ts";
import { boardCommands } from "./commands.ts";
import type { BoardCommand } from "./command.ts";
import { give } from "./give.ts";
import { handAt, isOffered } from "./in-hand.ts";
import { isSingleKey, keyOf } from "./key-names.ts";
import type { KeyPlace } from "../key-place.ts";

const commandByKey = new Map<string, BoardCommand>(
  boardCommands.flatMap((command) =>
    command.heardByCard === true ? [] : command.keys.map((key) => [key, command] as const),
  ),
);

/** Gives the command that a key stands for where it was pressed. */
export function hearKey(event: KeyboardEvent, place: KeyPlace, session: BoardSession, ui: BoardUiContext): void {
  const key = keyOf(event);
  const command = commandByKey.get(key);
  if (command === undefined || (isSingleKey(key) && !singleKeysOn())) return;
  if (place === "text" && command.whileTyping !== true) return;
  // A panel beside the board keeps what is a key of the board's cards to itself.
  if (place === "panel" && !key.startsWith("Mod+")) return;
  const cardId = cardAt(event.target);
  const isAtCard = cardId !== undefined || (command.byKeyOnly !== true && ui.store.getState().selected.size > 0);
  if (command.scope === "card" && !isAtCard) return;
  const hand = handAt(session, ui, cardId);
  if (hand === undefined || !isOffered(command, hand)) return;
  event.preventDefault();
  give(command, hand, key);
}

function cardAt(target: EventTarget | null): string | undefined {
  if (!(target instanceof HTMLElement) || target.dataset["cardTitle"] === undefined) return undefined;
  return target.closest<HTMLElement>("[data-card]")?.dataset["card"];
}
