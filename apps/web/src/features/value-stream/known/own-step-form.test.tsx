// What people drew is drawn otherwise: named, moved, laid over a stage, removed; each as one wish to the map.
import { emptyMap, mapStream, type MapState, type OwnStep } from "@weir/domain";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { OwnStepForm } from "./own-step-form.tsx";
import type { MapDesk } from "./use-map-desk.ts";

const asked = vi.fn<MapDesk["ask"]>();
const onClose = vi.fn<() => void>();
afterEach(() => {
  cleanup();
  asked.mockReset();
  onClose.mockReset();
});

const own = (stepId: string, name: string, anchor: string | null): OwnStep => ({
  stepId,
  name,
  kind: "process",
  anchor,
});
const mail = own("mail", "Mail", "b/build");
const sign = own("sign", "Sign", "b/build");
const build = { nodeId: "b/build", name: "Build" };
const drawn = ({ stepId, name, kind }: OwnStep) => ({ nodeId: stepId, name, drawn: kind });

/** A desk that does what it is asked of the place of a step, as far as the drawing shows it. */
function Page({ steps: begun = [mail, sign] }: { steps?: readonly OwnStep[] }): ReactNode {
  const [steps, setSteps] = useState(begun);
  const map: MapState = { ...emptyMap(mapStream("b")), exists: true, boardIds: ["b"], steps };
  const ask: MapDesk["ask"] = async (wish) => {
    const isDone = await asked(wish);
    if (isDone && wish.type === "map.move-step")
      setSteps(wish["after"] === null ? [own("sign", "Sign", null), mail] : [sign, mail]);
    return isDone;
  };
  const desk = { map, editable: true, ask } as unknown as MapDesk;
  const isFirst = steps[0]?.anchor === null;
  const shown = isFirst ? [drawn(sign), build, drawn(mail)] : [build, ...steps.map(drawn)];
  return <OwnStepForm desk={desk} stepId="sign" steps={shown} onClose={onClose} />;
}

const button = (name: string): HTMLButtonElement => screen.getByRole("button", { name });

it("asks for what was changed and for nothing else", async () => {
  asked.mockResolvedValue(true);
  const user = userEvent.setup();
  render(<Page />);
  await user.click(button("Save step"));
  expect(asked).not.toHaveBeenCalled();
  await user.clear(screen.getByLabelText("What happens there"));
  await user.click(button("Save step"));
  const name = screen.getByLabelText("What happens there");
  expect([document.activeElement, name.getAttribute("aria-invalid"), asked.mock.calls]).toEqual([name, "true", []]);
  await user.type(name, " Signature ");
  await user.click(screen.getByLabelText("Waiting"));
  await user.click(button("Save step"));
  expect(asked.mock.calls).toEqual([
    [{ type: "map.change-step", stepId: "sign", changes: { name: "Signature", kind: "wait" } }],
  ]);
});

it("stands where it is put, and has the focus where there is no way on", async () => {
  asked.mockResolvedValue(true);
  const user = userEvent.setup();
  render(<Page />);
  const place = screen.getByLabelText<HTMLSelectElement>("After");
  expect([...place.options].map(({ text }) => text)).toEqual(["the beginning", "Build", "Mail"]);
  expect([place.value, button("Move later").disabled]).toEqual(["mail", true]);
  await user.click(button("Move earlier"));
  expect(asked).toHaveBeenLastCalledWith({ type: "map.move-step", stepId: "sign", after: "b/build", branch: null });
  expect(place.value).toBe("b/build");
  await user.keyboard("{Enter}");
  expect(asked).toHaveBeenLastCalledWith({ type: "map.move-step", stepId: "sign", after: null, branch: null });
  await vi.waitFor(() => expect(document.activeElement).toBe(button("Move later")));
  expect([place.value, button("Move earlier").disabled]).toEqual(["", true]);
  await user.selectOptions(place, "Mail");
  await user.click(button("Save step"));
  expect(asked).toHaveBeenLastCalledWith({ type: "map.move-step", stepId: "sign", after: "mail" });
});

it("says where it is drawn when the step before it is laid over a stage", () => {
  render(<Page steps={[{ ...mail, linkedTo: "b/build" }, sign]} />);
  expect(screen.getByLabelText<HTMLSelectElement>("After").value).toBe("mail");
  cleanup();
  const map: MapState = { ...emptyMap(mapStream("b")), exists: true, steps: [{ ...mail, linkedTo: "b/build" }, sign] };
  const desk = { map, editable: true, ask: asked } as unknown as MapDesk;
  render(<OwnStepForm desk={desk} stepId="sign" steps={[build, drawn(sign)]} onClose={onClose} />);
  expect(screen.getByLabelText<HTMLSelectElement>("After").value).toBe("b/build");
});

it("is drawn as a stage, or not at all, and goes from the page only where that was done", async () => {
  asked.mockResolvedValue(false);
  const user = userEvent.setup();
  render(<Page />);
  const stage = screen.getByLabelText<HTMLSelectElement>("Shown by the stage");
  expect([...stage.options].map(({ text }) => text)).toEqual(["no stage", "Build"]);
  await user.selectOptions(stage, "Build");
  await user.click(button("Save step"));
  await user.click(button("Remove step"));
  expect(onClose).not.toHaveBeenCalled();
  expect(stage.value).toBe("b/build");
  asked.mockResolvedValue(true);
  await user.click(button("Save step"));
  expect(asked).toHaveBeenLastCalledWith({ type: "map.link-step", stepId: "sign", linkedTo: "b/build" });
  await user.click(button("Remove step"));
  expect(asked).toHaveBeenLastCalledWith({ type: "map.remove-step", stepId: "sign" });
  expect(onClose).toHaveBeenCalledTimes(2);
});

it("stands side by side with a step, in a branch that has an order and an end, and on the way again", async () => {
  asked.mockResolvedValue(true);
  const user = userEvent.setup();
  const branch = { branchId: "mail", beside: "b/build" };
  const map: MapState = {
    ...emptyMap(mapStream("b")),
    exists: true,
    boardIds: ["b"],
    steps: [
      { ...mail, branch },
      { ...sign, branch, deadEnd: true },
    ],
  };
  const aside = (step: OwnStep) => ({ ...drawn(step), branch: { ...branch, isDeadEnd: true } });
  const form = (stepId: string): ReactNode => (
    <OwnStepForm
      desk={{ map, editable: true, ask: asked } as unknown as MapDesk}
      stepId={stepId}
      steps={[build, aside(mail), aside(sign), { nodeId: "b/test", name: "Test" }]}
      onClose={onClose}
    />
  );
  const page = render(form("mail"));
  const beside = screen.getByLabelText<HTMLSelectElement>("At the same time as");
  expect([beside.value, [...beside.options].map(({ text }) => text)]).toEqual(["b/build", ["Build", "Test"]]);
  expect([button("Move earlier").disabled, screen.queryByLabelText("Nobody waits for it")]).toEqual([true, null]);
  await user.click(button("Move later"));
  expect(asked).toHaveBeenLastCalledWith({ type: "map.move-step", stepId: "mail", after: "sign", branch });
  await user.selectOptions(beside, "Test");
  await user.click(button("Save step"));
  const moved = { after: "b/test", branch: { branchId: "mail", beside: "b/test" } };
  expect(asked).toHaveBeenLastCalledWith({ type: "map.move-step", stepId: "mail", ...moved });

  page.rerender(form("sign"));
  expect(screen.getByLabelText<HTMLSelectElement>("After").value).toBe("mail");
  await user.click(screen.getByLabelText("Nobody waits for it"));
  await user.click(button("Save step"));
  expect(asked).toHaveBeenLastCalledWith({ type: "map.change-step", stepId: "sign", changes: { deadEnd: false } });
  await user.selectOptions(screen.getByLabelText("After"), "Test");
  await user.click(button("Save step"));
  expect(asked).toHaveBeenLastCalledWith({ type: "map.move-step", stepId: "sign", after: "b/test" });
});
