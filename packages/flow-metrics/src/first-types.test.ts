import { expect, test } from "vitest";
import { LogBuilder } from "../testing/log-builder.ts";
import { firstTypes } from "./first-types.ts";

test("the type of each card's first fact, also of cards the log learns of later", () => {
  const builder = new LogBuilder().card("A", "Ready", "1", "Bug").card("B", "Ready", "2").typed("Task", "3");
  const log = builder.log();
  expect(firstTypes(log)).toEqual(["Bug", null]);
  const known = builder.lastSeq;
  builder.of("A", "Ready").to("Progress", "4").card("C", "Ready", "5", "Task");
  for (const event of builder.events.slice(known)) log.append(event);
  expect(firstTypes(log)).toEqual(["Bug", null, "Task"]);
});
