// Marks are placed, changed and removed by keyboard, at a step or at what waits before it.
import { emptyMap, evolve, mapStream, type Burst, type DomainEvent } from "@weir/domain";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { drawnBursts } from "../drawing/drawn-bursts.ts";
import { BurstForm } from "./burst-form.tsx";
import type { MapDesk } from "./use-map-desk.ts";

const asked = vi.fn<MapDesk["ask"]>();
afterEach(() => {
  cleanup();
  asked.mockReset();
});

const begun = { ...emptyMap(mapStream("b")), exists: true, boardIds: ["b"] };
const types = { "map.place-burst": "map.burst-placed", "map.remove-burst": "map.burst-removed" } as const;

function Page({ nodeId = "b/build", bursts = [] }: { nodeId?: string; bursts?: readonly Burst[] }): ReactNode {
  const [map, setMap] = useState({ ...begun, bursts });
  const ask: MapDesk["ask"] = async (wish) => {
    const isDone = await asked(wish);
    const type = types[wish.type as keyof typeof types];
    if (isDone) setMap((last) => evolve(last, { ...wish, type, stream: "map:b", seq: last.seq + 1 } as DomainEvent));
    return isDone;
  };
  return <BurstForm desk={{ map, ask } as unknown as MapDesk} nodeId={nodeId} />;
}
const marks = (): (string | null)[] =>
  screen.queryAllByRole("listitem").map((item) => item.firstElementChild?.textContent ?? null);

it("are placed, changed and removed without a mouse", async () => {
  asked.mockResolvedValue(true);
  const user = userEvent.setup();
  render(<Page />);
  const text = screen.getByLabelText("What shall become better");
  text.focus();
  await user.keyboard("{Enter}");
  expect([text.getAttribute("aria-invalid"), document.activeElement, asked.mock.calls]).toEqual(["true", text, []]);
  await user.keyboard("Smaller batches{Enter}");
  await user.keyboard("Tell earlier{Tab}{ArrowRight}{Enter}");
  expect(marks()).toEqual(["Smaller batches", "Tell earlier (at the waiting)"]);
  expect([document.activeElement, text.getAttribute("aria-invalid")]).toEqual([text, "false"]);

  screen.getByRole("button", { name: "Change mark: Tell earlier" }).focus();
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(text);
  await user.keyboard("!{Tab}{ArrowLeft}{Enter}");
  expect(marks()).toEqual(["Smaller batches", "Tell earlier!"]);
  expect(screen.getByRole("button", { name: "Place mark" })).toBeDefined();

  screen.getByRole("button", { name: "Remove mark: Smaller batches" }).focus();
  await user.keyboard("{Enter}");
  expect([marks(), document.activeElement]).toEqual([["Tell earlier!"], text]);
});

it("keep what was written where it was not saved", async () => {
  asked.mockResolvedValue(false);
  const user = userEvent.setup();
  render(<Page bursts={[{ burstId: "k", text: "One", nodeId: "b/build" }]} />);
  await user.click(screen.getByRole("button", { name: "Change mark: One" }));
  await user.keyboard(" more{Enter}");
  expect(screen.getByLabelText<HTMLInputElement>("What shall become better").value).toBe("One more");
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.getByLabelText<HTMLInputElement>("What shall become better").value).toBe("");
});

it("of a step that is drawn as a stage are kept at the stage", () => {
  const mail = { stepId: "mail", name: "Mail", kind: "wait", anchor: null, linkedTo: "b/build" } as const;
  const bursts = [{ burstId: "k", text: "Ask once", nodeId: "mail" }];
  const desk = { map: { ...begun, steps: [mail], bursts }, ask: asked } as unknown as MapDesk;
  render(<BurstForm desk={desk} nodeId="b/build" />);
  expect(marks()).toEqual(["Ask once"]);
});

it("stand on the drawing where they were placed", () => {
  const bursts: Burst[] = [
    { burstId: "k", text: "One", nodeId: "b/build" },
    { burstId: "l", text: "Two", nodeId: "b/build", on: "wait" },
  ];
  expect(drawnBursts(bursts, (nodeId) => nodeId).map(({ at }) => at)).toEqual([
    { stepId: "b/build", on: "step" },
    { stepId: "b/build", on: "wait" },
  ]);
});
