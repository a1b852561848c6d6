import { asksForPeople, parseFilter, printFilter, type BoardState, type CardFilter } from "@weir/domain";
import { useMemo } from "react";
import { useNames } from "../lib/people.ts";
import { useWho } from "../lib/who.ts";
import { fieldsOn, keptFilter, namesOn } from "../ui/filter/known-names.ts";
import type { MeasureView } from "./measure-view.ts";
import { useSettledText } from "./use-settled-text.ts";

/** Which cards the figures of a page are of. */
export interface FigureCards {
  /** As it is typed. */
  readonly text: string;
  readonly onText: (text: string, typing: boolean) => void;
  /** Those whose cards they are. */
  readonly boards: readonly BoardState[];
  /** Whether figures may name people; `undefined` until that is known. */
  readonly mayNamePeople: boolean | undefined;
  /** What of it was understood, people by their ids, as figures are asked by it; absent: all cards. */
  readonly asked: string | undefined;
  /** It asks for people where figures name nobody, so nothing is asked: those terms, and the rest. */
  readonly refused: { readonly people: string; readonly rest: string } | undefined;
}

interface CardFilterOf {
  boards: readonly BoardState[];
  view: MeasureView;
  onView: (view: MeasureView) => void;
  mayNamePeople: boolean | undefined;
}

const nobody: readonly string[] = [];

/** The filter of a page of figures, which stands in its address. */
export function useCardFilter({ boards, view, onView, mayNamePeople }: CardFilterOf): FigureCards {
  const { filter: settled = "", ...rest } = view;
  const [text, onText] = useSettledText(settled, (next) => onView(next === "" ? rest : { ...rest, filter: next }));
  const own = useMemo(() => fieldsOn(boards), [boards]);
  const { filter } = useMemo(() => parseFilter(settled, own), [settled, own]);
  const asksPeople = asksForPeople(filter);
  const refused = useMemo(
    () => (asksPeople && mayNamePeople === false ? withoutPeople(filter) : undefined),
    [asksPeople, mayNamePeople, filter],
  );
  // Who is meant by a name is known once the names are.
  const names = useNames(asksPeople ? namesOn(boards).people : nobody);
  const me = useWho()?.person?.id;
  const asked = useMemo(
    () => (settled === "" || refused !== undefined ? "" : names && keptFilter(boards, settled, me)),
    [boards, settled, refused, me, names],
  );
  return { text, onText, boards, mayNamePeople, asked: asked === "" ? undefined : asked, refused };
}

function withoutPeople({ terms }: CardFilter): { readonly people: string; readonly rest: string } {
  const [people, rest] = [true, false].map((asks) =>
    printFilter({ terms: terms.filter((term) => asksForPeople({ terms: [term] }) === asks) }),
  );
  return { people: people ?? "", rest: rest ?? "" };
}
