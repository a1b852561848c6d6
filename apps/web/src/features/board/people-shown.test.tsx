import { cleanup, render, screen } from "@testing-library/react";
import { cardOf, parseFilter, type Card, type DomainEvent } from "@weir/domain";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { playWorld } from "../../../testing/played-world.ts";
import { client } from "../../lib/client.ts";
import { names } from "../../lib/people.ts";
import { BoardUiContext, createBoardUi } from "./board-ui.ts";
import { CardFront } from "./card-front.tsx";
import { storyLines } from "./drawer/story-words.ts";
import { createLens } from "./look/lens.ts";
import { matching } from "./look/look.ts";
import { personId, personName } from "../../lib/person-name.ts";

const served = vi.spyOn(client, "people");
beforeEach(() => void served.mockReset());
afterEach(() => {
  cleanup();
  names.setState(new Map(), true);
});

const world = playWorld(["A", "B"]);
const given = (cardId: string, person: string): Card => {
  world.elsewhere({ type: "card.assign", cardId, people: [person] });
  const card = cardOf(world.server(), cardId);
  if (card === undefined) throw new Error(`There is no card ${cardId}`);
  return card;
};
const show = (...cards: readonly Card[]): void => {
  render(
    <BoardUiContext value={{ store: createBoardUi(), openCard: () => undefined }}>
      {cards.map((card) => (
        <CardFront key={card.cardId} card={card} />
      ))}
    </BoardUiContext>,
  );
};

const ada = "trello:5071e804388897871b158682";

test("cards show who people are as soon as the server has said so; it is asked once", async () => {
  served.mockResolvedValue({ people: [{ personId: ada, name: "Ada Byron" }], teams: [] });
  show(given("A", ada), given("B", ada));
  expect(screen.getAllByText("82")).toHaveLength(2);
  expect(await screen.findAllByText("AB")).toHaveLength(2);
  expect(screen.getAllByTitle("Ada Byron")).toHaveLength(2);
  cleanup();
  show(given("A", ada));
  expect(screen.getByText("AB")).toBeDefined();
  expect(served).toHaveBeenCalledTimes(1);
});

test("without an answer people are told by their ids, and asked about when they are shown again", async () => {
  const someone = "jira:someone@example.org";
  served.mockRejectedValueOnce(new Error("not now"));
  show(given("A", someone));
  expect(screen.getByTitle("Someone")).toBeDefined();
  await vi.waitFor(() => expect(served.mock.settledResults[0]?.type).toBe("rejected"));
  cleanup();
  served.mockResolvedValue({ people: [{ personId: someone, name: "Some One" }], teams: [] });
  show(given("A", someone));
  expect(await screen.findByTitle("Some One")).toBeDefined();
});

test("a story, a search and a new assignment know people by their names", () => {
  names.setState(new Map([[ada, "Ada Byron"]]), true);
  const fact = { stream: "board:played", seq: 9, v: 1, at: "2026-03-02T09:00:00.000Z", commandId: "c" };
  const moved = { type: "card.moved", cardId: "A", fromStageId: "todo", toStageId: "build", rank: "a0" } as const;
  const by = (kind: "import" | "unknown", id: string): DomainEvent => ({
    ...fact,
    ...moved,
    recordedAt: fact.at,
    actor: { kind, id },
  });
  const told = (event: DomainEvent): string | undefined => storyLines(world.server(), [event])[0]?.sentence;
  expect(told(by("import", ada))).toBe("Ada Byron moved it from To do to Build");
  expect(told(by("unknown", "trello"))).toBe("Import moved it from To do to Build");
  given("A", ada);
  given("B", "jonas");
  const { filter } = parseFilter("byron");
  const lens = createLens(filter, "rank", {
    now: 0,
    timeZone: "UTC",
    stages: [],
    stageGroups: [],
    lanes: { lanes: [], removedLanes: [] },
    parents: [],
    fields: [],
    nameOf: personName,
  });
  expect(matching(world.server(), ["A", "B"], lens)).toEqual(["A"]);
  expect([personId("ada byron"), personId("Ada")]).toEqual([ada, "ada"]);
});
