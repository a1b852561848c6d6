import { expect, test } from "vitest";
import { FlowInputError, readInstant, toInstant } from "./instant.ts";

const errorOf = (value: unknown): unknown => {
  try {
    return readInstant("event 7.at", value as string);
  } catch (error) {
    return error;
  }
};

test("the first and the last instant that a fact may tell", () => {
  for (const at of ["1900-01-01T00:00:00.000Z", "2199-12-31T23:59:59.999Z"])
    expect(toInstant(readInstant("at", at))).toBe(at);
  for (const at of ["1899-12-31T23:59:59.999Z", "2200-01-01T00:00:00.000Z"])
    expect(errorOf(at)).toBeInstanceOf(FlowInputError);
});
test.each([
  ["soon", "soon", 'event 7.at: "soon" is not an instant'],
  [undefined, "undefined", "event 7.at: undefined is not an instant"],
])("%j is refused with its place and what was expected", (value, told, message) => {
  const error = errorOf(value);
  expect(error).toMatchObject({ name: "FlowInputError", place: "event 7.at", value: told });
  expect((error as FlowInputError).message).toContain(message);
  expect((error as FlowInputError).expected).toContain("2026-03-02T09:00:00.000Z");
});
