import { expect, test } from "vitest";
import { personIdOf } from "./foreign-id.ts";

test("the id of a foreign person tells nobody who they are: a login becomes a number, a number stays", () => {
  for (const id of [
    "5f0000000000000000000aaa",
    "557058:6f0c3a3e-7a3d-4c39-9f0c-1b2c3d4e5f60",
    "6f0c3a3e-7a3d-4c39-9f0c-1b2c3d4e5f60",
  ])
    expect(personIdOf("jira", id)).toBe(`jira:${id}`);
  for (const id of ["ada", "ada.lovelace@example.org", "JIRAUSER10100", "Ada Lovelace", "deadbeef", "Ångström"]) {
    expect(personIdOf("jira", id)).toMatch(/^jira:[0-9a-f]{16}$/);
    expect(personIdOf("jira", id)).toBe(personIdOf("jira", id));
  }
  expect(personIdOf("jira", "ada")).not.toBe(personIdOf("jira", "adb"));
  // FNV-1a of one letter, 64 bits, as its authors publish it.
  expect(personIdOf("jira", "a")).toBe("jira:af63dc4c8601ec8c");
});
