import type { MetricAnswer } from "@weir/flow-metrics";
import type { ReactNode } from "react";
import { FilterField } from "../ui/filter/filter-field.tsx";
import { FilterHelp } from "../ui/filter/filter-help.tsx";
import styles from "./figure-filter.module.css";
import type { FigureCards } from "./use-card-filter.ts";
import { say } from "./words.ts";

export interface FigureFilterProps {
  of: FigureCards;
  /** How many cards meet it, as the figures say that were asked by it. */
  cards: MetricAnswer["cards"];
  /** What is drawn beside the figures and does not follow it. */
  note?: string | undefined;
}

/** The field that says which cards the figures of a page are of. */
export function FigureFilter({ of, cards, note }: FigureFilterProps): ReactNode {
  const { text, onText, boards, mayNamePeople = false, asked, refused } = of;
  return (
    <>
      <FilterField
        on="page"
        label={say("analytics.filter")}
        hint={say("analytics.filter.hint")}
        text={text}
        onText={onText}
        help={(props) => (
          <FilterHelp
            {...props}
            boards={boards}
            mayNamePeople={mayNamePeople}
            count={cards && { shown: cards.met, all: cards.of }}
            refusal={refused && say("analytics.filter.nobody")}
          />
        )}
      />
      {note !== undefined && asked !== undefined && <span className={styles.note}>{note}</span>}
    </>
  );
}
