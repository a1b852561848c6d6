import { dayNumber, dayOfNumber, longDay, stageColor } from "@weir/charts";
import type { BoardAnswer } from "@weir/contract";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useBoardFacts } from "../../charts/board-facts.ts";
import { say, words } from "../../charts/words.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { EmptyState, ErrorState, Skeleton } from "../../ui/states.tsx";
import styles from "./board-at-page.module.css";
import { StageAt } from "./stage-at.tsx";
import { useBoardAt, type BoardAt } from "./use-board-at.ts";

export interface BoardAtPageProps {
  boardId: string;
  /** A local day of the board, as it stands in the address. */
  day: string;
  onDay: (day: string) => void;
  onNow: () => void;
}

const locale = words["charts.locale"];
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** A look back: the board at the end of a day, read-only, with the same cards the cumulative flow diagram counts there. */
export function BoardAtPage(props: BoardAtPageProps): ReactNode {
  const facts = useBoardFacts();
  const toNow = (
    <Button look="primary" onClick={props.onNow}>
      {say("at.today")}
    </Button>
  );
  if (!isDay(props.day))
    return <EmptyState title={say("at.title")} text={say("at.not-a-day", { day: props.day })} actions={toNow} />;
  if (facts === undefined) return <Columns state={{ phase: "loading" }} />;
  const last = facts.lastChange > facts.today ? facts.lastChange : facts.today;
  if (props.day > last)
    return <EmptyState title={say("at.future.title")} text={say("at.future.text")} actions={toNow} />;
  return <Day {...props} last={last} />;
}

function Day({ boardId, day, onDay, onNow, last }: BoardAtPageProps & { last: string }): ReactNode {
  const [turn, setTurn] = useState(0);
  const state = useBoardAt(boardId, day, turn);
  const step = (by: number): void => onDay(dayOfNumber(dayNumber(day) + by));
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <IconButton label={say("at.previous")} onClick={() => step(-1)}>
          <ChevronLeft size={18} aria-hidden />
        </IconButton>
        <h1 aria-live="polite">{longDay(day, locale)}</h1>
        <IconButton label={say("at.next")} disabled={day >= last} onClick={() => step(1)}>
          <ChevronRight size={18} aria-hidden />
        </IconButton>
        <input
          type="date"
          className={styles.date}
          aria-label={say("at.title")}
          value={day}
          max={last}
          onChange={(event) => isDay(event.target.value) && onDay(event.target.value)}
        />
        <span className={styles.quiet}>{say("at.read-only")}</span>
        <Button look="plain" className={styles.end} onClick={onNow}>
          {say("at.today")}
        </Button>
      </header>
      {state.phase === "failed" ? (
        <ErrorState
          title={say("analytics.failed.title")}
          text={state.what}
          actions={<Button onClick={() => setTurn(turn + 1)}>{say("analytics.try-again")}</Button>}
        />
      ) : (
        <Columns state={state} day={day} />
      )}
    </div>
  );
}

function Columns({ state, day }: { state: BoardAt; day?: string }): ReactNode {
  if (state.phase === "before")
    return (
      <EmptyState
        title={say("at.title")}
        text={say("at.before", { day: day === undefined ? "" : longDay(day, locale) })}
      />
    );
  if (state.phase !== "ready")
    return (
      <div className={styles.columns} role="status" aria-label={say("analytics.loading")}>
        {[0, 1, 2, 3].map((column) => (
          <Skeleton key={column} width={264} height={360} />
        ))}
      </div>
    );
  return <Stages board={state.board} at={state.at} />;
}

function Stages({ board, at }: { board: BoardAnswer; at: string }): ReactNode {
  return (
    <div className={styles.columns} data-at={at}>
      {board.stages.map((stage, index) => (
        <StageAt
          key={stage.stageId}
          name={stage.name}
          color={stageColor(index, board.stages.length)}
          limit={stage.wipLimit?.max}
          at={at}
          cards={board.cards.filter((card) => card.stageId === stage.stageId)}
        />
      ))}
    </div>
  );
}
