// One registry: what keys do, what the palette offers and what the sheet of keys tells are the same.
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { needs, verbs, type BoardRole, type Command } from "@weir/domain";
import { afterEach, describe, expect, test, vi } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { setSingleKeys } from "../../../lib/single-keys.ts";
import { mayAs } from "../../../replica/may.ts";
import { openBoardSession, type BoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { BoardUiContext, createBoardUi } from "../board-ui.ts";
import { KeysSheet } from "./keys-sheet.tsx";
import { boardCommands } from "./commands.ts";
import { titleOf, type BoardCommand } from "./command.ts";
import { hearKey } from "./hear-key.ts";
import { handAt, isOffered } from "./in-hand.ts";
import { isSingleKey } from "./key-names.ts";
import { shownKey } from "./shown-key.ts";
import { firstChoices } from "./palette-choices.ts";

afterEach(() => {
  cleanup();
  setSingleKeys(true);
  document.body.innerHTML = "";
  vi.restoreAllMocks();
});

async function desk(role: BoardRole = "manager") {
  const world = playWorld(["A", "B"]);
  world.elsewhere({ type: "card.edit", cardId: "A", changes: { cardType: "Bug" } });
  world.elsewhere({ type: "card.label", cardId: "A", labels: ["Urgent"] });
  world.elsewhere({ type: "card.archive", cardId: "B" });
  world.elsewhere({ type: "stage.add", stageId: "gone", name: "Gone", kind: "active", index: 1 });
  world.elsewhere({ type: "stage.remove", stageId: "gone", intoStageId: "build" });
  world.elsewhere({ type: "lane.add", laneId: "fast", name: "Fast" });
  world.elsewhere({ type: "lane.add", laneId: "slow", name: "Slow" });
  world.elsewhere({ type: "lane.remove", laneId: "slow" });
  world.elsewhere({ type: "field.add", fieldId: "tier", name: "Tier", kind: "choice", options: ["Gold", "Tin"] });
  world.elsewhere({ type: "board.set-template", templateId: "bug", template: { name: "Bug" } });
  world.role = role;
  const session = openBoardSession("played", world);
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const ui = { store: createBoardUi(), openCard: () => undefined, places: async () => [] };
  return { world, session, ui };
}

const offeredIn = (session: BoardSession, ui: Awaited<ReturnType<typeof desk>>["ui"]): string[] => {
  const hand = handAt(session, ui, "A");
  if (hand === undefined) throw new Error("There is no board");
  return firstChoices(hand, [], "").flatMap(({ choices }) => choices.map(({ id }) => id));
};

const keysPromised =
  "? Mod+k / f c ArrowUp ArrowDown ArrowLeft ArrowRight j k < > Shift+ArrowLeft Shift+ArrowRight Enter e a l d b x Mod+z Mod+Shift+z Mod+y Escape".split(
    " ",
  );

test("every key that people know is there, and no key is given twice", () => {
  const keys = boardCommands.flatMap((command) => command.keys);
  expect(keysPromised.filter((key) => !keys.includes(key))).toEqual([]);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  const ids = boardCommands.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("docs/hands.md tells every key", () => {
  const rows = boardCommands
    .filter(({ keys }) => keys.length > 0)
    .map((command) => `| ${command.keys.map((key) => `\`${plainKey(key)}\``).join(" ")} | ${titleOf(command)} |`);
  const page = readFileSync("docs/hands.md", "utf8");
  expect(rows.filter((row) => !page.includes(row))).toEqual([]);
});

/** A key as a page that knows no keyboard writes it. */
const plainKey = (name: string): string =>
  name
    .split("+")
    .map((part) => (part === "Mod" ? part : shownKey(part)))
    .join(" ");

test("`c` makes a card, and never archives one", () => {
  expect(boardCommands.find(({ keys }) => keys.includes("c"))?.verbs).toEqual(["card.create"]);
});

test("the sheet of keys tells every key there is, and nothing else", async () => {
  const { session, ui } = await desk();
  render(
    <GivenSession session={session}>
      <BoardUiContext value={ui}>
        <KeysSheet />
      </BoardUiContext>
    </GivenSession>,
  );
  const told = within(screen.getByRole("dialog"))
    .getAllByRole("definition")
    .map((row) =>
      [row.textContent, ...(row.parentElement?.querySelectorAll("kbd") ?? [])].map((part) =>
        typeof part === "string" ? part : part?.textContent,
      ),
    );
  const held = boardCommands
    .filter(({ keys }) => keys.length > 0)
    .map((command) => [titleOf(command), ...command.keys.map(shownKey)]);
  expect(told).toEqual(held);
});

/** A card with the focus, as far as a key is concerned. */
function cardOnPage(): HTMLElement {
  document.body.innerHTML = `<article data-card="A"><button data-card-title>A</button></article>`;
  return document.querySelector<HTMLElement>("[data-card-title]") as HTMLElement;
}

/** Presses a key of the registry on a card. */
function press(
  name: string,
  { session, ui }: Awaited<ReturnType<typeof desk>>,
  place: "page" | "text" | "panel" = "page",
): KeyboardEvent {
  const parts = name.split("+");
  const key = parts.at(-1) ?? "";
  const event = new KeyboardEvent("keydown", {
    key,
    ctrlKey: parts.includes("Mod"),
    shiftKey: parts.includes("Shift") || /^[A-Z]$/.test(key),
    bubbles: true,
    cancelable: true,
  });
  const card = cardOnPage();
  card.dispatchEvent(event);
  hearKey(event, place, session, ui);
  return event;
}

describe("keys", () => {
  const listened = boardCommands.filter((command) => command.heardByCard !== true && command.keys.length > 0);
  const method = (command: BoardCommand) => ("run" in command ? vi.spyOn(command, "run") : vi.spyOn(command, "step"));

  test.each(listened.flatMap((command) => command.keys.map((key) => [key, command] as const)))(
    "%s gives what the registry says",
    async (key, command) => {
      const at = await desk();
      at.ui.store.setState({ selected: new Set(command.id === "cancel" ? ["A"] : []) });
      if ("run" in command) vi.spyOn(command, "run").mockImplementation(() => undefined);
      const given = method(command);
      const event = press(key, at);
      expect(given).toHaveBeenCalledTimes(1);
      expect(event.defaultPrevented).toBe(true);
    },
  );

  test("of one character can be switched off; the others stay", async () => {
    const at = await desk();
    setSingleKeys(false);
    for (const { keys } of listened)
      for (const key of keys.filter(isSingleKey)) expect([key, press(key, at).defaultPrevented]).toEqual([key, false]);
    expect(press("Mod+k", at).defaultPrevented).toBe(true);
    expect(press("ArrowDown", at).defaultPrevented).toBe(true);
  });

  test("leave whoever writes alone, but for the palette", async () => {
    const at = await desk();
    const taken = listened.flatMap(({ keys }) => keys.filter((key) => press(key, at, "text").defaultPrevented));
    expect(taken).toEqual(["Mod+k"]);
  });
});

/** Verbs that nobody asks for by name on a board, and where they are asked instead. */
const askedElsewhere: Readonly<Partial<Record<Command["type"], string>>> = {
  "board.create": "the page of all boards",
  "import.record": "an import, for itself",
  "card.work": "an import of what was done, and whoever writes down work by the interface",
  "stage.set-policy": "the stage itself",
  "board.save-view": "the menu of views",
  "board.remove-view": "the menu of views",
  "cadence.hold": "the page of meetings",
  "cadence.withdraw": "the page of meetings",
  "card.link": "the opened card",
  "card.unlink": "the opened card",
  "card.answer-pull": "at the pull it is asked about",
  "board.redact": "where the text stands, as that of a card",
  "card.redact": "where the text stands: it is read first, and comes back by nothing",
};

describe("the palette", () => {
  test("offers everything a manager may do here, by the registry's names", async () => {
    const { session, ui } = await desk();
    const due = boardCommands.filter(
      (command) => command.byKeyOnly !== true && !["restore-board", "unlist"].includes(command.id),
    );
    expect(offeredIn(session, ui).toSorted()).toEqual(due.map(({ id }) => id).toSorted());
  });

  test("has a command for every verb of a board, which asks of the role what the verb does", () => {
    const ofBoards = verbs.filter((verb) => verb.streamKind === "board");
    const named = new Set(boardCommands.flatMap((command) => command.verbs ?? []));
    const missing = ofBoards.map(({ type }) => type).filter((type) => !named.has(type as Command["type"]));
    expect(missing.filter((type) => !(type in askedElsewhere))).toEqual([]);
    const wrong = boardCommands.flatMap((command) =>
      ofBoards
        .filter(
          ({ type, needs: asked }) =>
            command.verbs?.includes(type as Command["type"]) === true &&
            command.needs !== undefined &&
            asked !== command.needs,
        )
        .map(({ type }) => [command.id, type]),
    );
    expect(wrong).toEqual([]);
  });

  test.each(["manager", "contributor", "commenter", "viewer"] as const)(
    "offers a %s nothing that the policy denies",
    async (role) => {
      const { session, ui } = await desk(role);
      const offered = offeredIn(session, ui);
      const denied = boardCommands.filter((command) => command.needs !== undefined && !mayAs(role, command.needs));
      expect(denied.filter(({ id }) => offered.includes(id))).toEqual([]);
      expect(offered).toContain("open");
      expect(offered.includes("comment")).toBe(role !== "viewer");
      expect(needs["board.change"].board).toBe("contributor");
    },
  );

  test("finds cards by words of their titles and by their ids, those off the board last", async () => {
    const { session, ui, world } = await desk();
    world.elsewhere({ type: "card.create", cardId: "C-7", stageId: "todo", title: "Überweisung prüfen" });
    world.deliver();
    const hand = handAt(session, ui, undefined);
    if (hand === undefined) throw new Error("There is no board");
    const found = (typed: string) =>
      firstChoices(hand, [], typed)
        .find(({ id }) => id === "cards")
        ?.choices.map(({ label }) => label);
    expect(found("prufen uber")).toEqual(["Überweisung prüfen"]);
    expect(found("c-7")).toEqual(["Überweisung prüfen"]);
    expect(isOffered(boardCommands[0] as BoardCommand, hand)).toBe(false);
  });
});
