// A map is renamed, given boards in order by keyboard, put away and brought back; a board's own keeps its board.
import { emptyMap, mapStream, type MapState } from "@weir/domain";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { client } from "../../../lib/client.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import { mapsClient } from "../known/maps-client.ts";
import { MapSettingsButton } from "./map-settings-button.tsx";
import { MapsPage } from "./maps-page.tsx";

// The page of one map is no part of this.
vi.mock("./map-page.tsx", () => ({ MapPage: () => null }));

const asked = vi.fn<MapDesk["ask"]>();
const command = vi.spyOn(client, "command");
const boards = [
  { boardId: "one", name: "One" },
  { boardId: "two", name: "Two" },
  { boardId: "old", name: "Old", archived: true },
  { boardId: "seen", name: "Seen", role: "viewer" as const },
  { boardId: "three", name: "Three", role: "contributor" as const },
];
beforeEach(() => {
  vi.spyOn(client, "boards").mockResolvedValue({ boards });
  asked.mockResolvedValue(true);
});
afterEach(() => {
  cleanup();
  asked.mockReset();
  command.mockReset();
});

const deskOf = (map: Partial<MapState>, mapId = "chain", may: Partial<MapDesk> = {}): MapDesk => {
  const state = { ...emptyMap(mapStream(mapId)), exists: true, name: "All", boardIds: ["one", "two"], ...map };
  const there = boards.filter(({ boardId }) => state.boardIds.includes(boardId));
  return {
    map: state,
    boards: there,
    editable: !state.archived,
    mayRestore: state.archived,
    ask: asked,
    ...may,
  } as never;
};
const order = (): (string | undefined)[] =>
  within(screen.getByRole("dialog"))
    .queryAllByRole("listitem")
    .map(({ dataset }) => dataset["board"]);
const button = (name: string): HTMLButtonElement => screen.getByRole("button", { name });

it("is named and given boards in order, without a mouse", async () => {
  const user = userEvent.setup();
  render(<MapSettingsButton desk={deskOf({})} />);
  await user.click(button("Name and boards…"));
  const name = screen.getByLabelText("Name");
  await user.clear(name);
  await user.keyboard("{Enter}");
  expect([document.activeElement, name.getAttribute("aria-invalid"), asked.mock.calls]).toEqual([name, "true", []]);
  await user.type(name, "Orders");

  const add = await screen.findByLabelText<HTMLSelectElement>("Another board");
  expect([...add.options].map(({ text }) => text)).toEqual(["Choose a board", "Three"]);
  await user.click(button("Add"));
  expect([document.activeElement, add.getAttribute("aria-invalid")]).toEqual([add, "true"]);
  await user.selectOptions(add, "Three");
  button("Add").focus();
  await user.keyboard("{Enter}");
  expect(order()).toEqual(["one", "two", "three"]);
  button("Three earlier").focus();
  await user.keyboard("{Enter}{Enter}");
  expect([order(), button("Three earlier").disabled]).toEqual([["three", "one", "two"], true]);
  await vi.waitFor(() => expect(document.activeElement).toBe(button("Three later")));
  button("Take One off the map").focus();
  await user.keyboard("{Enter}");
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Another board")));
  await user.click(button("Save"));
  expect(asked.mock.calls).toEqual([
    [{ type: "map.rename", name: "Orders" }],
    [{ type: "map.set-boards", boardIds: ["three", "two"] }],
  ]);
  await vi.waitFor(() => expect(document.activeElement).toBe(button("Name and boards…")));
});

it("stays open where it was not saved, and asks nothing where nothing is other", async () => {
  const user = userEvent.setup();
  asked.mockResolvedValue(false);
  render(<MapSettingsButton desk={deskOf({ boardIds: [] })} />);
  await user.click(button("Name and boards…"));
  expect(screen.getByText("No board: drawn by hand.")).toBeDefined();
  await user.type(screen.getByLabelText("Name"), " of it");
  await user.click(button("Save"));
  expect(screen.getByRole("dialog")).toBeDefined();
  asked.mockClear();
  await user.type(screen.getByLabelText("Name"), "{Backspace>6/}{Enter}");
  expect(asked).not.toHaveBeenCalled();
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("of a board keeps that board, and cannot be put away", async () => {
  const user = userEvent.setup();
  render(<MapSettingsButton desk={deskOf({ boardIds: ["one", "two"] }, "one")} />);
  await user.click(button("Name and boards…"));
  expect([button("Take One off the map").disabled, button("Take Two off the map").disabled]).toEqual([true, false]);
  expect(screen.queryByRole("button", { name: "Archive this map" })).toBeNull();
});

it("is put away, says so, and is brought back by whoever may", async () => {
  const user = userEvent.setup();
  render(<MapSettingsButton desk={deskOf({})} />);
  await user.click(button("Name and boards…"));
  await user.click(button("Archive this map"));
  expect(asked).toHaveBeenLastCalledWith({ type: "map.archive" });
  cleanup();
  render(<MapSettingsButton desk={deskOf({ archived: true })} />);
  await user.click(button("Restore"));
  expect(asked).toHaveBeenLastCalledWith({ type: "map.restore" });
  cleanup();
  render(<MapSettingsButton desk={deskOf({ archived: true }, "chain", { mayRestore: false })} />);
  expect([screen.getByText(/is archived/).textContent, screen.queryByRole("button")]).toEqual([
    "This map is archived. Restore it to change it.",
    null,
  ]);
});

it("stands apart in the list once it is put away, and comes back there", async () => {
  const summary = { boardIds: [], createdAt: "2026-03-02T09:00:00.000Z", editable: true };
  const maps = vi.spyOn(mapsClient, "maps");
  maps.mockResolvedValueOnce({
    maps: [
      { mapId: "m", name: "Kept", archived: false, ...summary },
      { mapId: "n", name: "Put away", archived: true, ...summary },
    ],
  });
  const user = userEvent.setup();
  const list = { mapId: undefined, onOpen: () => undefined };
  render(<MapsPage {...list} />);
  await user.click(await screen.findByText("Archived: 1 map"));
  expect(screen.getAllByRole("list").map((list) => within(list).getAllByRole("listitem").length)).toEqual([5, 1]);
  command.mockResolvedValueOnce({ results: [] });
  maps.mockResolvedValueOnce({ maps: [{ mapId: "n", name: "Put away", archived: false, ...summary }] });
  await user.click(button("Restore Put away"));
  expect(command.mock.lastCall?.[0].body).toMatchObject({ type: "map.restore", stream: "map:n" });
  await vi.waitFor(() => expect(screen.queryByText(/^Archived/)).toBeNull());
});
