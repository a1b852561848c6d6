// The language of an account: said as it is, changed at the server first, and spoken only once that is kept.
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { LanguageSection } from "./language-section.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A server that keeps one choice, or refuses every change. */
function server(language: string | null, refuses = false) {
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", async (_: string, { method, body }: { method?: string; body?: string }) => {
    if (method !== "POST") return Response.json({ hidesPresence: false, digest: null, language });
    sent.push(JSON.parse(body ?? "{}"));
    return refuses
      ? Response.json({ code: "writes-fail", title: "Weir cannot write" }, { status: 503 })
      : Response.json({ hidesPresence: false, digest: null, ...(sent.at(-1) as object) });
  });
  return sent;
}

async function choose(name: string, onChosen: () => void): Promise<void> {
  render(<LanguageSection onChosen={onChosen} />);
  await userEvent.click(await screen.findByRole("button", { name: "Change" }));
  await userEvent.click(await screen.findByRole("menuitemcheckbox", { name }));
}

test.each([
  [null, "Deutsch", "de"],
  ["de", "As the browser", null],
])("from %s to %s", async (before, name, language) => {
  const sent = server(before);
  const onChosen = vi.fn();
  await choose(name, onChosen);
  await vi.waitFor(() => expect(onChosen).toHaveBeenCalledOnce());
  expect(sent).toEqual([{ language }]);
});

test("what the server does not keep is not spoken", async () => {
  const sent = server(null, true);
  const onChosen = vi.fn();
  await choose("Deutsch", onChosen);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(onChosen).not.toHaveBeenCalled();
});
