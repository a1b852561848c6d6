import { isSpot, type Spot } from "../spot.ts";

export interface DropTarget extends Spot {
  /** Place among the cards that stay, from 0. */
  readonly place: number;
}

/** A spot as the keyboard walks it: how many cards stay in it while one is lifted. */
interface WalkedSpot extends Spot {
  readonly staying: number;
  /** Folded away: there is one place, the last. */
  readonly folded?: boolean;
}

/** The stages from left to right, of each row from top to bottom; undivided they are one row. */
export type WalkedRows = readonly (readonly WalkedSpot[])[];

/** Where an arrow key takes the lifted card; `undefined` when the key means nothing or there is no further. */
export function stepTarget(code: string, target: DropTarget, rows: WalkedRows): DropTarget | undefined {
  const row = rows.findIndex((spots) => spots.some((spot) => isSpot(spot, target)));
  const at = rows[row]?.findIndex((spot) => isSpot(spot, target)) ?? -1;
  const here = rows[row]?.[at];
  if (here === undefined) return undefined;
  const { place } = target;
  switch (code) {
    case "ArrowUp":
      return place > firstOf(here) ? { ...target, place: place - 1 } : lastIn(rows[row - 1]?.[at]);
    case "ArrowDown":
      return place < here.staying ? { ...target, place: place + 1 } : into(rows[row + 1]?.[at], 0);
    case "Home":
      return { ...target, place: firstOf(here) };
    case "End":
      return { ...target, place: here.staying };
    case "PageUp":
      return into(rows[row - 1]?.[at], place);
    case "PageDown":
      return into(rows[row + 1]?.[at], place);
    case "ArrowLeft":
      return into(rows[row]?.[at - 1], place);
    case "ArrowRight":
      return into(rows[row]?.[at + 1], place);
    default:
      return undefined;
  }
}

const firstOf = ({ folded, staying }: WalkedSpot): number => (folded === true ? staying : 0);
const lastIn = (spot: WalkedSpot | undefined): DropTarget | undefined => into(spot, spot?.staying ?? 0);

function into(spot: WalkedSpot | undefined, place: number): DropTarget | undefined {
  if (spot === undefined) return undefined;
  const { stageId, rowId, staying } = spot;
  return { stageId, ...(rowId !== undefined && { rowId }), place: Math.max(firstOf(spot), Math.min(place, staying)) };
}
