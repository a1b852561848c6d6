// A label is renamed on every card that has it, in one gesture that is undone as one.
import { act } from "@testing-library/react";
import { cardOf } from "@weir/domain";
import { expect, test } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { createBoardUi } from "../board-ui.ts";
import type { Choice } from "./command.ts";
import { handAt } from "./in-hand.ts";
import { renameLabel } from "./rename-label.ts";
import { undoHere } from "./undo.ts";

const had = { A: ["Legal", "Cart"], B: ["Cart"], C: ["Law"], D: ["Legal", "Law"] };

async function desk() {
  const world = playWorld(Object.keys(had));
  for (const [cardId, labels] of Object.entries(had)) world.elsewhere({ type: "card.label", cardId, labels });
  world.elsewhere({ type: "card.archive", cardId: "D" });
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const ui = { store: createBoardUi(), openCard: () => undefined };
  const hand = handAt(session, ui, undefined);
  if (hand === undefined || !("step" in renameLabel)) throw new Error("There is no board");
  const labels = () =>
    Object.keys(had).map((cardId) => cardOf(session.store.getState().board ?? hand.board, cardId)?.labels);
  return { session, ui, labels, first: renameLabel.step(hand) };
}

const choose = (choices: readonly Choice[], label: string) => {
  const choice = choices.find((each) => each.label === label);
  if (choice === undefined) throw new Error(`${label} is not offered`);
  return choice;
};

async function renamed(label: string, to: string) {
  const at = await desk();
  const choice = choose(at.first.choices(""), label);
  if (!("step" in choice)) throw new Error("It asks for no name");
  const named = choose(choice.step().choices(to), Object.values(had).flat().includes(to) ? to : `“${to}”`);
  if (!("run" in named)) throw new Error("It asks something more");
  act(() => named.run());
  return at;
}

test("those there are are offered, with how many cards have each", async () => {
  const { first } = await desk();
  expect(first.choices("").map(({ label, hint }) => [label, hint])).toEqual([
    ["Cart", "2 cards"],
    ["Law", "2 cards"],
    ["Legal", "2 cards"],
  ]);
});

test("a new name is on every card, archived ones too, in its place", async () => {
  const { session, ui, labels } = await renamed("Legal", "Contracts");
  expect(labels()).toEqual([["Contracts", "Cart"], ["Cart"], ["Law"], ["Contracts", "Law"]]);
  await act(() => undoHere(session, ui.store));
  expect(labels()).toEqual(Object.values(had));
});

test("the name of another makes one of both, and is on no card twice", async () => {
  const { labels } = await renamed("Legal", "Law");
  expect(labels()).toEqual([["Law", "Cart"], ["Cart"], ["Law"], ["Law"]]);
});
