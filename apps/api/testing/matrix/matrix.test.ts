import { type RouteDefinition, type RouteName, pathOf, paths, routes } from "@weir/contract";
import { needs, verbs } from "@weir/domain";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { asks } from "./asks.ts";
import { runMatrix } from "./run-matrix.ts";
import { forgetsWhoAsks, plantedPassage } from "./twins.ts";
import { createWorld, type World } from "./world.ts";

// A process for each of some hundred files would take a minute, and it is not who reads them that is tried here.
vi.mock("../../src/features/import/read-import.ts", () => import("../read-import-here.ts"));

const routeNames = Object.keys(paths) as RouteName[];

describe("who may do what at every door", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  }, 60_000);
  afterAll(() => world.close());

  test("is what the table says for everybody, everywhere; a denial changes nothing and tells nothing", async () => {
    const { cells, denied, wrong } = await runMatrix(world, asks);
    console.info(`access matrix: ${cells} cells, ${denied} of them denied`);
    expect(wrong).toEqual([]);
  }, 300_000);

  test("covers every route and every verb of a board", () => {
    const untried = routeNames.filter((name) => asks[name].length === 0);
    // These two end what people of the matrix come with: features/access/sign-in.test.ts tries them.
    expect(untried).toEqual(["signOut", "changePassword"]);
    const tried = asks.boardCommand.map(({ what }) => what);
    const elsewhere = ["board.create", "fact.record", "fact.withdraw"];
    const ofBoards = verbs.filter(({ streamKind }) => streamKind !== "map").map(({ type }) => type);
    expect(ofBoards.filter((type) => !tried.includes(type))).toEqual(elsewhere);
  });
});

describe("a route", () => {
  test("has an action of the policy, or is one of the few that need nobody's leave", () => {
    const open = routeNames.filter((name) => routes[name].action === "open");
    expect(open.toSorted()).toEqual([
      "acceptInvitation",
      "beginProvider",
      "claim",
      "finishProvider",
      "forgetRequest",
      "forgottenPassword",
      "health",
      "keyPurpose",
      "openForm",
      "openShare",
      "ready",
      "requestProgress",
      "resetPassword",
      "sendRequest",
      "session",
      "signIn",
      "signInWithCode",
      "signOut",
    ]);
    const asking = routeNames.filter((name) => !open.includes(name)).map((name) => routes[name].action);
    expect(asking.filter((action) => !(action in needs))).toEqual([]);
  });

  test("without an action is no route", () => {
    const { action: _, ...rest } = routes.board;
    // @ts-expect-error -- the table of routes is checked against this very type
    const route: RouteDefinition = rest;
    expect(route).not.toHaveProperty("action");
  });

  test("is in the contract, or serves pages and the documentation; one that is planted is found", async () => {
    const contract = routeNames.map((name) => `${pathOf(name).method} ${pathOf(name).url}`);
    const pages = /^GET \/(?:api\/openapi\.json|api\/docs\S*|\*)?$/;
    const strangers = ({ addresses }: World): string[] =>
      addresses
        .map((address) => address.replace(/^(?:HEAD|OPTIONS) /, "GET "))
        .filter((address) => !contract.includes(address) && !pages.test(address));
    const world = await createWorld();
    const planted = await createWorld(plantedPassage);
    expect(world.addresses).toEqual(expect.arrayContaining(contract));
    expect(strangers(world)).toEqual([]);
    expect([...new Set(strangers(planted))]).toEqual(["GET /api/planted/:boardId"]);
    await Promise.all([world.close(), planted.close()]);
  }, 60_000);

  test("that forgets who asks turns the matrix red", async () => {
    const world = await createWorld(forgetsWhoAsks);
    const { audit, board, members } = asks;
    const { action } = routes.members;
    // The table of routes asks before anything else does: the twin is a hole in both.
    Object.assign(routes.members, { action: "open" });
    const { wrong } = await runMatrix(world, { audit, board, members });
    Object.assign(routes.members, { action });
    expect(wrong.filter((line) => !line.includes(", members: lists: expected"))).toEqual([]);
    expect(wrong[0]).toMatch(/^nobody, members: lists: expected 401 not-signed-in, found 200 /);
    expect(wrong.length).toBeGreaterThan(20);
    await world.close();
  }, 60_000);
});
