// Each waste that can be planted is in the list of the page and pinned to the drawing where it was planted; a team
// without it shows nothing.
import { measuredMap, valueStreamMapGeometry, wastePins, type ValueStreamMapGeometry } from "@weir/charts";
import { wasteHeading } from "@weir/contract";
import { answerMetric, type FlowLog, type ValueStreamResult, type WasteResult } from "@weir/flow-metrics";
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { LogBuilder, workflowOf } from "../../../../../../packages/flow-metrics/testing/log-builder.ts";
import { cleanTwin, plantedLog, plants } from "../../../../../../packages/flow-metrics/testing/planted-waste.ts";
import type { Measured } from "../../../charts/use-metric.ts";
import { words } from "../../../charts/words.ts";
import { WasteList } from "./waste-list.tsx";
import { sayWaste } from "./waste-words.ts";

afterEach(cleanup);

type Signal = WasteResult["silent"][number];

/** Cards that came from another board and lay there: no simulated team has several boards. */
function crossed(cards: number): FlowLog {
  const builder = new LogBuilder(
    workflowOf("options:queue build:active to-test:queue test:active done:done", "build", "done"),
  );
  for (let card = 0; card < cards; card++)
    builder
      .arrived(`C${card}`, "to-test", "1", "2")
      .to("test", `${10 + card}`)
      .to("done", `${11 + card}`);
  return builder.log();
}
const logs = new Map<Signal, { readonly planted: FlowLog; readonly clean: FlowLog }>([
  ...Object.entries(plants).map(
    ([signal, plant]) =>
      [signal as Signal, { planted: plantedLog(1, plant), clean: plantedLog(1, cleanTwin(signal)) }] as const,
  ),
  ["board-crossings", { planted: crossed(5), clean: crossed(4) }],
]);

/** Where the pin of a waste that is seen in one place stands; the others concern the whole board. */
const placeOf: Partial<Record<Signal, string>> = {
  "over-limit": "at build",
  parked: "before build",
  "discarded-after-start": "at test",
  queue: "before test",
  blocked: "at build",
  stalled: "at build",
  "group-handoffs": "before test",
  "ping-pong": "before test",
  "board-crossings": "before test",
  "task-switching": "at build",
  resumed: "at build",
  reopened: "at build",
  "slow-for-type": "at build",
  "unused-stage": "before the customer",
  returned: "at build",
  "one-person-step": "at test",
};

/** What lies under a pin: on the upper edge of a box, beside what waits, or at the plate. */
function under(
  { boxes, waits, plate }: ValueStreamMapGeometry,
  { x, y }: { readonly x: number; readonly y: number },
): string {
  const isOn = (part: { readonly x: number; readonly y: number; readonly width: number }): boolean =>
    Math.abs(y - part.y) < 3 && x >= part.x - 6 && x <= part.x + part.width;
  const box = boxes.find(isOn);
  if (box !== undefined) return `at ${box.stepId}`;
  if (isOn(plate)) return "at the whole";
  const away = (wait: (typeof waits)[number]): number =>
    Math.hypot(x - (wait.sign?.x ?? Infinity), y - (wait.sign?.y ?? Infinity));
  const nearest = waits.toSorted((one, other) => away(one) - away(other))[0];
  return `before ${nearest?.stepId ?? "the customer"}`;
}

type Pins = ReturnType<typeof wastePins>;

/** What the page shows of a signal: its entry in the list, and where its pin stands on a wall and on a phone. */
function shown(
  log: FlowLog,
  signal: Signal,
  drawn = (pins: Pins): Pins => pins,
): { readonly entry: string | null; readonly pins: readonly string[] } {
  const waste = answerMetric(log, "waste", {}).result as WasteResult;
  const stream = answerMetric(log, "value-stream", {}).result as ValueStreamResult;
  cleanup();
  render(
    <WasteList
      measured={{ answer: { result: waste } } as unknown as Measured<WasteResult>}
      nameOf={(stageId) => stageId.toUpperCase()}
      desk={undefined}
      open={undefined}
      onOpen={() => undefined}
    />,
  );
  const list = screen.getAllByRole("list")[0]!;
  const entry = within(list)
    .queryAllByRole("button")
    .find((button) => within(button).queryByText(sayWaste(`waste.${signal}`)) !== null);
  const number = entry?.textContent?.match(/^\d+/)?.[0];
  const map = measuredMap(stream, {
    boardName: "Team",
    statistic: "mean",
    pins: drawn(wastePins(waste, stream, wasteHeading)),
  });
  const pins = [1240, 358].flatMap((width) => {
    const geometry = valueStreamMapGeometry(map, { words, width });
    const label = sayWaste(`waste.${signal}`);
    return geometry.pins
      .filter(({ text, tip }) => text === number && tip.includes(label))
      .map((pin) => under(geometry, pin));
  });
  return { entry: entry?.textContent ?? null, pins };
}

/** What is wrong with how a planted waste is shown, and with how one that is not there is. */
function complaintsWith(signal: Signal, log: FlowLog, drawn?: (pins: Pins) => Pins): string[] {
  const { entry, pins } = shown(log, signal, drawn);
  if (entry === null) return ["not listed"];
  const place = placeOf[signal] ?? "at the whole";
  return pins.length === 2 ? pins.filter((pin) => pin !== place) : [`${pins.length} pins`];
}
function complaintsWithout(signal: Signal, log: FlowLog): string[] {
  const { entry, pins } = shown(log, signal);
  const told = within(document.body).queryByText(new RegExp(sayWaste(`waste.${signal}`).replaceAll("?", "\\?")));
  return [...(entry === null ? [] : ["listed"]), ...pins, ...(told === null ? ["not among what was looked for"] : [])];
}

it("all signals are tried", () => {
  const { silent, unknown, candidates } = answerMetric(plantedLog(1), "waste", {}).result as WasteResult;
  const all = [...silent, ...[...unknown, ...candidates].map(({ signal }) => signal)];
  expect([...logs.keys()].toSorted()).toEqual(all.toSorted());
  expect(all).toHaveLength(22);
});

describe.each([...logs])("%s", (signal, { planted, clean: without }) => {
  it("is listed and pinned where it was planted", () => {
    expect(complaintsWith(signal, planted)).toEqual([]);
  });
  it("is neither on the clean twin, which says that it was looked for", () => {
    expect(complaintsWithout(signal, without)).toEqual([]);
  });
  it("would be missed, and would be too much, the other way round", () => {
    expect(complaintsWith(signal, without)).toEqual(["not listed"]);
    expect(complaintsWithout(signal, planted)).toContain("listed");
  });
});

it("would notice a pin at another step, and one that is missing", () => {
  const { planted } = logs.get("returned")!;
  const moved = (pins: Pins): Pins => pins.map((pin) => ({ ...pin, at: { stepId: "test", on: "step" } }));
  expect(complaintsWith("returned", planted, moved)).toEqual(["at test", "at test"]);
  expect(complaintsWith("returned", planted, () => [])).toEqual(["0 pins"]);
});
