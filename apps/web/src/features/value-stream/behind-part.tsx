import { formatDuration, formatShare, type Target } from "@weir/charts";
import { cardsIn, type BoardState, type Burst } from "@weir/domain";
import { mapTexts, readable, receiverFigureTexts, streamDrawingTexts, textsOf } from "@weir/contract";
import type { ReworkEdge, ValueStreamResult, ValueStreamStep, WasteEvidence } from "@weir/flow-metrics";
import { X } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { say, words } from "../../charts/words.ts";
import { shortSpan } from "../../lib/time.ts";
import { useClock } from "../../lib/use-clock.ts";
import { IconButton } from "../../ui/button.tsx";
import styles from "./behind-part.module.css";
import { CardList } from "./card-list.tsx";
import { WasteDetail } from "./waste/waste-detail.tsx";
import { wasteHeading } from "./waste/waste-words.ts";

const sayReceivers = textsOf(receiverFigureTexts);
const sayDrawing = textsOf(streamDrawingTexts);
const sayMaps = textsOf(mapTexts);

export interface BehindPartProps {
  part: Target;
  result: ValueStreamResult;
  /** Candidates of waste in the order of their pins. */
  waste: readonly WasteEvidence[];
  /** Marks people placed. */
  bursts: readonly Burst[];
  board: BoardState;
  titleOf: (cardId: string) => string;
  /** Absent where there are no cards to be seen. */
  onOpenCard: ((cardId: string) => void) | undefined;
  onClose: () => void;
}

/** What lies behind a part of the map: its figures, the cards they come from, and those that are there now. */
export function BehindPart(props: BehindPartProps): ReactNode {
  const { board, titleOf, onOpenCard, onClose } = props;
  const behind = whatIsBehind(props);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const listed = behind.lists.map(({ heading, cardIds }) => (
    <CardList
      key={heading}
      heading={heading}
      cards={cardIds.map((cardId) => ({ cardId, title: titleOf(cardId) }))}
      onOpenCard={onOpenCard}
    />
  ));
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={behind.heading}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <header>
        <h2>{behind.heading}</h2>
        <IconButton label={say("stream.close")} size="small" tip="none" onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      {behind.step !== undefined && <StepFigures step={behind.step} />}
      {behind.step !== undefined && behind.step.answers.n > 0 && <Answers step={behind.step} />}
      {behind.evidence !== undefined && <WasteDetail evidence={behind.evidence} />}
      {behind.edges.map((edge) => (
        <p key={`${edge.fromStageId} ${edge.toStageId}`}>
          <strong>{say("stream.rework-detail", { from: edge.from, to: edge.to })}</strong>
          <br />
          {say("stream.rework-count", { count: edge.count, share: formatShare(edge.share, words), from: edge.from })}
        </p>
      ))}
      {behind.note !== undefined && <p>{behind.note}</p>}
      {onOpenCard && behind.stageIds.length > 0 && (
        <CardsHere board={board} stageIds={behind.stageIds} onOpenCard={onOpenCard} />
      )}
      {onOpenCard && listed}
    </aside>
  );
}

const statistics = ["mean", "p50", "p85"] as const;

function StepFigures({ step }: { step: ValueStreamStep }): ReactNode {
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <td />
          {statistics.map((statistic) => (
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
            {statistics.map((statistic) => (
              <td key={statistic}>{daysText(step[figure][statistic], figure === "processTimeDays")}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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

function CardsHere({
  board,
  stageIds,
  onOpenCard,
}: {
  board: BoardState;
  stageIds: readonly string[];
  onOpenCard: (cardId: string) => void;
}): ReactNode {
  const now = useClock();
  const cards = stageIds
    .flatMap((stageId) => [...cardsIn(board, stageId)])
    .toSorted((a, b) => (a.enteredStageAt < b.enteredStageAt ? -1 : 1))
    .map(({ cardId, title, enteredStageAt }) => ({
      cardId,
      title,
      note: shortSpan(now - Date.parse(enteredStageAt)),
    }));
  return (
    <CardList
      heading={say("stream.cards-here")}
      none={say("stream.no-cards-here")}
      cards={cards}
      onOpenCard={onOpenCard}
    />
  );
}

interface Behind {
  readonly heading: string;
  /** Stages whose cards are there now. */
  readonly stageIds: readonly string[];
  readonly step?: ValueStreamStep | undefined;
  readonly evidence?: WasteEvidence | undefined;
  readonly edges: readonly ReworkEdge[];
  readonly note?: string;
  readonly lists: readonly { readonly heading: string; readonly cardIds: readonly string[] }[];
}

function whatIsBehind({ part, result, waste, bursts, board }: BehindPartProps): Behind {
  const stepWith = (stageId: string | null): ValueStreamStep | undefined =>
    result.steps.find((step) => step.stageId === stageId);
  const nothing = { heading: "", stageIds: [], edges: [], lists: [] };
  switch (part.kind) {
    case "stage": {
      const step = stepWith(part.stageId);
      const name = board.stages.find(({ stageId }) => stageId === part.stageId)?.name;
      return {
        ...nothing,
        heading: step?.stage ?? name ?? part.stageId,
        step,
        stageIds: [part.stageId],
        lists: [{ heading: sayDrawing("drawing.longest"), cardIds: step?.longest ?? [] }],
      };
    }
    case "wait": {
      const step = stepWith(part.stepId);
      return {
        ...nothing,
        heading: say("stream.wait-detail", { stage: step?.stage ?? words["charts.map-customer"] }),
        stageIds: part.stageIds,
        lists: [{ heading: sayDrawing("drawing.waited-longest"), cardIds: (step ?? result.tail).longestWaits }],
      };
    }
    case "rework": {
      const edges = result.rework.filter((edge) =>
        part.moves.some((move) => move.fromStageId === edge.fromStageId && move.toStageId === edge.toStageId),
      );
      const cardIds = [...new Set(edges.flatMap(({ examples }) => examples))];
      return {
        ...nothing,
        heading: say("stream.rework"),
        edges,
        lists: [{ heading: sayDrawing("drawing.went-back"), cardIds }],
      };
    }
    case "totals":
      return {
        ...nothing,
        heading: words["charts.map-totals"],
        note: sayDrawing("drawing.measured-from", { count: result.totals.items }),
        lists: [{ heading: sayDrawing("drawing.took-longest"), cardIds: result.totals.longest }],
      };
    case "pin": {
      const evidence = waste[Number(part.id) - 1];
      return evidence === undefined
        ? nothing
        : {
            ...nothing,
            heading: wasteHeading(evidence, Number(part.id)),
            evidence,
            lists: [{ heading: sayDrawing("drawing.waste-cards"), cardIds: evidence.examples }],
          };
    }
    case "burst": {
      const note = bursts.find(({ burstId }) => burstId === part.id)?.text;
      return { ...nothing, heading: sayMaps("map.burst"), ...(note === undefined ? {} : { note: readable(note) }) };
    }
    default:
      return nothing;
  }
}
