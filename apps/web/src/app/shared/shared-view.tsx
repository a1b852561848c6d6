import { lazy, Suspense, useState, type ReactNode } from "react";
import { readMeasureView, type MeasureView } from "../../charts/measure-view.ts";
import { say } from "../../features/people/share/words.ts";
import { cx } from "../../lib/cx.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import type { BoardSession } from "../../replica/board-session.ts";
import { GivenSession, useLive, useSession } from "../../replica/use-board-session.tsx";
import { BarSlot, BarSlotProvider } from "../../ui/bar-slot.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorState, Skeleton } from "../../ui/states.tsx";
import { ConnectionMark } from "../connection-mark.tsx";
import shell from "../shell.module.css";
import styles from "./shared.module.css";
import type { Opened } from "./link.ts";

const BoardPage = lazy(async () => ({ default: (await import("../../features/board/board-page.tsx")).BoardPage }));
const AnalyticsPage = lazy(async () => ({
  default: (await import("../../features/analytics/analytics-page.tsx")).AnalyticsPage,
}));
const ValueStreamPage = lazy(async () => ({
  default: (await import("../../features/value-stream/value-stream-page.tsx")).ValueStreamPage,
}));

interface SharedViewProps {
  opened: Opened;
  session: BoardSession;
  /** In place of what may not be seen any more. */
  over: ReactNode;
}

/** The real board, analytics or map, with its name above and no way to anything else. */
export function SharedView({ opened, session, over }: SharedViewProps): ReactNode {
  return (
    <GivenSession session={session}>
      <BarSlotProvider>
        <div className={shell.frame}>
          <Bar what={opened.what} />
          <div className={shell.page}>
            <View opened={opened} over={over} />
          </div>
        </div>
      </BarSlotProvider>
    </GivenSession>
  );
}

function Bar({ what }: Pick<Opened, "what">): ReactNode {
  const name = useLive((live) => live.board?.name);
  usePageTitle(what === "board" ? undefined : say(`share.of.${what}`), name);
  return (
    <header className={cx(shell.bar, styles.bar)}>
      <h1 className={shell.boardHeading}>
        {name === undefined ? <Skeleton width={128} height={16} /> : <span className={shell.boardTitle}>{name}</span>}
        <span className={shell.demo}>{say(what === "board" ? "shared.read-only" : `share.of.${what}`)}</span>
      </h1>
      <div className={shell.end}>
        <BarSlot className={shell.slot} />
        <ConnectionMark />
      </div>
    </header>
  );
}

function View({ opened: { boardId, what }, over }: Omit<SharedViewProps, "session">): ReactNode {
  const session = useSession();
  const phase = useLive((live) => live.phase);
  const [cardId, setCardId] = useState<string>();
  const [view, setView] = useState<MeasureView>({});
  const show = (next: MeasureView): void => setView(readMeasureView(next));
  if (phase === "missing" || phase === "gone") return over;
  if (phase === "failed")
    return (
      <ErrorState
        page
        title={say("shared.failed.title")}
        actions={<Button onClick={() => session.retry()}>{say("shared.failed.action")}</Button>}
      />
    );
  const pages = {
    board: () => <BoardPage boardId={boardId} openCardId={cardId} onOpenCard={setCardId} />,
    analytics: () => <AnalyticsPage boardId={boardId} view={view} onView={show} />,
    map: () => <ValueStreamPage boardId={boardId} view={view} onView={show} />,
  };
  return <Suspense fallback={null}>{pages[what]()}</Suspense>;
}
