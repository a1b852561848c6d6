import { dayNumber, dayOfNumber } from "@weir/charts";
import { Copy, Printer } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import type { BoardFacts } from "../../../charts/board-facts.ts";
import { shownDays } from "../../../charts/measure-view.ts";
import { useMetric } from "../../../charts/use-metric.ts";
import { announce } from "../../../lib/announce.ts";
import { isDay } from "../../../lib/time.ts";
import { Button } from "../../../ui/button.tsx";
import { SegmentedControl } from "../../../ui/segmented-control.tsx";
import { EmptyState, ErrorState, Skeleton } from "../../../ui/states.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { reviewWeeks, type CadenceView } from "../cadence-view.ts";
import { MeetingsHeld } from "../held/meetings-held.tsx";
import { say } from "../say.ts";
import common from "../cadences.module.css";
import styles from "./review.module.css";
import { SheetView } from "./sheet-view.tsx";
import { sheetMarkdown } from "./sheet-markdown.ts";
import { sheetOf } from "./sheet.ts";

export interface ReviewProps {
  boardId: string;
  facts: BoardFacts;
  view: CadenceView;
  onView: (view: CadenceView) => void;
  onOpenCard: (cardId: string) => void;
}

/** The service delivery review: one period beside the one before, on a sheet to be printed or taken along. */
export function Review({ boardId, facts, view, onView, onOpenCard }: ReviewProps): ReactNode {
  const { board, today, lastChange } = facts;
  const last = shownDays({}, today, lastChange).to ?? today;
  const until = view.until ?? last;
  const query = {
    from: dayOfNumber(dayNumber(until) - view.weeks * 7 + 1),
    to: dayOfNumber(dayNumber(until) + 1),
  };
  const { answer, failure, retry } = useMetric(boardId, "service-delivery", query);
  const result = answer?.result;
  const sheet = useMemo(() => (result === undefined ? undefined : sheetOf(board, result)), [board, result]);
  const isBare = result !== undefined && result.period.finished + result.period.started + result.period.wip === 0;
  return (
    <div className={common.around}>
      <div className={styles.tools} data-print="no">
        <SegmentedControl
          label={say("review.period")}
          value={String(view.weeks)}
          options={reviewWeeks.map((count) => ({ value: String(count), label: say("review.weeks", { count }) }))}
          onChange={(value) =>
            onView({ ...view, weeks: reviewWeeks.find((count) => String(count) === value) ?? view.weeks })
          }
        />
        <TextField
          type="date"
          label={say("review.until")}
          max={today}
          value={until}
          onChange={({ target }) => {
            if (isDay(target.value) && target.value <= today) onView({ ...view, until: target.value });
          }}
        />
        {sheet !== undefined && !isBare && (
          <div className={styles.deeds}>
            <Button onClick={() => print()}>
              <Printer size={14} aria-hidden />
              {say("review.print")}
            </Button>
            <Button onClick={() => void copy(sheetMarkdown(sheet))}>
              <Copy size={14} aria-hidden />
              {say("review.copy")}
            </Button>
          </div>
        )}
      </div>
      {sheet === undefined ? (
        failure === undefined ? (
          <Skeleton height={480} />
        ) : (
          <ErrorState title={failure} actions={<Button onClick={retry}>{say("cadence.again")}</Button>} />
        )
      ) : isBare ? (
        <EmptyState title={say("review.nothing")} text={say("review.nothing-text")} />
      ) : (
        <SheetView boardId={boardId} sheet={sheet} query={query} facts={facts} onOpenCard={onOpenCard} />
      )}
      <MeetingsHeld boardId={boardId} kind="review" />
    </div>
  );
}

/** A page that came over plain HTTP has no clipboard at all: then it is told, to be copied by hand. */
async function copy(markdown: string): Promise<void> {
  const isCopied = await Promise.resolve()
    .then(() => navigator.clipboard.writeText(markdown))
    .then(
      () => true,
      () => false,
    );
  if (!isCopied) return void window.prompt(say("review.not-copied"), markdown);
  announce(say("review.copied"));
  void showToast(say("review.copied"));
}
