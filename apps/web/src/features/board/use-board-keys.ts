import { useEffect } from "react";
import { loadTakeBack } from "../../replica/board-session.ts";
import { useSession } from "../../replica/use-board-session.tsx";
import type * as Hearing from "./commands/hear-key.ts";
import type * as Undo from "./commands/undo.ts";
import { useBoardUi } from "./board-ui.ts";
import { placeOf } from "./key-place.ts";

let hearing: typeof Hearing | undefined;

/** What keys do comes right after the board, so that they are known without a network, too. */
const loadKeys = async (): Promise<typeof Hearing> => (hearing ??= await import("./commands/hear-key.ts"));

/** What undoes comes later, too; without a network it has to be there already. */
export const loadUndo = async (): Promise<typeof Undo> => {
  const [undo] = await Promise.all([import("./commands/undo.ts"), loadTakeBack()]);
  return undo;
};

/** Pressed before anybody could say whose they were. */
const early: KeyboardEvent[] = [];

/** Listens for the keys of the board; not while a card is carried. */
export function useBoardKeys(carrying: boolean): void {
  const session = useSession();
  const ui = useBoardUi();
  useEffect(() => {
    // The board of a day has no palette of its own: there the one of every page opens.
    if (session.store.getState().still) return;
    document.body.dataset["ownKeys"] = "";
    return () => void delete document.body.dataset["ownKeys"];
  }, [session]);
  useEffect(() => {
    if (carrying) return;
    const hear = (event: KeyboardEvent): void => {
      const place = placeOf(event.target);
      if (event.defaultPrevented || event.altKey || place === undefined) return;
      if (hearing !== undefined && early.length === 0) return hearing.hearKey(event, place, session, ui);
      // Nobody knows yet whose it is: it must not be the browser's in between.
      if (early.length > 0 ? isLetter(event) || isOfBoard(event) : place === "page" && isOfBoard(event))
        event.preventDefault();
      if (early.push(event) === 1) void hearEarly();
    };
    const hearEarly = async (): Promise<void> => {
      const keys = await loadKeys().catch(() => undefined);
      // They did not come: the next key asks for them again.
      if (keys === undefined) return void early.splice(0);
      const { hearKey } = keys;
      for (let [event] = early; event !== undefined; [event] = early) {
        const place = placeOf(event.target);
        if (isLetter(event) && event.defaultPrevented && placeOf(document.activeElement) === "text") write(event.key);
        else if (place !== undefined) hearKey(event, place, session, ui);
        // What it opened is drawn before the next one is asked about.
        await new Promise((resolve) => setTimeout(resolve));
        early.shift();
      }
    };
    window.addEventListener("keydown", hear);
    loadKeys().then(
      () => void (document.body.dataset["keys"] = "known"),
      () => undefined,
    );
    return () => window.removeEventListener("keydown", hear);
  }, [session, ui, carrying]);
}

const isOfBoard = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey ? /^[kyz]$/i : /^([^ ]|Arrow.*)$/).test(key);

const isLetter = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => key.length === 1 && !ctrlKey && !metaKey;

/** As if typed where the focus is: the one way a browser has that its own undo knows of. */
function write(letter: string): void {
  // oxlint-disable-next-line typescript/no-deprecated -- there is no other
  document.execCommand("insertText", false, letter);
}
