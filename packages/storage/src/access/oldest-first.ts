import type { Instant } from "@weir/domain";

interface Made {
  readonly createdAt: Instant;
}

export const oldestFirst = (a: Made, b: Made): number =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0;
