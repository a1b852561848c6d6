import { dayNumber, dayOfNumber, longDay } from "@weir/charts";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";
import { useBoardFacts } from "../../../charts/board-facts.ts";
import { say } from "../../../charts/words.ts";
import { locale } from "../../../lib/locale.ts";
import { isDay } from "../../../lib/time.ts";
import { ClockAt } from "../../../lib/use-clock.ts";
import { GivenSession } from "../../../replica/use-board-session.tsx";
import { Button, IconButton } from "../../../ui/button.tsx";
import { EmptyState, ErrorState } from "../../../ui/states.tsx";
import { BoardBar } from "../board-bar.tsx";
import { BoardSkeleton } from "../board-skeleton.tsx";
import { BoardStrip } from "../board-strip.tsx";
import { BoardUiContext, createBoardUi } from "../board-ui.ts";
import styles from "./board-at-page.module.css";
import { useBoardAt, type BoardAt } from "./use-board-at.ts";

export interface BoardAtPageProps {
  boardId: string;
  /** A local day of the board, as it stands in the address. */
  day: string;
  onDay: (day: string) => void;
  onNow: () => void;
  /** A card opens as it is today. */
  onOpenCard: (cardId: string) => void;
}

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
  if (facts === undefined) return <BoardSkeleton />;
  const last = facts.lastChange > facts.today ? facts.lastChange : facts.today;
  if (props.day > last)
    return <EmptyState title={say("at.future.title")} text={say("at.future.text")} actions={toNow} />;
  return <Day {...props} last={last} />;
}

function Day({ boardId, day, onDay, onNow, onOpenCard, last }: BoardAtPageProps & { last: string }): ReactNode {
  const [turn, setTurn] = useState(0);
  const { state, stale } = useBoardAt(boardId, day, turn);
  const ui = useMemo(() => ({ store: createBoardUi(), openCard: onOpenCard }), [onOpenCard]);
  const step = (by: number): void => onDay(dayOfNumber(dayNumber(day) + by));
  return (
    <BoardUiContext value={ui}>
      <div className={styles.page}>
        <div className={styles.bar}>
          <div className={styles.step}>
            <IconButton label={say("at.previous")} onClick={() => step(-1)}>
              <ChevronLeft size={18} aria-hidden />
            </IconButton>
            <h2 aria-live="polite">{longDay(day, locale())}</h2>
            <IconButton label={say("at.next")} disabled={day >= last} onClick={() => step(1)}>
              <ChevronRight size={18} aria-hidden />
            </IconButton>
          </div>
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
        </div>
        <Stood state={state} stale={stale} day={day} onRetry={() => setTurn(turn + 1)} />
      </div>
    </BoardUiContext>
  );
}

interface StoodProps {
  state: BoardAt;
  /** It is of the day before this one was asked for. */
  stale: boolean;
  day: string;
  onRetry: () => void;
}

/** The very board one knows, with the clock stopped and nothing to be moved. */
function Stood({ state, stale, day, onRetry }: StoodProps): ReactNode {
  switch (state.phase) {
    case "loading":
      return <BoardSkeleton />;
    case "before":
      return <EmptyState title={say("at.title")} text={say("at.before", { day: longDay(day, locale()) })} />;
    case "failed":
      return (
        <ErrorState
          title={say("analytics.failed.title")}
          text={state.what}
          actions={<Button onClick={onRetry}>{say("analytics.try-again")}</Button>}
        />
      );
    case "ready":
      return (
        <ClockAt value={Date.parse(state.at)}>
          <GivenSession session={state.session}>
            <BoardBar />
            <div className={styles.stages} data-at={stale ? undefined : state.at} aria-busy={stale}>
              <BoardStrip />
            </div>
          </GivenSession>
        </ClockAt>
      );
  }
}
