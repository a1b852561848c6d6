// React finishes in a later turn what a test left behind; a file's page must stand until then.
import { setImmediate } from "node:timers/promises";
import { cleanup } from "@testing-library/react";
import { afterAll, vi } from "vitest";

/** More turns than React takes to put away a tree of ours: unmounting, passive effects, what those set. */
const TURNS = 20;

afterAll(async () => {
  cleanup();
  // What comes late, a toast say, puts a tree of its own on the page as soon as it is there.
  await vi.dynamicImportSettled();
  for (let turn = 0; turn < TURNS; turn += 1) await setImmediate();
});
