import { expect, test } from "vitest";
import * as door from "./index.ts";

test("every metric of the registry can be taken alone", () => {
  const alone: unknown[] = Object.values(door);
  expect(door.metrics.filter((metric) => !alone.includes(metric)).map(({ id }) => id)).toEqual([]);
});
