import { pickIndex, type Random } from "../random.ts";

/** Fewer periods allow too few orders: the most extreme of twenty would still be chance one time in ten. */
export const fewestPeriods = 8;

/** Beyond this many orders, as many are drawn instead of looking at all. */
const mostOrders = 5_000;

/** Half of the periods on, half off (the odd one off), every order as likely. */
export function drawOrder(periods: number, random: Random): boolean[] {
  const order = Array.from({ length: periods }, (_, index) => index < Math.floor(periods / 2));
  for (let place = 0; place < periods; place++) {
    const other = place + pickIndex(random, periods - place);
    [order[place], order[other]] = [order[other] as boolean, order[place] as boolean];
  }
  return order;
}

/** Every order that could have been drawn, the one that was first; or as many of them as can be looked at. */
export function possibleOrders(drawn: readonly boolean[], random: Random): (readonly boolean[])[] {
  const on = drawn.filter(Boolean).length;
  if (countOrders(drawn.length, on) > mostOrders)
    return [drawn, ...Array.from({ length: mostOrders }, () => drawOrder(drawn.length, random))];
  const all: boolean[][] = [];
  const grow = (order: readonly boolean[], left: number): void => {
    const open = drawn.length - order.length;
    if (open === 0) all.push([...order]);
    if (left > 0) grow([...order, true], left - 1);
    if (open > left) grow([...order, false], left);
  };
  grow([], on);
  return [drawn, ...all.filter((order) => order.some((value, index) => value !== drawn[index]))];
}

const countOrders = (periods: number, on: number): number =>
  Array.from({ length: on }, (_, index) => (periods - index) / (index + 1)).reduce(
    (product, part) => product * part,
    1,
  );
