import { expect, test, vi } from "vitest";
import { newId } from "./new-id.ts";

test("ids are UUIDs of version 7, all different, and in order of time", () => {
  const ids = Array.from({ length: 2_000 }, newId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
  const now = vi.spyOn(Date, "now");
  const at = (time: string): string => {
    now.mockReturnValue(Date.parse(time));
    return newId();
  };
  const told = [at("1999-12-31T23:59:59.999Z"), at("2026-11-22T09:00:00.000Z"), at("2026-11-22T09:00:00.001Z")];
  now.mockRestore();
  expect(told.toSorted()).toEqual(told);
  expect(Number.parseInt((told[1] ?? "").replace("-", "").slice(0, 12), 16)).toBe(
    Date.parse("2026-11-22T09:00:00.000Z"),
  );
});
