// Templates: kept in their dialog, chosen where cards are added, by a list or a slash.
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { allCards, type Card } from "@weir/domain";
import { createRef, type ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { playWorld } from "../../../../testing/played-world.ts";
import { client } from "../../../lib/client.ts";
import { openBoardSession } from "../../../replica/board-session.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { BoardUiContext, createBoardUi } from "../board-ui.ts";
import { QuickAdd } from "../quick-add.tsx";
import { slashed } from "./made-from.ts";
import { TemplatesDialog } from "./templates-dialog.tsx";

afterEach(cleanup);

const bug = {
  name: "Bug",
  title: "Bug: {title}",
  labels: ["web"],
  cardType: "Bug",
  checkItems: [{ itemId: "i", text: "seen" }],
};
const settled = (): Promise<void> => act(() => new Promise<void>((resolve) => void setTimeout(resolve, 0)));

async function opened(shown: ReactNode, ...templates: readonly { name: string }[]) {
  const world = playWorld(["A"]);
  world.role = "manager";
  world.elsewhere({ type: "field.add", fieldId: "tier", name: "Tier", kind: "choice", options: ["Gold", "Tin"] });
  for (const template of templates)
    world.elsewhere({ type: "board.set-template", templateId: template.name, template });
  const session = openBoardSession("played", world);
  await settled();
  const store = createBoardUi();
  render(
    <GivenSession session={session}>
      <BoardUiContext value={{ store, openCard: () => undefined }}>{shown}</BoardUiContext>
    </GivenSession>,
  );
  await settled();
  const board = () => {
    const now = session.store.getState().board;
    if (now === undefined) throw new Error("There is no board");
    return now;
  };
  const made = (): Card[] => [...allCards(board())].filter(({ cardId }) => cardId !== "A");
  return { world, session, store, board, made };
}

const dialog = <TemplatesDialog returnTo={createRef()} onClose={() => undefined} />;
const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const press = (name: string): void => void fireEvent.click(screen.getByRole("button", { name }));

test("a template is written, says what is wrong in it, is changed and removed, each undone in one step", async () => {
  const { session, board } = await opened(dialog);
  press("New template");
  type("Size", "much");
  press("Keep");
  expect(screen.getByText("Give it a name")).toBeDefined();
  expect(screen.getByText(/A number from 0 up/)).toBeDefined();
  type("Name", "Bug");
  type("Size", "2.5");
  type("Title", "Bug: {title}");
  type("Labels, with commas between them", "web, urgent ,web");
  type("Steps of the checklist, one a line", "seen again\n\nfixed");
  type("Tier", "Gold");
  press("Keep");
  expect(board().templates).toMatchObject([
    {
      name: "Bug",
      title: "Bug: {title}",
      size: 2.5,
      labels: ["web", "urgent"],
      fields: [{ fieldId: "tier", kind: "choice", value: "Gold" }],
      checkItems: [{ text: "seen again" }, { text: "fixed" }],
    },
  ]);
  press("Change Bug");
  type("Name", "Defect");
  press("Keep");
  expect(board().templates).toMatchObject([{ name: "Defect", fields: [{ value: "Gold" }] }]);
  press("Remove Defect");
  expect(board().templates).toEqual([]);
  for (const name of ["Defect", "Bug", undefined]) {
    await act(async () => void (await session.undo()));
    await settled();
    expect(board().templates[0]?.name).toBe(name);
  }
});

test("a template whose text must go is removed for good by the server", async () => {
  const asked = vi.spyOn(client, "boardCommand").mockResolvedValue({} as never);
  await opened(dialog, bug);
  press("For good: remove Bug with all its texts");
  fireEvent.click(await screen.findByRole("button", { name: "Remove for good" }));
  await settled();
  expect(asked).toHaveBeenCalledWith({
    params: { boardId: "played" },
    body: { commandId: expect.any(String) as string, type: "board.redact", what: "template", id: "Bug" },
  });
});

const quickAdd = <QuickAdd spot={{ stageId: "todo" }} name="To do" />;

async function adding(...templates: readonly { name: string }[]) {
  const desk = await opened(quickAdd, ...templates);
  act(() => desk.store.setState({ quickAddStageId: "todo" }));
  await screen.findByRole("textbox");
  if (templates.length > 0) await screen.findByRole("combobox");
  const add = async (title: string): Promise<void> => {
    const field = screen.getByRole("textbox");
    fireEvent.change(field, { target: { value: title } });
    await settled();
    fireEvent.keyDown(field, { key: "Enter" });
    await settled();
  };
  return { ...desk, add };
}

test("cards are made from the template in the list, until another is chosen", async () => {
  const { add, made } = await adding(bug);
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "Bug" } });
  await add("no login");
  await add("no logout");
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "" } });
  await add("plain");
  expect(made().map(({ title, labels }) => [title, labels])).toEqual([
    ["Bug: no login", ["web"]],
    ["Bug: no logout", ["web"]],
    ["plain", []],
  ]);
  expect(made()[0]).toMatchObject({ cardType: "Bug", checkItems: [{ text: "seen", done: false }] });
});

test("a template that somebody takes away makes no more cards", async () => {
  const { world, add, made } = await adding(bug);
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "Bug" } });
  world.elsewhere({ type: "board.set-template", templateId: "Bug", template: null });
  act(() => world.deliver());
  await add("plain");
  expect(made().map(({ title }) => title)).toEqual(["plain"]);
});

test("a slash and the beginning of a name choose one for that card", async () => {
  const { add, made } = await adding(bug, { name: "Release day" });
  await add("/bu no login");
  await add("/release day of spring");
  await add("/x unknown");
  expect(made().map(({ title }) => title)).toEqual(["Bug: no login", "of spring", "/x unknown"]);
});

test("a board without templates asks for none", async () => {
  const { add, made } = await adding();
  expect(screen.queryByRole("combobox")).toBeNull();
  await add("plain");
  expect(made()).toHaveLength(1);
});

test("what could be two templates is none", () => {
  const named = (...names: string[]) => names.map((name) => ({ templateId: name, name }));
  expect(slashed(named("Bug", "Build"), "/bu x")).toBeUndefined();
  expect(slashed(named("Bug", "Bug fix"), "/bug fix it")?.template.name).toBe("Bug fix");
  expect(slashed(named("Bug", "Bug fix"), "/bug fixes")?.template.name).toBe("Bug");
});
