// What a newcomer sees, what somebody with boards sees, and what happens when the server does not answer.
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { client } from "../../lib/client.ts";
import { takeHandedFiles } from "../../lib/handed-files.ts";
import { HomePage } from "./home-page.tsx";

const navigate = vi.fn<(to: object) => Promise<void>>(async () => undefined);
vi.mock("@tanstack/react-router", () => ({
  useNavigate: () => navigate,
  Link: ({ children, params }: { children: ReactNode; params: { boardId: string } }) => (
    <a href={params.boardId}>{children}</a>
  ),
}));

const boards = vi.spyOn(client, "boards");
const session = vi.spyOn(client, "session");
const metric = vi.spyOn(client, "metric");

let who: object;
function workspace(list: readonly object[], demo: "offered" | "present" | "off"): void {
  boards.mockResolvedValue({ boards: list } as never);
  session.mockResolvedValue({ ...who, demo: { state: demo } } as never);
}

beforeEach(() => {
  who = { mode: "solo", role: "owner" };
  navigate.mockClear();
  metric.mockRejectedValue(new Error("not now"));
});
afterEach(cleanup);

describe("HomePage", { timeout: 60_000 }, () => {
  it("offers three ways into an empty workspace, and hands dropped files to the import", async () => {
    workspace([], "offered");
    const user = userEvent.setup();
    render(<HomePage />);
    await screen.findByRole("heading", { name: "Bring your board" });
    expect(screen.getByRole("heading", { name: "Start a new board" })).toBeDefined();
    expect(screen.getByRole("button", { name: "Open the demo" })).toBeDefined();
    const file = new File(["{}"], "board.json");
    await user.upload(screen.getByLabelText<HTMLInputElement>("Choose files", { selector: "input" }), file);
    expect(navigate).toHaveBeenCalledWith({ to: "/import" });
    expect(takeHandedFiles()).toEqual([file]);
  });

  it("opens the demo at its first board", async () => {
    workspace([], "offered");
    const boardsMade = [
      { boardId: "demo-checkout", name: "Checkout team" },
      { boardId: "demo-search", name: "Search team" },
    ];
    vi.spyOn(client, "createDemo").mockResolvedValue({ boards: boardsMade });
    const user = userEvent.setup();
    render(<HomePage />);
    await user.click(await screen.findByRole("button", { name: "Open the demo" }));
    expect(navigate).toHaveBeenCalledWith({ to: "/boards/$boardId", params: { boardId: "demo-checkout" } });
  });

  it("offers a guest nothing that would be refused", async () => {
    who = { mode: "team", role: "guest" };
    workspace([], "offered");
    const { container: empty } = render(<HomePage />);
    await screen.findByRole("heading", { name: "No board is open to you yet" });
    expect(within(empty).queryByRole("button")).toBeNull();
    cleanup();
    workspace([{ boardId: "b1", name: "Ours" }], "offered");
    const { container: full } = render(<HomePage />);
    await screen.findByText("Ours");
    expect(within(full).queryByRole("button")).toBeNull();
  });

  it("offers to invite people to whoever is here alone and has a board", async () => {
    workspace([{ boardId: "b1", name: "Ours" }], "off");
    const user = userEvent.setup();
    render(<HomePage />);
    await user.click(await screen.findByRole("button", { name: "Invite people" }));
    expect(navigate).toHaveBeenCalledWith({ to: "/people" });
    cleanup();
    who = { mode: "team", role: "owner" };
    workspace([{ boardId: "b1", name: "Ours" }], "off");
    render(<HomePage />);
    await screen.findByText("Ours");
    expect(screen.queryByRole("button", { name: "Invite people" })).toBeNull();
  });

  it("offers no demo where the server has it switched off", async () => {
    workspace([], "off");
    render(<HomePage />);
    await screen.findByRole("heading", { name: "Bring your board" });
    expect(screen.queryByRole("button", { name: "Open the demo" })).toBeNull();
  });

  it("starts a board from a starter: names it, checks it, creates it, opens it", async () => {
    workspace([], "off");
    const create = vi.spyOn(client, "createBoard").mockResolvedValue({ boardId: "b7", seq: 1, stages: [] });
    const user = userEvent.setup();
    render(<HomePage />);
    await user.click(await screen.findByRole("button", { name: /Service desk/ }));
    const name = await screen.findByLabelText("Name");
    await user.clear(name);
    await user.click(screen.getByRole("button", { name: "Create the board" }));
    expect(screen.getByText("A board needs a name.")).toBeDefined();
    await user.type(name, "Help desk");
    await user.click(screen.getByRole("button", { name: "Create the board" }));
    await waitFor(() => expect(navigate).toHaveBeenCalledWith({ to: "/boards/$boardId", params: { boardId: "b7" } }));
    expect(create.mock.calls[0]?.[0].body).toMatchObject({
      name: "Help desk",
      timeZone: "UTC",
      start: "Working",
      finish: "Resolved",
    });
  });

  it("lists boards, the demo's apart, and removes the demo once it is told what goes", async () => {
    workspace(
      [
        { boardId: "b1", name: "Ours" },
        { boardId: "demo-checkout", name: "Checkout team", demo: true },
      ],
      "present",
    );
    const remove = vi.spyOn(client, "removeDemo").mockResolvedValue({ removed: ["demo-checkout"] });
    const user = userEvent.setup();
    render(<HomePage />);
    expect((await screen.findByText("Ours")).closest("a")?.getAttribute("href")).toBe("b1");
    workspace([{ boardId: "b1", name: "Ours" }], "offered");
    await user.click(screen.getByRole("button", { name: "Remove the demo" }));
    expect((await screen.findByRole("dialog")).textContent).toContain(
      "These go for good, with everything changed on them: Checkout team.",
    );
    expect(remove).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Remove 1 board" }));
    await waitFor(() => expect(screen.queryByText("Checkout team")).toBeNull());
    expect(remove).toHaveBeenCalledOnce();
    expect(screen.getByRole("button", { name: "Add the demo boards" })).toBeDefined();
  });

  it("says so when the server does not answer, and tries again when told", async () => {
    boards.mockRejectedValueOnce(new Error("down"));
    const user = userEvent.setup();
    render(<HomePage />);
    expect((await screen.findByRole("alert")).textContent).toContain("could not be loaded");
    workspace([{ boardId: "b1", name: "Ours" }], "off");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByText("Ours");
  });
});
