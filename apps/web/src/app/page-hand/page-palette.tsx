import { handTexts, pageHandTexts, textsOf } from "@weir/contract";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { shownKey } from "../../features/board/commands/shown-key.ts";
import { fitting } from "../../lib/fitting.ts";
import { Palette } from "../../ui/palette.tsx";
import { placesFrom, type Place } from "../places.ts";
import { deedsOn } from "./page-deeds.ts";

const say = textsOf(pageHandTexts);
const sayHand = textsOf(handTexts);

interface Line {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly keys?: readonly string[];
  readonly checked?: boolean;
  run(): void;
}

/** So many are listed of what stands on a page, until a word is typed. */
const mostAtFirst = 12;

interface PagePaletteProps {
  /** The board that the page is about. */
  boardId: string | undefined;
  onKeys: () => void;
  onClose: () => void;
}

/** Whatever a page can do, and every other page and board, by name. */
export function PagePalette({ boardId, onKeys, onClose }: PagePaletteProps): ReactNode {
  const [typed, setTyped] = useState("");
  // As the page stood when it was opened.
  const [deeds] = useState(() => deedsOn(document));
  const places = usePlaces(boardId);
  const chosen = useRef<() => void>(undefined);
  const keys: Line = { id: "keys", label: sayHand("command.keys"), keys: [shownKey("?")], run: onKeys };
  const here = fitting<Line>([...deeds, keys], typed);
  const groups = [
    {
      id: "here",
      heading: say("page-hand.here"),
      lines: typed.trim() === "" ? [...here.slice(0, mostAtFirst), ...here.slice(mostAtFirst).slice(-1)] : here,
    },
    {
      id: "places",
      heading: sayHand("palette.places"),
      lines: fitting<Line>(
        places.map(({ id, label, go }) => ({ id: `place-${id}`, label, run: go })),
        typed,
      ),
    },
  ].filter(({ lines }) => lines.length > 0);
  const all = groups.flatMap(({ lines }) => lines);
  return (
    <Palette
      label={say("page-hand.hint")}
      typed={typed}
      groups={groups}
      status={all.length === 0 ? sayHand("palette.none") : sayHand("palette.found", { count: all.length })}
      onType={setTyped}
      onChoose={(id) => {
        chosen.current = all.find((line) => line.id === id)?.run;
        onClose();
      }}
      onBack={onClose}
      onClose={onClose}
      onClosed={() => chosen.current?.()}
    />
  );
}

function usePlaces(boardId: string | undefined): readonly Place[] {
  const navigate = useNavigate();
  const [known, setKnown] = useState<readonly Place[]>([]);
  useEffect(() => {
    let here = true;
    placesFrom(navigate, boardId, true).then(
      (found) => here && setKnown(found),
      // What the page itself can do is there all the same.
      () => undefined,
    );
    return () => void (here = false);
  }, [navigate, boardId]);
  return known;
}
