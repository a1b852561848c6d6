import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deskWithCards } from "../../testing/board-desk.ts";
import { personWith } from "../../testing/standing.ts";
import {
  authorise,
  authoriseOnMap,
  boardRoles,
  commandAction,
  needs,
  nobody,
  soloViewer,
  tokenScopes,
  verbs,
  visible,
  workspaceRoles,
  type Action,
  type BoardRole,
  type Command,
  type Resource,
  type Viewer,
} from "../index.ts";

const elsewhere: Viewer = { kind: "solo", personId: "you", loopback: false };
const workspace: Resource = { kind: "workspace" };
const onB: Resource = { kind: "board", boardId: "b" };
const actions = Object.keys(needs) as Action[];

describe("the solo policy", () => {
  it("lets whoever sits at this machine do everything", () => {
    for (const action of actions) expect(authorise(soloViewer, action, onB)).toBe(true);
  });

  it("lets nobody else do anything", () => {
    for (const action of actions) {
      expect(authorise(elsewhere, action, workspace)).toEqual({ denied: "not-loopback" });
      expect(authorise(nobody, action, onB)).toEqual({ denied: "not-signed-in" });
      expect(authorise(personWith(undefined, { b: "manager" }), action, onB)).toEqual({ denied: "not-signed-in" });
    }
  });

  it("shows events to those who may read the board, and no one else", () => {
    const [event] = deskWithCards().log();
    if (event === undefined) throw new Error("a board begins with an event");
    expect(visible(event, soloViewer)).toBe(event);
    for (const viewer of [nobody, personWith("member"), personWith("member", { other: "manager" })])
      expect(visible(event, viewer)).toBeNull();
  });
});

describe("roles", () => {
  /** What each role may, said once more and by hand. */
  const mayOnB = {
    viewer: [
      "board.read",
      "board.figures",
      "board.map",
      "board.roles",
      "board.export",
      "board.attend",
      "board.requests",
      "board.attachments",
    ],
    commenter: ["board.comment"],
    contributor: ["board.change", "board.request"],
    manager: ["board.manage", "board.edit-history", "board.access", "board.redact", "board.intake"],
  } as const;
  const mayInWorkspace = {
    guest: ["board.list", "people.read", "account.read", "account.change", "account.export"],
    member: [
      "people.read-all",
      "board.create",
      "board.import",
      "facts.read",
      "facts.record",
      "map.read-drawn",
      "map.draw",
      "demo.change",
    ],
    admin: ["people.manage", "audit.read", "figures.read", "workspace.admin"],
    owner: [],
  } as const;

  it("let people do what their role says, and nothing more", () => {
    for (const [at, role] of boardRoles.entries()) {
      const may: readonly string[] = boardRoles.slice(at).flatMap((lower) => [...mayOnB[lower]]);
      for (const action of actions) {
        if (!action.startsWith("board.") || "workspace" in needs[action]) continue;
        const answer = authorise(personWith("guest", { b: role }), action, onB);
        expect([role, action, answer]).toEqual([role, action, may.includes(action) || { denied: "no-role" }]);
      }
    }
    for (const [at, role] of workspaceRoles.entries()) {
      const may: readonly string[] = workspaceRoles.slice(at).flatMap((lower) => [...mayInWorkspace[lower]]);
      for (const action of actions) {
        if ("board" in needs[action]) continue;
        const answer = authorise(personWith(role), action, workspace);
        expect([role, action, answer]).toEqual([role, action, may.includes(action) || { denied: "no-role" }]);
      }
    }
  });

  it("of a map's boards all of them decide, and of a map without boards a seat in the workspace", () => {
    const ofBoth = ["b", "other"];
    const may = (roles: Readonly<Record<string, BoardRole>>, action: "map.read" | "map.change") =>
      authoriseOnMap(personWith("guest", roles), action, ofBoth);
    expect(may({ b: "manager" }, "map.read")).toEqual({ denied: "unseen" });
    expect(may({ b: "manager", other: "viewer" }, "map.read")).toBe(true);
    expect(may({ b: "manager", other: "viewer" }, "map.change")).toEqual({ denied: "no-role" });
    expect(may({ b: "contributor", other: "contributor" }, "map.change")).toBe(true);
    expect(authoriseOnMap(personWith("member"), "map.change", [])).toBe(true);
    expect(authoriseOnMap(personWith("guest"), "map.read", [])).toEqual({ denied: "no-role" });
    expect(authoriseOnMap(nobody, "map.read", [])).toEqual({ denied: "not-signed-in" });
  });

  it("hide a board from whoever has none there, and open it to those who run the workspace", () => {
    for (const action of actions) {
      if ("workspace" in needs[action]) continue;
      for (const role of ["member", "guest"] as const)
        expect(authorise(personWith(role, { a: "manager" }), action, onB)).toEqual({ denied: "unseen" });
      for (const role of ["owner", "admin"] as const) expect(authorise(personWith(role), action, onB)).toBe(true);
    }
  });

  it("are all that decides: more of a role never means less", () => {
    const role = fc.constantFrom(...boardRoles);
    const seat = fc.constantFrom(...workspaceRoles);
    fc.assert(
      fc.property(
        fc.constantFrom(...actions),
        seat,
        role,
        fc.constantFrom(workspace, onB),
        (action, who, on, where) => {
          const may = authorise(personWith(who, { b: on }), action, where) === true;
          const higher = workspaceRoles.slice(0, workspaceRoles.indexOf(who) + 1);
          const more = boardRoles.slice(0, boardRoles.indexOf(on) + 1);
          const seats = higher.flatMap((above) => more.map((better) => personWith(above, { b: better })));
          expect(!may || seats.every((each) => authorise(each, action, where) === true)).toBe(true);
        },
      ),
    );
  });
});

describe("a token", () => {
  it("never exceeds its owner, nor its scope", () => {
    const of = (scope: (typeof tokenScopes)[number], who: (typeof workspaceRoles)[number]) =>
      personWith(who, { b: "manager" }, { scope });
    for (const action of actions)
      for (const scope of tokenScopes)
        for (const who of workspaceRoles) {
          const owner = authorise(personWith(who, { b: "manager" }), action, onB);
          const withToken = authorise(of(scope, who), action, onB);
          const tooLittle = tokenScopes.indexOf(scope) > tokenScopes.indexOf(needs[action].scope);
          expect(withToken).toEqual(owner === true && tooLittle ? { denied: "token-scope" } : owner);
        }
  });

  it("for some boards reaches those, and nothing that concerns all", () => {
    const forA = personWith("owner", {}, { scope: "admin", boardIds: ["a"] });
    expect(authorise(forA, "board.read", { kind: "stream", stream: "board:a" })).toBe(true);
    expect(authorise(forA, "board.read", onB)).toEqual({ denied: "unseen" });
    expect(authorise(forA, "board.create", onB)).toEqual({ denied: "unseen" });
    for (const action of ["workspace.admin", "people.manage", "facts.read", "account.change"] as const)
      expect(authorise(forA, action, workspace)).toEqual({ denied: "token-scope" });
    expect(authorise(forA, "board.list", workspace)).toBe(true);
  });
});

describe("a command", () => {
  it("asks for what its verb needs, and for the right to history where it says when something was", () => {
    const asked = (type: string, more: object = {}) =>
      commandAction({ commandId: "c", stream: "board:b", type, ...more } as Command);
    expect(asked("card.move")).toBe("board.change");
    expect(asked("card.move", { at: "2026-03-02T09:00:00.000Z" })).toBe("board.edit-history");
    expect(asked("card.comment")).toBe("board.comment");
    expect([asked("card.redact"), asked("board.redact")]).toEqual(["board.redact", "board.redact"]);
    expect(asked("board.create")).toBe("board.create");
    const special = ["card.comment", "card.correct-move", "card.redact", "board.redact", "board.create"];
    for (const { type, needs: need } of verbs.filter((verb) => !special.includes(verb.type))) {
      // A view, a meeting, or what a label is called, is the hand of whoever works there; it changes nothing of the work.
      const changesCards = /^(card|move|cadence|label)\.|-view$/.test(type);
      const elsewhere = type.startsWith("fact.") ? "facts.record" : type.startsWith("map.") ? "map.change" : undefined;
      const usual = elsewhere ?? (changesCards ? "board.change" : "board.manage");
      expect([type, need]).toEqual([type, usual]);
    }
  });
});
