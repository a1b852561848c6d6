// The filter of a page of figures: what is asked of the server and when, what is said beside it, and the ways out.
import { workflowOf } from "@weir/domain";
import { answerMetric, createFlowLog, type MetricId } from "@weir/flow-metrics";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { playWorld } from "../../../testing/played-world.ts";
import { readMeasureView, type MeasureView } from "../../charts/measure-view.ts";
import { client } from "../../lib/client.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { openBoardSession } from "../../replica/board-session.ts";
import { GivenSession } from "../../replica/use-board-session.tsx";
import { AnalyticsPage } from "./analytics-page.tsx";

const metric = vi.spyOn(client, "metric");
const figures = vi.spyOn(peopleClient, "personFigures");
const world = playWorld(["A", "B"]);
const log = createFlowLog(workflowOf(world.server()));

beforeEach(() => {
  figures.mockResolvedValue({ on: false });
  vi.stubGlobal("fetch", () => new Promise(() => undefined));
  metric.mockImplementation(async ({ params, query }) => {
    const { filter, ...rest } = query as Record<string, string>;
    const answer = answerMetric(log, params.metric as MetricId, { "as-of": "2026-03-02", ...rest });
    const some = { params: { ...answer.params, filter }, cards: { met: 1, of: 2 } };
    return (filter === undefined ? answer : { ...answer, ...some }) as never;
  });
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

async function open(first: MeasureView = {}, seesCards = true) {
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const views: MeasureView[] = [];
  const Page = (): ReactNode => {
    const [view, setView] = useState(first);
    const show = (next: MeasureView): void => {
      views.push(next);
      setView(readMeasureView(next));
    };
    return (
      <AnalyticsPage boardId="played" view={view} onView={show} {...(seesCards && { onOpenCard: () => undefined })} />
    );
  };
  render(
    <GivenSession session={session}>
      <Page />
    </GivenSession>,
  );
  await waitFor(() => expect(seesCards ? figures.mock.calls.length : 1).toBe(1));
  return { views, hand: userEvent.setup() };
}
/** The filters that were asked by, of each metric in turn. */
const asked = (id: MetricId): (string | undefined)[] =>
  metric.mock.calls
    .filter(([{ params }]) => params.metric === id)
    .map(([{ query }]) => (query as Record<string, string>)["filter"]);
const onPage = ["cumulative-flow", "cycle-time", "work-item-age", "throughput"] as const;

it("asks every figure once nobody types any more, of what it understood, and says how many cards that are", async () => {
  const { views, hand } = await open({ window: "4w" });
  await hand.type(await screen.findByRole("combobox", { name: "Filter cards" }), "label:Web clas:x");
  await waitFor(() => expect(views).toHaveLength(1));
  expect(views[0]).toEqual({ window: "4w", filter: "label:Web clas:x" });
  for (const id of onPage) await waitFor(() => expect(asked(id)).toEqual([undefined, "label:Web"]));
  expect(await screen.findByText("1 of 2 cards")).toBeDefined();
  await hand.tab();
  expect(await screen.findByText(/There is no field “clas”/)).toBeDefined();
});

it("says that no card meets the filter where nothing is drawn, and clears it", async () => {
  const { views, hand } = await open({ filter: "label:Web" });
  expect(await screen.findByText("No finished card meets the filter. Change or clear it.")).toBeDefined();
  expect(screen.queryByText(/No card has been finished yet/)).toBeNull();
  expect(screen.queryByText("Show all time")).toBeNull();
  await hand.click(screen.getAllByRole("button", { name: "Clear filter" })[0]!);
  expect(views).toEqual([{}]);
  expect(await screen.findByText(/No card has been finished yet/)).toBeDefined();
});

it("leads to a longer window too, where there is one", async () => {
  const { views, hand } = await open({ window: "4w", filter: "label:Web" });
  await screen.findByText(/^No card that meets the filter was finished in this window\. Change the filter, or choose/);
  await hand.click(screen.getAllByRole("button", { name: "Show all time" })[0]!);
  expect(views).toEqual([{ window: "all", filter: "label:Web" }]);
});

it("asks nothing by people where figures name nobody, and goes on without them", async () => {
  const { views, hand } = await open({ filter: "person:ada -label:Web" });
  await screen.findByText(/The filter asks for people: person:ada\./);
  const field = screen.getByRole("combobox", { name: "Filter cards" });
  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
    "Figures here name nobody",
  );
  metric.mockClear();
  await hand.click(screen.getByRole("button", { name: "Leave out person:ada" }));
  expect(views).toEqual([{ filter: "-label:Web" }]);
  for (const id of onPage) await waitFor(() => expect(asked(id)).toEqual(["-label:Web"]));
});

it("is not there for readers who see no cards", async () => {
  await open({}, false);
  await waitFor(() => expect(asked("throughput")).toEqual([undefined]));
  expect(screen.queryByRole("search")).toBeNull();
});
