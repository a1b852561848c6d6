import { expect, test } from "vitest";
import { initialsOf, personName } from "./person-name.ts";

test("an id reads as a name", () => {
  expect(personName("ada.lovelace")).toBe("Ada Lovelace");
  expect(personName("jira:klesh@example.org")).toBe("Klesh");
  expect(initialsOf("ada.lovelace")).toBe("AL");
  expect(initialsOf("Jonas")).toBe("JO");
  expect(initialsOf("𝒜da.𝓛.😀x")).toBe("𝒜😀");
});

test("imported people whose id is a number can be told apart", () => {
  expect(personName("trello:5071e804388897871b158682")).toBe("Trello …8682");
  expect(initialsOf("trello:5071e804388897871b158682")).toBe("82");
  expect(initialsOf("trello:5070e88b00a695c53d4fe371")).toBe("71");
});
