import { useUi } from "./board-ui.ts";
import { useDrag } from "./drag/use-board-drag.tsx";

/** Whether a card is carried, or several together; absent while none is. */
export function useCarrying(): "one" | "many" | undefined {
  const cardId = useDrag(({ lift }) => lift?.cardId);
  const many = useUi(({ selected }) => cardId !== undefined && selected.size > 1 && selected.has(cardId));
  return cardId === undefined ? undefined : many ? "many" : "one";
}
