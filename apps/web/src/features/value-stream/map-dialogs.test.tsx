// A map, and a step, that is called nothing says so at its field, and is asked for once it has a name.
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { client } from "../../lib/client.ts";
import { NewStepDialog } from "./known/new-step-dialog.tsx";
import type { MapDesk } from "./known/use-map-desk.ts";
import { NewMapDialog } from "./maps/new-map-dialog.tsx";

const command = vi.spyOn(client, "command");
afterEach(() => {
  cleanup();
  command.mockReset();
});

it("a new map says that it needs a name, keeps what was chosen where it fails, and is opened once made", async () => {
  const onMade = vi.fn<(mapId: string) => void>();
  const boards = [
    { boardId: "one", name: "One" },
    { boardId: "two", name: "Two" },
  ] as never;
  const user = userEvent.setup();
  render(<NewMapDialog boards={boards} onMade={onMade} onClose={() => undefined} />);
  await user.click(screen.getByRole("button", { name: "Make the map" }));
  const name = screen.getByLabelText("Name");
  expect([document.activeElement, name.getAttribute("aria-invalid")]).toEqual([name, "true"]);
  expect(screen.getByText("A map needs a name.")).toBeDefined();
  expect(command).not.toHaveBeenCalled();
  for (const board of ["Two", "One"]) {
    await user.selectOptions(screen.getByLabelText("Another board"), board);
    await user.click(screen.getByRole("button", { name: "Add" }));
  }
  await user.type(name, " Orders ");
  command.mockRejectedValueOnce(new Error("no network"));
  await user.click(screen.getByRole("button", { name: "Make the map" }));
  expect((await screen.findByRole("alert")).textContent).toContain("could not be reached");
  command.mockResolvedValueOnce({ results: [] });
  await user.type(name, "{Enter}");
  await vi.waitFor(() => expect(onMade).toHaveBeenCalledOnce());
  expect(command.mock.lastCall?.[0].body).toMatchObject({ name: "Orders", boardIds: ["two", "one"] });
});

it("a new step says what is missing where it is missing", async () => {
  const ask = vi.fn<MapDesk["ask"]>(async () => true);
  const onClose = vi.fn<() => void>();
  const user = userEvent.setup();
  render(<NewStepDialog desk={{ ask } as unknown as MapDesk} after={null} steps={[]} onClose={onClose} />);
  const insert = screen.getByRole("button", { name: "Insert a step" });
  const [name, days] = [screen.getByLabelText("What happens there"), screen.getByLabelText("Process time, days")];
  await user.type(days, "soon");
  await user.click(insert);
  expect([name, days].map((field) => field.getAttribute("aria-invalid"))).toEqual(["true", "true"]);
  expect(document.activeElement).toBe(name);
  await user.type(name, "Pack");
  await user.click(insert);
  expect([document.activeElement, ask.mock.calls]).toEqual([days, []]);
  await user.clear(days);
  await user.type(days, "0.5");
  await user.click(insert);
  expect(ask.mock.lastCall?.[0]).toMatchObject({
    type: "map.add-step",
    name: "Pack",
    figure: { processTimeDays: 0.5 },
  });
  expect(onClose).toHaveBeenCalled();
});

it("a new step may stand side by side with another one, and be waited for by nobody", async () => {
  const ask = vi.fn<MapDesk["ask"]>(async () => true);
  const steps = [
    { nodeId: "b/build", name: "Build" },
    { nodeId: "b/test", name: "Test" },
  ];
  const user = userEvent.setup();
  render(
    <NewStepDialog desk={{ ask } as unknown as MapDesk} after="b/build" steps={steps} onClose={() => undefined} />,
  );
  await user.type(screen.getByLabelText("What happens there"), "Law");
  expect(screen.queryByLabelText("Nobody waits for it")).toBeNull();
  await user.click(screen.getByLabelText("Side by side"));
  expect(screen.getByLabelText<HTMLSelectElement>("At the same time as").value).toBe("b/build");
  await user.click(screen.getByLabelText("Nobody waits for it"));
  await user.click(screen.getByRole("button", { name: "Insert a step" }));
  const wish = ask.mock.lastCall?.[0];
  const branch = { branchId: wish?.["stepId"], beside: "b/build" };
  expect(wish).toMatchObject({ type: "map.add-step", name: "Law", after: "b/build", branch, deadEnd: true });
});
