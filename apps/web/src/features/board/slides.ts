import { cardOf, type BoardState } from "@weir/domain";
import type { BoardSession } from "../../replica/board-session.ts";

const slideMs = 180;
const mostAtOnce = 12;

/** Cards that change stage or lane without being carried here slide to where they went, so that nothing just jumps. Answers how to stop. */
export function slideMoves({ store }: BoardSession): () => void {
  return store.subscribe(({ board: after }, { board: before }) => {
    if (after === undefined || before === undefined || after === before) return;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const leaving = movedCards(before, after);
    if (leaving.length === 0 || leaving.length > mostAtOnce) return;
    // The listener runs before React draws: what is on the page still shows the old places.
    const starts = leaving.map((node) => ({
      cardId: node.dataset["card"] ?? "",
      from: node.getBoundingClientRect(),
      copy: copyOf(node),
    }));
    requestAnimationFrame(() => starts.forEach(slide));
  });
}

function movedCards(before: BoardState, after: BoardState): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-card]:not([data-lifted])")].filter((node) => {
    const cardId = node.dataset["card"] ?? "";
    const [was, now] = [cardOf(before, cardId), cardOf(after, cardId)];
    const isElsewhere = now?.stageId !== was?.stageId || now?.laneId !== was?.laneId;
    return now !== undefined && isElsewhere && !node.contains(document.activeElement);
  });
}

function copyOf(node: HTMLElement): HTMLElement {
  const copy = node.cloneNode(true) as HTMLElement;
  delete copy.dataset["card"];
  copy.inert = true;
  copy.ariaHidden = "true";
  return copy;
}

function slide({ cardId, from, copy }: { cardId: string; from: DOMRect; copy: HTMLElement }): void {
  const there = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"]`);
  if (there === null) return;
  const to = there.getBoundingClientRect();
  const timing = { duration: slideMs, easing: "cubic-bezier(0.2, 0, 0, 1)" };
  Object.assign(copy.style, {
    position: "fixed",
    zIndex: "25",
    left: `${from.left}px`,
    top: `${from.top}px`,
    width: `${from.width}px`,
    pointerEvents: "none",
  });
  document.body.append(copy);
  there.animate([{ opacity: 0 }, { opacity: 0 }], timing);
  const gone = (): void => copy.remove();
  copy
    .animate(
      [{ transform: "none" }, { transform: `translate(${to.left - from.left}px, ${to.top - from.top}px)` }],
      timing,
    )
    .finished.then(gone, gone);
}
