import type { Scene, Table } from "@weir/charts";
import type { MetricAnswer } from "@weir/flow-metrics";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { ChartFrame, type ChartFrameProps } from "./chart-frame.tsx";

afterEach(cleanup);

const answer: MetricAnswer = {
  metric: "cycle-time",
  unit: "days",
  params: {},
  conventions: {
    cycle: "elapsed",
    percentile: "nearest-rank",
    noObservedStart: "exclude",
    cfd: "effective",
    finish: "last",
    slips: "ignore",
    timeZone: "UTC",
  },
  result: {},
  explain: {
    formula: "F − S",
    source: "Kanban Guide 2025.5",
    included: 12,
    excluded: [
      { cardId: "a", reason: "discarded" },
      { cardId: "b", reason: "not-finished" },
      { cardId: "c", reason: "discarded" },
    ],
  },
  dataQuality: [{ code: "chain-break", of: "card", count: 1, examples: ["a"], treatment: "derived-anew" }],
};
const scene: Scene = { width: 10, height: 10, title: "", description: "", marks: [] };
const table: Table = {
  columns: [
    { heading: "Card", kind: "text" },
    { heading: "Days", kind: "number" },
  ],
  rows: [["Refund", 3.24]],
};
const props: ChartFrameProps<unknown> = {
  title: "Cycle time",
  unit: "Days",
  fileName: "cycle-time",
  measured: { answer, failure: undefined, retry: () => undefined },
  height: 100,
  titleOf: (cardId) => `Title of ${cardId}`,
  scene,
  table,
  onRoom: () => undefined,
  children: <p>The drawing</p>,
};

it("explains the number: formula, cards in and out with the reason, what the data lack", async () => {
  render(<ChartFrame {...props} switches={<p>A switch</p>} />);
  await userEvent.click(screen.getByRole("button", { name: "Explain" }));
  const explained = within(await screen.findByRole("dialog"));
  for (const text of ["F − S", "Kanban Guide 2025.5", "12", "3 cards left out", "A switch", "Title of c"])
    expect(explained.getByText(text)).toBeTruthy();
  expect(explained.getByText("discarded").textContent).toBe("2 discarded");
});

it("turns into a table and back", async () => {
  render(<ChartFrame {...props} />);
  await userEvent.click(screen.getByRole("button", { name: "Table" }));
  expect(screen.queryByText("The drawing")).toBeNull();
  expect(screen.getByRole("rowheader", { name: "Refund" })).toBeTruthy();
  expect(screen.getByRole("cell", { name: "3.2" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Drawing" }));
  expect(screen.getByText("The drawing")).toBeTruthy();
});

it("says what failed, and tries again", async () => {
  const retry = vi.fn<() => void>();
  render(<ChartFrame {...props} measured={{ answer: undefined, failure: "from: 3 is not a date", retry }} />);
  expect(screen.getByRole("alert").textContent).toContain("from: 3 is not a date");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(retry).toHaveBeenCalledOnce();
});

it("shows its shape while it measures, and what to do where there is nothing to draw", () => {
  const { rerender } = render(<ChartFrame {...props} measured={{ ...props.measured, answer: undefined }} />);
  expect(screen.getByRole("status", { name: "Measuring" })).toBeTruthy();
  rerender(<ChartFrame {...props} empty={{ text: "Choose a longer window." }} />);
  expect(screen.getByText("Choose a longer window.")).toBeTruthy();
  expect(screen.queryByText("The drawing")).toBeNull();
});
