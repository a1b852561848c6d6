import { expect, test } from "vitest";
import { emptyWish, foundWrong, wishBody, type Wish } from "./share-wish.ts";

const wish = (changes: Partial<Wish>): Wish => ({ ...emptyWish, note: "The wall", ...changes });

test("what is wrong with a wish is said at its field", () => {
  const fields = (changes: Partial<Wish>): string[] => Object.keys(foundWrong(wish(changes)));
  expect(fields({})).toEqual([]);
  expect(fields({ note: "  " })).toEqual(["note"]);
  expect(fields({ password: "1234567" })).toEqual(["password"]);
  expect(fields({ password: "12345678" })).toEqual([]);
  expect(fields({ frames: "some", origins: " \n" })).toEqual(["embedding"]);
  expect(foundWrong(wish({ frames: "some", origins: "https://a.example\nhttp://b.example" })).embedding).toContain(
    "http://b.example is no site",
  );
  // What is not chosen is not looked at.
  expect(fields({ frames: "any", origins: "nonsense" })).toEqual([]);
});

test("a wish is sent as it is meant", () => {
  expect(wishBody(wish({ note: " The wall ", days: 0 }))).toEqual({
    note: "The wall",
    what: "board",
    hidesPeople: false,
  });
  const origins = "https://Wiki.example.org/\n\n  https://intranet.example.org:8443 ";
  expect(wishBody(wish({ what: "map", days: 7, password: "open sesame", frames: "some", origins }))).toEqual({
    note: "The wall",
    what: "map",
    hidesPeople: true,
    days: 7,
    password: "open sesame",
    embedding: ["https://wiki.example.org", "https://intranet.example.org:8443"],
  });
  expect(wishBody(wish({ frames: "any" })).embedding).toBe("any");
});
