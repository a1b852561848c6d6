// Who is told what, who may switch, and that a reason is asked for.
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { peopleClient } from "../../lib/people-client.ts";
import { names } from "../../lib/people.ts";
import { usePersonFigures } from "../../charts/use-person-figures.ts";
import { PersonFigures } from "./person-figures.tsx";

const Line = (): ReactNode => <PersonFigures boardId="b" seen={usePersonFigures("b")} />;

const may = vi.hoisted(() => vi.fn<() => boolean>());
vi.mock("../../replica/use-board-session.tsx", () => ({ useMay: may }));

const asked = vi.spyOn(peopleClient, "personFigures");
const change = vi.spyOn(peopleClient, "changePersonFigures");
const on = { on: true, since: "2026-03-02T09:00:00.000Z", by: "ada", reason: "Hand-offs take days" };
beforeEach(() => {
  names.setState(new Map([["ada", "Ada Lovelace"]]), true);
  asked.mockReset();
  change.mockReset();
});
afterEach(cleanup);

it("tells everybody that figures name nobody, and offers the switch to managers only", async () => {
  asked.mockResolvedValue({ on: false });
  may.mockReturnValue(false);
  render(<Line />);
  await screen.findByText(/They name nobody/);
  expect(screen.queryByRole("button")).toBeNull();
});

it("tells everybody who switched it on, since when and why", async () => {
  asked.mockResolvedValue(on);
  may.mockReturnValue(false);
  render(<Line />);
  expect((await screen.findByText(/Ada Lovelace switched that on/)).textContent).toContain("“Hand-offs take days”");
  expect(screen.queryByRole("button")).toBeNull();
});

it("asks managers why, and says what it means; switching off asks nothing", async () => {
  asked.mockResolvedValue({ on: false });
  may.mockReturnValue(true);
  const user = userEvent.setup();
  render(<Line />);
  await user.click(await screen.findByRole("button", { name: "Let them name people" }));
  expect(screen.getByText(/Everybody on this board will see/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Switch on" }));
  expect(change).not.toHaveBeenCalled();
  const why = screen.getByLabelText("Why");
  expect([document.activeElement, why.getAttribute("aria-invalid")]).toEqual([why, "true"]);
  change.mockResolvedValueOnce(on);
  await user.type(why, " Hand-offs take days ");
  await user.click(screen.getByRole("button", { name: "Switch on" }));
  expect(change).toHaveBeenLastCalledWith({
    params: { boardId: "b" },
    body: { on: true, reason: "Hand-offs take days" },
  });
  change.mockResolvedValueOnce({ on: false });
  await user.click(await screen.findByRole("button", { name: "Switch off" }));
  expect(change).toHaveBeenLastCalledWith({ params: { boardId: "b" }, body: { on: false } });
  await screen.findByText(/They name nobody/);
});
