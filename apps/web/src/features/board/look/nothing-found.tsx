import { lookTexts, readable, textsOf } from "@weir/contract";
import { parseFilter, printFilter, printTerm, type BoardState, type CardFilter } from "@weir/domain";
import type { ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import styles from "../board.module.css";
import { parentCards } from "../../../ui/filter/parent-cards.ts";
import { cardIdsIn } from "../stage-cards.ts";
import { createLens } from "./lens.ts";
import { lensContext } from "./lens-context.ts";
import { lookAt } from "./look.ts";

const say = textsOf(lookTexts);

/** No card is shown: why, and ways back to some. */
export function NothingFound(): ReactNode {
  const { store } = useBoardUi();
  const filterText = useUi((ui) => ui.look.filter);
  const board = useBoard((current) => current);
  const { filter } = parseFilter(filterText, board.fields);
  const ways = filter.terms.length < 2 ? [] : waysBack(board, filter);
  return (
    <div className={styles.line} role="status">
      <span>{say("look.none")}</span>
      {ways.map(({ term, rest, count }) => (
        <Button key={term} size="small" onClick={() => lookAt(store, { filter: rest })}>
          {say("look.none-without", { term: readable(term), count })}
        </Button>
      ))}
      <Button size="small" look="quiet" onClick={() => lookAt(store, { filter: "" })}>
        {say("look.show-all")}
      </Button>
    </div>
  );
}

/** The terms without which there would be cards. */
function waysBack(board: BoardState, { terms }: CardFilter): { term: string; rest: string; count: number }[] {
  const context = lensContext(board, { now: Date.now(), parents: parentCards(board) });
  return terms.flatMap((term) => {
    const rest = { terms: terms.filter((other) => other !== term) };
    const lens = createLens(rest, "rank", context);
    const count = board.stages.reduce(
      (sum, { stageId }) => sum + lens.shown(board, cardIdsIn(board, stageId)).length,
      0,
    );
    return count === 0 ? [] : [{ term: printTerm(term), rest: printFilter(rest), count }];
  });
}
