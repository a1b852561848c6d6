// Boards side by side, and steps beside others, in two tellings of a map.
import type { MapVersion, ToldMap, ToldPart, ToldStep } from "@weir/domain";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { toldStep, toldTotals } from "../../../../testing/told-steps.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import { comparedSteps, placeDifferences } from "./step-differences.ts";
import { VersionsView } from "./versions-view.tsx";
import { sideWithoutWays, wayDifferences } from "./way-differences.ts";

const boardIds = ["plan", "red", "blue", "ship"];
const steps = boardIds.map((boardId) => toldStep(`${boardId}/do`));
const part = (sideBySide?: string[][]): ToldPart => ({
  boardIds,
  steps,
  totals: toldTotals,
  ...(sideBySide && { sideBySide }),
});

const boards = ["a", "b", "c", "d", "e", "f", "g"];
/** Some of the boards in groups of at least two. */
const anyWays = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: boards.length, maxLength: boards.length })
  .map((groups) => [1, 2, 3].map((group) => boards.filter((_board, index) => groups[index] === group)))
  .map((groups) => groups.filter(({ length }) => length > 1));
const grouped = (ways: readonly (readonly string[])[]): string[] =>
  ways.map((group) => group.toSorted().join("")).toSorted();

it("ways that are the same are no difference, others are told, and of what one side does not know nothing is", () => {
  fc.assert(
    fc.property(anyWays, anyWays, fc.boolean(), (was, is, isOld) => {
      const pair = { left: isOld ? part() : part(was), right: part(is) };
      const told = wayDifferences(pair, (boardId) => `<${boardId}>`).join();
      const [before, after] = [grouped(was), grouped(is)];
      const others = [...was, ...is].filter(
        (group) => before.includes(grouped([group])[0]!) !== after.includes(grouped([group])[0]!),
      );
      expect(boards.filter((boardId) => told.includes(`<${boardId}>`))).toEqual(
        isOld ? [] : boards.filter((boardId) => others.flat().includes(boardId)),
      );
      expect(sideWithoutWays(pair)).toBe(isOld && is.length > 0 ? "left" : undefined);
      const turned = is.map((group) => group.toReversed()).toReversed();
      expect(wayDifferences({ left: part(is), right: part(turned) }, String)).toEqual([]);
    }),
  );
});

it("a way that is new, gone, or of other boards is called so", () => {
  const told = (was: string[][], is: string[][]): readonly string[] =>
    wayDifferences({ left: part(was), right: part(is) }, (boardId) => boardId.toUpperCase());
  expect(told([], [["red", "blue"]])).toEqual(["New side by side, a card goes one of these ways: RED, BLUE."]);
  expect(told([["red", "blue"]], [])).toEqual(["No longer side by side: RED, BLUE."]);
  expect(told([["red", "blue"]], [["red", "blue", "green"]])).toEqual([
    "Other boards side by side, a card goes one of these ways: RED, BLUE, GREEN. Before: RED, BLUE.",
  ]);
});

it("a step that stands beside another one than before differs, and where it stood is said", () => {
  const mail = (branch?: ToldStep["branch"]): ToldStep => toldStep("mail", branch === undefined ? {} : { branch });
  const beside = { branchId: "one", beside: "red/do", isDeadEnd: false };
  const change = (was: ToldStep, is: ToldStep): unknown => {
    const compared = comparedSteps({ ...part(), steps: [...steps, was] }, { ...part(), steps: [...steps, is] });
    return [compared.at(-1)?.difference, ...placeDifferences(compared, ({ name }) => name.toUpperCase())];
  };
  expect(change(mail(), mail())).toEqual(["same"]);
  expect(change(mail(beside), mail({ ...beside, branchId: "two" }))).toEqual(["same"]);
  expect(change(mail(), mail(beside))).toEqual([
    "changed",
    "MAIL: at the same time as RED/DO, before on the way itself.",
  ]);
  expect(change(mail(beside), mail({ ...beside, isDeadEnd: true }))).toEqual([
    "changed",
    "MAIL: at the same time as RED/DO (nobody waits for it), before at the same time as RED/DO.",
  ]);
});

const told = (of: ToldPart): ToldMap => ({
  from: "2026-01-01T00:00:00.000Z",
  to: "2026-02-01T00:00:00.000Z",
  asOf: "2026-02-01T00:00:00.000Z",
  asked: [],
  parts: [of],
});
const version = (of: ToldPart): MapVersion => ({
  versionId: "v",
  name: "March",
  takenAt: "2026-03-02T09:00:00.000Z",
  told: told(of),
});
afterEach(cleanup);

/** The drawings of both, as tables. */
async function shown(was: ToldPart, is: ToldPart): Promise<readonly [HTMLElement, HTMLElement]> {
  const named = boardIds.map((boardId) => ({ boardId, name: boardId.toUpperCase() }));
  const desk = { map: { name: "Orders", versions: [version(was)] }, boards: named, editable: false, ask: () => false };
  render(<VersionsView desk={desk as unknown as MapDesk} ground={[]} now={told(is)} titleOf={() => ""} />);
  const user = userEvent.setup();
  for (const table of screen.getAllByRole("radio", { name: "Table" })) await user.click(table);
  return [screen.getByRole("region", { name: /^March/ }), screen.getByRole("region", { name: /as it is told now/ })];
}
const waysIn = (drawing: HTMLElement): number => within(drawing).queryAllByText(/One of these ways/).length;

it("a version draws its boards as the ways they were, beside those of now", async () => {
  const drawings = await shown(part([["red", "blue"]]), part([["red", "blue"]]));
  expect(drawings.map(waysIn)).toEqual([2, 2]);
  expect(screen.getByText("No step differs.")).toBeDefined();
  expect(screen.queryByText(/goes one of these ways:/)).toBeNull();
});

it("boards that were handed on from one to the other and are ways now are told, by their names", async () => {
  const drawings = await shown(part([]), part([["red", "blue"]]));
  expect(drawings.map(waysIn)).toEqual([0, 2]);
  expect(screen.getByText("New side by side, a card goes one of these ways: RED, BLUE.")).toBeDefined();
});

it("a version from before ways were kept is one line, is said to be that, and claims no difference", async () => {
  const drawings = await shown(part(), part([["red", "blue"]]));
  expect(drawings.map(waysIn)).toEqual([0, 2]);
  expect(screen.getByText(/^March, .* It is drawn as one line/)).toBeDefined();
  expect(screen.queryByText(/New side by side/)).toBeNull();
});

it("a branch of the wall is drawn beside its step in a version too", async () => {
  const law = toldStep("law", { drawn: "process", branch: { branchId: "one", beside: "red/do", isDeadEnd: true } });
  const [was] = await shown({ ...part([]), steps: [...steps, law] }, part([]));
  expect(within(was).getByText("Side by side: 2 of 2, and nobody waits for it")).toBeDefined();
});
