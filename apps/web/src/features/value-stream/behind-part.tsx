import { formatDuration, formatShare, type Target } from "@weir/charts";
import { cardsIn, type BoardState, type Card } from "@weir/domain";
import { receiverFigureTexts, textsOf } from "@weir/contract";
import type { ValueStreamResult, ValueStreamStep } from "@weir/flow-metrics";
import { X } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { say, words } from "../../charts/words.ts";
import { shortSpan } from "../../lib/time.ts";
import { useClock } from "../../lib/use-clock.ts";
import { IconButton } from "../../ui/button.tsx";
import styles from "./behind-part.module.css";

const sayReceivers = textsOf(receiverFigureTexts);

export interface BehindPartProps {
  part: Target;
  result: ValueStreamResult;
  board: BoardState;
  /** Absent where there are no cards to be seen. */
  onOpenCard: ((cardId: string) => void) | undefined;
  onClose: () => void;
}

/** What lies behind a part of the map: its figures, and the cards that are there now. */
export function BehindPart({ part, result, board, onOpenCard, onClose }: BehindPartProps): ReactNode {
  const { heading, stageIds } = behind(part, result, board);
  const step = part.kind === "stage" ? result.steps.find((candidate) => candidate.stageId === part.stageId) : undefined;
  const moves = part.kind === "rework" ? part.moves : [];
  const edges = result.rework.filter((edge) =>
    moves.some((move) => move.fromStageId === edge.fromStageId && move.toStageId === edge.toStageId),
  );
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={heading}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <header>
        <h2>{heading}</h2>
        <IconButton label={say("stream.close")} size="small" tip="none" onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      {step !== undefined && (
        <table className={styles.figures}>
          <thead>
            <tr>
              <td />
              {(["mean", "p50", "p85"] as const).map((statistic) => (
                <th key={statistic} scope="col">
                  {say(`stream.statistic.${statistic}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(["processTimeDays", "leadTimeDays"] as const).map((figure) => (
              <tr key={figure}>
                <th scope="row">
                  {words[figure === "processTimeDays" ? "charts.map-process-time" : "charts.map-lead-time"]}
                </th>
                {(["mean", "p50", "p85"] as const).map((statistic) => (
                  <td key={statistic}>{daysText(step[figure][statistic], figure === "processTimeDays")}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {step !== undefined && step.answers.n > 0 && <Answers step={step} />}
      {edges.map((edge) => (
        <p key={`${edge.fromStageId} ${edge.toStageId}`}>
          <strong>{say("stream.rework-detail", { from: edge.from, to: edge.to })}</strong>
          <br />
          {say("stream.rework-count", { count: edge.count, share: formatShare(edge.share, words), from: edge.from })}
        </p>
      ))}
      {stageIds.length > 0 && onOpenCard && (
        <CardsHere cards={stageIds.flatMap((stageId) => [...cardsIn(board, stageId)])} onOpenCard={onOpenCard} />
      )}
    </aside>
  );
}

const daysText = (days: number | null, isAtMost: boolean): string => {
  if (days === null) return words["charts.unknown"];
  const text = formatDuration(days, words, "short");
  return isAtMost ? words["charts.map-at-most"]({ text }) : text;
};

/** What receivers of the step's work said, beside what was measured of it. */
function Answers({
  step: { answers, answeredCompleteAccurate, completeAccurate },
}: {
  step: ValueStreamStep;
}): ReactNode {
  const share = (value: number | null): string => (value === null ? "–" : formatShare(value, words));
  return (
    <p>
      {sayReceivers("receivers.answers", answers)}
      <br />
      {sayReceivers("receivers.beside", {
        answered: share(answeredCompleteAccurate),
        measured: share(completeAccurate),
      })}
    </p>
  );
}

function CardsHere({ cards, onOpenCard }: { cards: readonly Card[]; onOpenCard: (cardId: string) => void }): ReactNode {
  const now = useClock();
  const longest = cards.toSorted((a, b) => (a.enteredStageAt < b.enteredStageAt ? -1 : 1));
  return (
    <section>
      <h3>{say("stream.cards-here")}</h3>
      {cards.length === 0 ? (
        <p className={styles.quiet}>{say("stream.no-cards-here")}</p>
      ) : (
        <ul>
          {longest.map((card) => (
            <li key={card.cardId}>
              <button type="button" onClick={() => onOpenCard(card.cardId)}>
                <span>{card.title}</span>
                <span className={styles.quiet}>{shortSpan(now - Date.parse(card.enteredStageAt))}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The name of a part, and the stages whose cards are there now. */
function behind(
  part: Target,
  result: ValueStreamResult,
  board: BoardState,
): { heading: string; stageIds: readonly string[] } {
  const name = (stageId: string): string => board.stages.find((stage) => stage.stageId === stageId)?.name ?? stageId;
  switch (part.kind) {
    case "stage":
      return { heading: name(part.stageId), stageIds: [part.stageId] };
    case "wait": {
      const step = result.steps.find((candidate) => candidate.stageId === part.stepId);
      return {
        heading: say("stream.wait-detail", { stage: step?.stage ?? words["charts.map-customer"] }),
        stageIds: part.stageIds,
      };
    }
    case "rework":
      return {
        heading: say("stream.rework"),
        stageIds: [],
      };
    default:
      return { heading: "", stageIds: [] };
  }
}
