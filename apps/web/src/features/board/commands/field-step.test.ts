import { cardOf } from "@weir/domain";
import { afterEach, expect, test, vi } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { createBoardUi } from "../board-ui.ts";
import type { Choice, Step } from "./command.ts";
import { fieldStep } from "./field-step.ts";
import { handAt } from "./in-hand.ts";
import { sizeStep } from "./size-step.ts";

afterEach(() => void vi.restoreAllMocks());

/** Chooses what stands there once something was typed; answers what is asked next. */
function choose(step: Step, id: string, typed = ""): Step | undefined {
  const found: Choice | undefined = step.choices(typed).find((choice) => choice.id === id);
  if (found === undefined) throw new Error(`There is no choice ${id}`);
  if ("step" in found) return found.step();
  found.run();
  return undefined;
}

test("a field and a size are set on all cards in hand; what no field can hold is not offered", async () => {
  const world = playWorld(["A", "B"]);
  world.role = "contributor";
  world.elsewhere({ type: "field.add", fieldId: "tier", name: "Tier", kind: "choice", options: ["Gold", "Tin"] });
  world.elsewhere({ type: "field.add", fieldId: "value", name: "Value", kind: "number" });
  const session = openBoardSession("played", world);
  await new Promise((resolve) => setTimeout(resolve, 0));
  const ui = { store: createBoardUi(), openCard: () => undefined };
  ui.store.setState({ selected: new Set(["A", "B"]) });
  const hand = handAt(session, ui, "A");
  if (hand === undefined) throw new Error("There is no board");

  const tier = choose(fieldStep(hand), "tier");
  expect(tier?.choices("Silver").map(({ id }) => id)).toEqual(["value Gold", "value Tin", "none"]);
  if (tier !== undefined) choose(tier, "value Gold");
  const value = choose(fieldStep(hand), "value");
  expect(value?.choices("much").map(({ id }) => id)).toEqual(["none"]);
  if (value !== undefined) choose(value, "typed", "2,5");
  choose(sizeStep(hand), "typed", "3");

  const { board } = session.store.getState();
  for (const cardId of ["A", "B"]) {
    const card = board && cardOf(board, cardId);
    expect([card?.size, card?.fields?.map((held) => held.value)]).toEqual([3, ["Gold", 2.5]]);
  }
});
