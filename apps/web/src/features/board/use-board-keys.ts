import { useEffect } from "react";
import { loadTakeBack } from "../../replica/board-session.ts";
import { useSession } from "../../replica/use-board-session.tsx";
import type * as Hearing from "./commands/hear-key.ts";
import type * as Undo from "./commands/undo.ts";
import { useBoardUi } from "./board-ui.ts";

/** Where a key was pressed: on the page, in a panel beside the board, where somebody writes. */
export type KeyPlace = "page" | "panel" | "text";

let hearing: typeof Hearing | undefined;

/** What keys do comes with the first of them, or when the page has nothing better to do. */
export const loadKeys = async (): Promise<typeof Hearing> => (hearing = await import("./commands/hear-key.ts"));

/** What undoes comes later, too; without a network it has to be there already. */
export const loadUndo = async (): Promise<typeof Undo> => {
  const [undo] = await Promise.all([import("./commands/undo.ts"), loadTakeBack()]);
  return undo;
};

/** Listens for the keys of the board; not while a card is carried. */
export function useBoardKeys(carrying: boolean): void {
  const session = useSession();
  const ui = useBoardUi();
  useEffect(() => {
    if (carrying) return;
    const hear = (event: KeyboardEvent): void => {
      const place = placeOf(event.target);
      if (event.defaultPrevented || event.altKey || place === undefined) return;
      if (hearing !== undefined) return hearing.hearKey(event, place, session, ui);
      // Nobody knows yet whose it is: it must not be the browser's in between.
      if (place === "page" && (event.ctrlKey || event.metaKey ? /^[kyz]$/i : /^([^ ]|Arrow.*)$/).test(event.key))
        event.preventDefault();
      void loadKeys().then(({ hearKey }) => hearKey(event, place, session, ui));
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [session, ui, carrying]);
}

/** `undefined` in menus and dialogs, which have keys of their own. */
function placeOf(target: EventTarget | null): KeyPlace | undefined {
  if (!(target instanceof HTMLElement)) return "page";
  const inside = (what: string): boolean => target.closest(what) !== null;
  if (inside("[role=menu], [role=dialog]:not([data-panel])")) return undefined;
  if (target.isContentEditable || inside("input, textarea, select")) return "text";
  return inside("[data-panel]") ? "panel" : "page";
}
