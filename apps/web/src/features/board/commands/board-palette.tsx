import { useEffect, useRef, useState, type ReactNode } from "react";
import { useNames } from "../../../lib/people.ts";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import { Palette } from "../../../ui/palette.tsx";
import { useBoardUi, type PaletteStart, type Place } from "../board-ui.ts";
import { peopleOn } from "../limits/held.ts";
import { say, type Choice, type Hand, type Step } from "./command.ts";
import { handAt } from "./in-hand.ts";
import { firstChoices, stepChoices } from "./palette-choices.ts";

/** Everything by its name: commands with what they ask next, cards, pages. */
export function BoardPalette({ start }: { start: PaletteStart }): ReactNode {
  const session = useSession();
  const ui = useBoardUi();
  // What changes under it while it is open shows at once: a step that was ticked, a card somebody else took.
  const board = useBoard((current) => current);
  useNames(peopleOn(board));
  const places = usePlaces();
  const [steps, setSteps] = useState<readonly Step[]>(start.step === undefined ? [] : [start.step]);
  const [typed, setTyped] = useState("");
  const chosen = useRef<() => void>(undefined);
  const step = steps.at(-1);
  const waits = useLoaded(step);
  const [cardIds] = useState(() => start.cardIds ?? handAt(session, ui, undefined)?.cardIds ?? []);
  const hand: Hand = { session, ui, board, cardIds };
  const groups = step === undefined ? firstChoices(hand, places, typed) : stepChoices(step, typed);
  const count = groups.reduce((sum, group) => sum + group.choices.length, 0);
  const close = (): void => ui.store.setState({ palette: undefined });
  const go = (next: readonly Step[]): void => {
    setSteps(next);
    setTyped("");
  };
  const choose = (choice: Choice): void => {
    if ("step" in choice) return go([...steps, choice.step()]);
    if (choice.stays === true) {
      choice.run();
      return setTyped("");
    }
    chosen.current = choice.run;
    close();
  };
  return (
    <Palette
      label={step?.title ?? say("palette.hint")}
      trail={step?.about}
      typed={typed}
      groups={groups.map(({ choices, ...group }) => ({ ...group, lines: choices }))}
      status={waits ? say("palette.waits") : statusOf(count, typed)}
      onType={setTyped}
      onChoose={(id) => {
        const choice = groups.flatMap(({ choices }) => choices).find((each) => each.id === id);
        if (choice !== undefined) choose(choice);
      }}
      onBack={() => (steps.length > (start.step === undefined ? 0 : 1) ? go(steps.slice(0, -1)) : close())}
      onClose={close}
      onClosed={() => chosen.current?.()}
    />
  );
}

function statusOf(count: number, typed: string): string {
  if (count > 0) return say("palette.found", { count });
  return say(typed.trim() === "" ? "palette.type" : "palette.none");
}

/** Whether a step still waits for what can be chosen; without an answer there is nothing to choose. */
function useLoaded(step: Step | undefined): boolean {
  const [loaded, setLoaded] = useState<Step>();
  useEffect(() => {
    if (step?.load === undefined) return;
    let here = true;
    step
      .load()
      .catch(() => undefined)
      .finally(() => here && setLoaded(step));
    return () => void (here = false);
  }, [step]);
  return step?.load !== undefined && loaded !== step;
}

function usePlaces(): readonly Place[] {
  const { places } = useBoardUi();
  const [known, setKnown] = useState<readonly Place[]>([]);
  useEffect(() => {
    let here = true;
    places?.().then(
      (found) => here && setKnown(found),
      // Without an answer the commands and cards are there all the same.
      () => undefined,
    );
    return () => void (here = false);
  }, [places]);
  return known;
}
