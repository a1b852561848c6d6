// What is shown once must not be lost by one key too many.
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { ShownOnce } from "./shown-once.tsx";

afterEach(cleanup);

test("the keyboard begins at Copy: the Enter that sent a form, pressed twice, closes nothing", async () => {
  const closed = vi.fn<() => void>();
  const user = userEvent.setup();
  const link = "https://weir.example.org/join#key=k";
  render(
    <ShownOnce
      title="The invitation"
      label="Link"
      secret={link}
      expiresAt="2026-06-01T09:00:00.000Z"
      onClose={closed}
    />,
  );
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Copy" }));
  await user.keyboard("{Enter}");
  expect(closed).not.toHaveBeenCalled();
  expect(await navigator.clipboard.readText()).toBe(link);
});
