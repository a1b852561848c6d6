// Somebody is let in by name: only when it is clear who is meant.
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { AddByName, type Choice } from "./add-by-name.tsx";

afterEach(cleanup);

const choices: readonly Choice[] = [
  { id: "ada", name: "Ada Lovelace", isThere: false },
  { id: "grace", name: "Grace Hopper", isThere: true },
  { id: "alex-1", name: "Alex Smith", isThere: false },
  { id: "alex-2", name: "Alex Smith", isThere: false },
];

test("nobody is called unknown before it is known who is here", async () => {
  const unknown = vi.fn<(name: string) => string>();
  const words = { label: "Who", placeholder: "Name", action: "Add" };
  render(<AddByName {...words} choices={undefined} unknown={unknown} there={unknown} onAdd={vi.fn()} />);
  await userEvent.setup().type(screen.getByLabelText("Who"), "Ada Lovelace{Enter}");
  expect(unknown).not.toHaveBeenCalled();
});

test.each([
  ["", "Type a name."],
  ["Nobody", "Nobody is unknown"],
  ["Grace Hopper", "Grace Hopper is there"],
  ["alex smith", "More than one here is called alex smith. Have one of them renamed first."],
])("%j lets nobody in, and says why at the field", async (typed, why) => {
  const added = vi.fn<() => Promise<void>>();
  const words = { label: "Who", placeholder: "Name", action: "Add" };
  render(
    <AddByName
      {...words}
      choices={choices}
      unknown={(name) => `${name} is unknown`}
      there={(name) => `${name} is there`}
      onAdd={added}
    />,
  );
  const user = userEvent.setup();
  if (typed !== "") await user.type(screen.getByLabelText("Who"), typed);
  await user.click(screen.getByRole("button", { name: "Add" }));
  expect(screen.getByText(why)).toBeDefined();
  expect(added).not.toHaveBeenCalled();
  await user.clear(screen.getByLabelText("Who"));
  await user.type(screen.getByLabelText("Who"), "ada lovelace{Enter}");
  expect(added).toHaveBeenCalledWith(choices[0]);
});
