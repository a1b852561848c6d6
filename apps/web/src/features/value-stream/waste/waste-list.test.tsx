// Dismissing asks why, for those who may; what was dismissed says who, when and why, and comes back.
import { isDismissed, onNodes, signOf, type DismissedWaste, type MapState } from "@weir/domain";
import type { WasteEvidence, WasteResult } from "@weir/flow-metrics";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import type { Measured } from "../../../charts/use-metric.ts";
import { names } from "../../../lib/people.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import { WasteList } from "./waste-list.tsx";

const evidence = (signal: WasteEvidence["signal"], ...stageIds: string[]): WasteEvidence => ({
  waste: "waiting",
  signal,
  stageIds,
  items: 3,
  itemDaysLost: 8,
  examples: [],
  confidence: "low",
  values: {},
});
const result = {
  candidates: [evidence("queue", "b/ready"), evidence("blocked"), evidence("queue", "b/test")],
  silent: [],
  unknown: [],
} as unknown as WasteResult;

const asked = vi.fn<MapDesk["ask"]>();
afterEach(() => {
  cleanup();
  asked.mockReset();
});

function Page({ editable = true, told = [] }: { editable?: boolean; told?: readonly DismissedWaste[] }): ReactNode {
  const [dismissed, setDismissed] = useState(told);
  const ask: MapDesk["ask"] = async (wish) => {
    const isDone = await asked(wish);
    const { type, ...sign } = wish;
    const at = "2026-03-02T09:00:00.000Z";
    if (isDone)
      setDismissed(type === "map.recall-waste" ? [] : [{ ...(sign as never as DismissedWaste), by: "ada", at }]);
    return isDone;
  };
  const desk = { map: { dismissed } as unknown as MapState, editable, ask } as MapDesk;
  return (
    <WasteList
      measured={{ answer: { result } } as unknown as Measured<WasteResult>}
      nameOf={(nodeId) => nodeId.slice(2).toUpperCase()}
      desk={desk}
      open={undefined}
      onOpen={() => undefined}
    />
  );
}

const entries = () => within(screen.getAllByRole("list")[0]!).getAllByRole("listitem");

it("asks why, takes the entry from the list, says who said so and why, and brings it back", async () => {
  names.setState(new Map([["ada", "Ada Lovelace"]]), true);
  asked.mockResolvedValue(true);
  const user = userEvent.setup();
  render(<Page />);
  await user.click(screen.getByRole("button", { name: /^Dismiss… 3,/ }));
  const dialog = screen.getByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Dismiss" }));
  const why = within(dialog).getByLabelText("Why is it no waste?");
  expect([document.activeElement, why.getAttribute("aria-invalid"), asked.mock.calls]).toEqual([why, "true", []]);
  await user.type(why, " Tests run at night ");
  await user.click(within(dialog).getByRole("button", { name: "Dismiss" }));
  expect(asked).toHaveBeenLastCalledWith({
    type: "map.dismiss-waste",
    signal: "queue",
    nodeId: "b/test",
    reason: "Tests run at night",
  });
  // What is left keeps its number, the one of its pin.
  expect(entries().map((entry) => entry.textContent?.[0])).toEqual(["1", "2"]);
  const summary = screen.getByText("Dismissed: 1 sign");
  await vi.waitFor(() => expect(document.activeElement).toBe(summary));
  expect(summary.parentElement?.textContent).toMatch(/in TEST.*Ada Lovelace on 2 Mar.*“Tests run at night”/);
  await user.click(summary);
  await user.click(screen.getByRole("button", { name: /^Bring back/ }));
  expect(asked).toHaveBeenLastCalledWith({ type: "map.recall-waste", signal: "queue", nodeId: "b/test" });
  expect(entries()).toHaveLength(3);
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Possible waste" }));
});

it("keeps the reason where it was not saved, and gives the focus back where it is let be", async () => {
  asked.mockResolvedValue(false);
  const user = userEvent.setup();
  render(<Page />);
  const opener = screen.getByRole("button", { name: /^Dismiss… 1,/ });
  await user.click(opener);
  await user.type(screen.getByLabelText("Why is it no waste?"), "Fair");
  await user.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(screen.getByLabelText<HTMLTextAreaElement>("Why is it no waste?").value).toBe("Fair");
  await user.keyboard("{Escape}");
  await vi.waitFor(() => expect(document.activeElement).toBe(opener));
});

it("shows whoever may only read what was dismissed, and no button", () => {
  render(
    <Page editable={false} told={[{ signal: "blocked", reason: "Fair", by: "ada", at: "2026-03-02T09:00:00.000Z" }]} />,
  );
  expect(screen.getByText(/“Fair”/)).toBeDefined();
  expect(screen.queryByRole("button", { name: /Dismiss|Bring back/ })).toBeNull();
  expect(entries()).toHaveLength(2);
});

it("dismisses at one step, or wherever it shows where it is of none or several", () => {
  const told = { reason: "Fair", by: "ada", at: "2026-03-02T09:00:00.000Z" };
  const dismissed: DismissedWaste[] = [
    { signal: "queue", nodeId: "b/test", ...told },
    { signal: "slow-for-type", ...told },
  ];
  const here = (of: WasteEvidence): WasteEvidence => onNodes(of, (stageId) => `b/${stageId}`);
  expect(signOf(here(evidence("slow-for-type", "one", "two")))).toEqual({ signal: "slow-for-type" });
  expect(signOf(here(evidence("queue", "ready")))).toEqual({ signal: "queue", nodeId: "b/ready" });
  const seen = [evidence("queue", "test"), evidence("queue", "ready"), evidence("slow-for-type", "x", "y")];
  expect(seen.map((each) => isDismissed(here(each), dismissed))).toEqual([true, false, true]);
  expect(isDismissed(undefined, dismissed)).toBe(false);
});

it("what was dismissed while it concerned the whole stays so where it occurs in one step, or in two", () => {
  const everywhere = [{ signal: "blocked" as const, reason: "Fair", by: "ada", at: "2026-03-02T09:00:00.000Z" }];
  const seen = [evidence("blocked"), evidence("blocked", "b/test"), evidence("blocked", "b/test", "b/build")];
  expect(seen.map((each) => isDismissed(each, everywhere))).toEqual([true, true, true]);
  expect(isDismissed(evidence("stalled", "b/test"), everywhere)).toBe(false);
});
