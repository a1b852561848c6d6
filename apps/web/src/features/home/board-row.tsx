import type { BoardListItem } from "@weir/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { FlowThumbnail } from "../../charts/flow-thumbnail.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { inLocale } from "../../lib/locale.ts";
import { shownWeeks, useBoardFlow, type BoardFlow } from "./board-flow.ts";
import styles from "./home.module.css";
import { say } from "./say.ts";

/** One board: its name, what is going on there in a line, and its flow as a thumbnail; `end` stands beside it. */
export function BoardRow({ board, end }: { board: BoardListItem; end?: ReactNode }): ReactNode {
  const flow = useBoardFlow(board.boardId);
  return (
    <li className={styles.item}>
      <Link to="/boards/$boardId" params={{ boardId: board.boardId }} className={styles.row}>
        <span className={styles.rowWords}>
          <span className={styles.name}>{board.name}</span>
          <span className={styles.meta}>
            {board.archived === true && <span>{say("home.board.archived")}</span>}
            {flow === undefined ? <Skeleton width={200} height={12} /> : flow !== null && <Figures flow={flow} />}
          </span>
        </span>
        <span className={styles.thumbnail}>
          {flow === undefined ? (
            <Skeleton height="100%" />
          ) : (
            flow !== null &&
            flow.cards > 0 && (
              <FlowThumbnail
                label={say("home.board.flow", { weeks: shownWeeks })}
                stages={flow.stages}
                cumulative={flow.cumulative}
              />
            )
          )}
        </span>
      </Link>
      {end}
    </li>
  );
}

const perWeek = inLocale((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }));
const relative = inLocale((tag) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }));
const longDay = inLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: "full", timeZone: "UTC" }));

function Figures({ flow: { cards, inProgress, finishedPerWeek, lastMove } }: { flow: BoardFlow }): ReactNode {
  if (cards === 0) return <span>{say("home.board.empty")}</span>;
  return (
    <>
      <span>{say("home.board.in-progress", { count: inProgress })}</span>
      <span>{say("home.board.per-week", { perWeek: perWeek().format(finishedPerWeek) })}</span>
      {lastMove !== undefined && (
        <time dateTime={lastMove.day} title={longDay().format(new Date(`${lastMove.day}T00:00:00Z`))}>
          {say("home.board.last", { when: daysAgo(lastMove.daysAgo) })}
        </time>
      )}
    </>
  );
}

function daysAgo(days: number): string {
  if (days < 60) return relative().format(-days, "day");
  return days < 730
    ? relative().format(-Math.round(days / 30), "month")
    : relative().format(-Math.round(days / 365), "year");
}
