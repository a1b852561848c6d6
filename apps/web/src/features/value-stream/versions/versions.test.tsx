// Two tellings of a map side by side: what differs, and what only looks so because they were asked otherwise.
import type { MapVersion, ToldMap, ToldPart, ToldStep } from "@weir/domain";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { toldFigure, toldStep, toldTotals } from "../../../../testing/told-steps.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import { askedDifferently, askedText } from "./asked-differently.ts";
import { pairedParts } from "./paired-parts.ts";
import { comparedSteps, differenceTable } from "./step-differences.ts";
import { VersionsView } from "./versions-view.tsx";

const part = (boardIds: readonly string[], ...steps: readonly ToldStep[]): ToldPart => ({
  boardIds,
  steps,
  totals: toldTotals,
});
const told = (more: Partial<ToldMap> = {}): ToldMap => ({
  from: "2026-01-01T00:00:00.000Z",
  to: "2026-02-01T00:00:00.000Z",
  asOf: "2026-02-01T00:00:00.000Z",
  asked: [],
  parts: [part(["a"], toldStep("a/build"))],
  ...more,
});

describe("what differs", () => {
  it("is marked step by step: waits, work, %C&A and WIP, as far as they are printed", () => {
    const before = part(["a"], toldStep("build"), toldStep("mail"), toldStep("test", { leadTimeDays: 3.001 }));
    const after = part(["a"], toldStep("build", { meanWip: 4.04 }), toldStep("test"), toldStep("ship"));
    const compared = comparedSteps(before, after);
    expect(compared.map(({ is, was, difference }) => [(is ?? was)?.nodeId, difference])).toEqual([
      ["build", "changed"],
      ["mail", "removed"],
      ["test", "same"],
      ["ship", "added"],
    ]);
    expect(differenceTable(compared, ({ name }) => name).rows[0]).toEqual([
      "build",
      "Changed",
      "3 d",
      "2 d",
      "1 d",
      "90 %",
      "2 → 4",
    ]);
    expect(
      comparedSteps(part(["a"], toldStep("x", { completeAccurate: toldFigure(0.7) })), part(["a"], toldStep("x"))),
    ).toMatchObject([{ difference: "changed" }]);
  });

  it("is told part by part, those of the same boards beside each other", () => {
    const [ab, b, c] = [part(["a", "b"]), part(["b"]), part(["c"])];
    expect(pairedParts(told({ parts: [ab, c] }), told({ parts: [part(["a"]), b] }))).toEqual([
      { left: ab, right: part(["a"]) },
      { left: undefined, right: b },
      { left: c, right: undefined },
    ]);
    expect(pairedParts(told({ parts: [part([])] }), told({ parts: [part([])] }))).toHaveLength(1);
  });
});

const read = (kept: string): string => kept.replace("f1", "Customer");

describe("asked otherwise", () => {
  it("is said of other cards, the filter in words", () => {
    const some = told({ asked: [{ name: "filter", value: '"f1":acme' }] });
    expect(askedDifferently(told(), some, read)).toEqual([
      expect.stringMatching(/asked differently.*: Cards measured: all and "Customer":acme\.$/),
    ]);
    expect(askedDifferently(some, some, read)).toEqual([]);
    expect([askedText(told(), read), askedText(some, read)]).toEqual([
      "Thu 1 Jan 2026 to Sun 1 Feb 2026",
      'Thu 1 Jan 2026 to Sun 1 Feb 2026, cards that meet "Customer":acme',
    ]);
  });

  it("is said of windows of another length, other conventions and other boards, and of nothing else", () => {
    const later = told({ from: "2026-02-01T00:00:00.000Z", to: "2026-03-04T00:00:00.000Z" });
    expect(askedDifferently(told(), later, read)).toEqual([]);
    const other = told({
      from: "2026-01-15T00:00:00.000Z",
      asked: [{ name: "cycle", value: "working" }],
      parts: [part(["b"])],
    });
    expect(askedDifferently(told({ asked: [{ name: "cycle", value: "elapsed" }] }), other, read)).toEqual([
      "Their windows are not equally long. The first: 31 days. The second: 17 days.",
      expect.stringMatching(/asked differently.*: Days are counted as: .* and working days\.$/),
      expect.stringMatching(/same boards/),
    ]);
    const whole = told({ from: "2026-02-01T00:00:00.000Z" });
    expect(askedDifferently(whole, told(), read)[0]).toContain("All until");
  });
});

describe("the versions of a map", () => {
  const version: MapVersion = { versionId: "v", name: "March", takenAt: "2026-03-02T09:00:00.000Z", told: told() };
  const ask = vi.fn<MapDesk["ask"]>(async () => true);
  afterEach(cleanup);
  it("stand beside now, and are dropped only by who says so twice", async () => {
    const user = userEvent.setup();
    const desk = {
      map: { name: "Orders", versions: [version] },
      boards: [],
      editable: true,
      ask,
    } as unknown as MapDesk;
    const now = told({
      parts: [part(["a"], toldStep("a/build", { leadTimeDays: 9 })), part(["z"], toldStep("z/build"))],
    });
    const titleOf = ({ boardIds }: { readonly boardIds: readonly string[] }): string => `Board ${boardIds.join()}`;
    render(<VersionsView desk={desk} ground={[]} now={now} titleOf={titleOf} />);
    expect(screen.getByText("3 d → 9 d")).toBeDefined();
    expect(screen.getByRole("heading", { name: "Board z" })).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Drop version" }));
    const dialog = screen.getByRole("dialog");
    expect([dialog.textContent, ask.mock.calls]).toEqual([expect.stringContaining("for good"), []]);
    await user.click(within(dialog).getByRole("button", { name: "Drop version" }));
    expect(ask.mock.lastCall?.[0]).toEqual({ type: "map.drop-version", versionId: "v" });
  });
});
