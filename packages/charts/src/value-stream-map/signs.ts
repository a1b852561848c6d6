import { px } from "../scene.ts";
import type { DrawnMap } from "./drawn-map.ts";

/** A numbered mark of a waste, or a kaizen burst, with its middle. */
export interface PlacedSign {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly tip: string;
}

export const signRadius = 9;
const apart = 2 * signRadius + 2;

/** Where the signs of a place stand: in a row from (x, y) on, `towards` the right or the left. */
export interface SignRow {
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly towards: 1 | -1;
}

/** `stepId` and what of it; `whole` for what concerns the whole map. */
export type SignPlace = "whole" | `${"step" | "wait"} ${string}`;

const signPlace = (at: { readonly stepId: string | null; readonly on: "step" | "wait" } | null): SignPlace =>
  at === null ? "whole" : `${at.on} ${at.stepId ?? ""}`;

interface Sign {
  readonly id: string;
  readonly place: SignPlace;
  readonly text: string;
  readonly tip: string;
}

export const pinsOf = ({ pins }: DrawnMap): Sign[] =>
  pins.map(({ number, at, label }) => ({
    id: String(number),
    place: signPlace(at),
    text: String(number),
    tip: label,
  }));

export const burstsOf = ({ bursts }: DrawnMap): Sign[] =>
  bursts.map(({ burstId, at, sign, label }) => ({ id: burstId, place: signPlace(at), text: sign, tip: label }));

/** Signs side by side where they belong. Those of a place that cannot be drawn, and those for which it has no room, stand nowhere: the list has them. */
export function placeSigns(signs: readonly Sign[], rowAt: (place: SignPlace) => SignRow | undefined): PlacedSign[] {
  const taken = new Map<SignPlace, number>();
  return signs.flatMap(({ id, place, text, tip }): PlacedSign[] => {
    const row = rowAt(place);
    const before = taken.get(place) ?? 0;
    if (row === undefined || (before + 1) * apart > row.room) return [];
    taken.set(place, before + 1);
    return [{ id, x: px(row.x + row.towards * (before + 0.5) * apart), y: px(row.y), text, tip }];
  });
}
