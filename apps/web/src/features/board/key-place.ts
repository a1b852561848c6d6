/** Where a key was pressed: on the page, in a panel beside the board, where somebody writes. */
export type KeyPlace = "page" | "panel" | "text";

/** `undefined` in menus and dialogs, which have keys of their own. */
export function placeOf(target: EventTarget | null): KeyPlace | undefined {
  if (!(target instanceof HTMLElement)) return "page";
  const inside = (what: string): boolean => target.closest(what) !== null;
  if (inside("[role=menu], [role=dialog]:not([data-panel])")) return undefined;
  if (target.isContentEditable || inside("input, textarea, select")) return "text";
  return inside("[data-panel]") ? "panel" : "page";
}
