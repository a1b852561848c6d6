import { type Viewer, nobody, soloViewer } from "@weir/domain";
import { expect, test } from "vitest";
import { sessionCookie } from "./session-cookie.ts";
import { createDoorkeeper } from "./viewer.ts";

const ada: Viewer = {
  kind: "person",
  personId: "ada",
  standing: { workspaceRole: () => "member", boardRole: () => undefined },
};
const cookie = sessionCookie({ secure: false });
/** Whoever it is, they are signed in as Ada. */
const doorkeeper = (mode: "solo" | "team") =>
  createDoorkeeper({ mode: () => mode, viewerOf: () => ada }, { cookie, reachable: false });

test("what waited for one person is never done as another", () => {
  const { viewerOf } = doorkeeper("team");
  expect(viewerOf({ headers: { cookie: "weir=secret", "weir-person": "ada" } })).toBe(ada);
  expect(viewerOf({ headers: { cookie: "weir=secret" } })).toBe(ada);
  expect(viewerOf({ headers: { cookie: "weir=secret", "weir-person": "bob" } })).toBe(nobody);
  expect(viewerOf({ headers: { "weir-person": "you" } })).toBe(nobody);
  expect(doorkeeper("solo").viewerOf({ headers: { "weir-person": "you" } })).toBe(soloViewer);
});
