import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { Palette } from "./palette.tsx";

afterEach(cleanup);

const lines = ["Archive", "Assign", "Block"].map((label) => ({ id: label.toLowerCase(), label }));

function Host({ onChoose, onBack }: { onChoose: (id: string) => void; onBack: () => void }): ReactNode {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const fitting = lines.filter(({ label }) => label.toLowerCase().includes(typed));
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Palette
          label="A command"
          typed={typed}
          groups={[{ id: "all", lines: fitting }]}
          status={`${fitting.length} matches`}
          onType={setTyped}
          onChoose={(id) => (onChoose(id), setOpen(false))}
          onBack={() => (onBack(), setOpen(false))}
          onClose={() => setOpen(false)}
          onClosed={() => undefined}
        />
      )}
    </>
  );
}

async function opened() {
  const [onChoose, onBack] = [vi.fn<(id: string) => void>(), vi.fn<() => void>()];
  render(<Host onChoose={onChoose} onBack={onBack} />);
  const hand = userEvent.setup();
  await hand.click(screen.getByRole("button", { name: "Open" }));
  const field = screen.getByRole("combobox", { name: "A command" });
  const active = () => document.getElementById(field.getAttribute("aria-activedescendant") ?? "")?.textContent;
  return { onChoose, onBack, hand, field, active };
}

test("the field keeps the focus, arrows walk what fits and go round, Enter chooses", async () => {
  const { hand, field, active, onChoose } = await opened();
  expect(document.activeElement).toBe(field);
  expect(active()).toBe("Archive");
  await hand.keyboard("{ArrowDown}");
  expect(active()).toBe("Assign");
  await hand.keyboard("{ArrowUp}{ArrowUp}");
  expect(active()).toBe("Block");
  await hand.keyboard("{ArrowDown}as");
  expect([active(), screen.getAllByRole("option").length, screen.getByRole("status").textContent]).toEqual([
    "Assign",
    1,
    "1 matches",
  ]);
  expect(screen.getByRole("option").getAttribute("aria-selected")).toBe("true");
  await hand.keyboard("{Enter}");
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("assign");
});

test("Escape goes back, and whoever opened it has the focus again", async () => {
  const { hand, onBack } = await opened();
  await hand.keyboard("{Escape}");
  expect(onBack).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Open"));
});
