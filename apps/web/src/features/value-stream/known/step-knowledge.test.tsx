// What is saved and taken back at a step is said, and whoever did it by keyboard stays where they are.
import { emptyMap, mapStream, type MapState } from "@weir/domain";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { afterEach, expect, it } from "vitest";
import { onAnnouncement } from "../../../lib/announce.ts";
import { StepKnowledge, type StepKnowledgeProps } from "./step-knowledge.tsx";
import type { MapDesk } from "./use-map-desk.ts";

afterEach(cleanup);

const figure = { value: null, measured: null, answered: null, mapped: null, origin: "measured", upperBound: false };
const step = {
  nodeId: "b/build",
  name: "Build",
  processTimeDays: figure,
  waitDays: figure,
  completeAccurate: figure,
} as unknown as StepKnowledgeProps["step"];

function Page(): ReactNode {
  const [figures, setFigures] = useState<MapState["figures"]>([]);
  const map: MapState = { ...emptyMap(mapStream("b")), exists: true, boardIds: ["b"], figures };
  const ask: MapDesk["ask"] = async ({ nodeId, changes }) => {
    const kept = Object.entries(changes as object).filter(([, value]) => value !== null);
    setFigures(kept.length === 0 ? [] : ([{ nodeId, ...Object.fromEntries(kept) }] as never));
    return true;
  };
  const desk = { map, editable: true, ask } as unknown as MapDesk;
  return (
    <StepKnowledge
      desk={desk}
      step={step}
      steps={[]}
      before={null}
      onInsert={() => undefined}
      onGone={() => undefined}
    />
  );
}

it("saved and taken back, figures are said, and the focus stays at the form", async () => {
  const heard: string[] = [];
  const stop = onAnnouncement((sentence) => heard.push(sentence));
  const user = userEvent.setup();
  render(<Page />);
  const days = screen.getByLabelText<HTMLInputElement>("Process time, days");
  await user.type(days, "0,5{Enter}");
  await screen.findByRole("button", { name: "Take back" });
  expect([heard, document.activeElement === days, days.value]).toEqual([["What people know is saved."], true, "0.5"]);
  await user.click(screen.getByRole("button", { name: "Take back" }));
  expect([heard.at(-1), document.activeElement, days.value]).toEqual([
    "What people noted here is taken back.",
    screen.getByRole("button", { name: "Save" }),
    "",
  ]);
  stop();
});
