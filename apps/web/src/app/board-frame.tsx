import { Link, Outlet } from "@tanstack/react-router";
import { ChevronDown } from "lucide-react";
import { Suspense, useRef, useState, type ReactNode } from "react";
import { latePart } from "../lib/late-part.ts";
import { BoardSessionProvider, useLive, useSession } from "../replica/use-board-session.tsx";
import { BarSlot, BarSlotProvider } from "../ui/bar-slot.tsx";
import { Button } from "../ui/button.tsx";
import { EmptyState, ErrorState, Skeleton } from "../ui/states.tsx";
import { BoardNameField } from "./board-name-field.tsx";
import { ConnectionMark } from "./connection-mark.tsx";
import { BoardTitle } from "./page-titles.tsx";
import { say } from "./say.ts";
import styles from "./shell.module.css";

const BoardSwitcher = latePart(async () => ({ default: (await import("./board-switcher.tsx")).BoardSwitcher }));

const ShareButton = latePart(async () => ({
  default: (await import("../features/people/share/share-button.tsx")).ShareButton,
}));

const BoardGone = latePart(async () => ({ default: (await import("../features/people/board-gone.tsx")).BoardGone }));

/** The bar of one board: its name, its views, its connection; a view below. */
export function BoardFrame({ boardId }: { boardId: string }): ReactNode {
  return (
    <BoardSessionProvider key={boardId} boardId={boardId}>
      <BarSlotProvider>
        <div className={styles.frame}>
          <BoardTitle />
          <Bar boardId={boardId} />
          <div className={styles.page}>
            <View />
          </div>
        </div>
      </BarSlotProvider>
    </BoardSessionProvider>
  );
}

/** A board that is not there has no views to go to. */
function Bar({ boardId }: { boardId: string }): ReactNode {
  const missing = useLive((live) => live.phase === "missing" || live.phase === "gone");
  return missing ? (
    <div />
  ) : (
    <header className={styles.bar}>
      <BoardName boardId={boardId} />
      <Tabs boardId={boardId} />
      <div className={styles.end}>
        <BarSlot className={styles.slot} />
        <Suspense fallback={null}>
          <ShareButton boardId={boardId} />
        </Suspense>
        <ConnectionMark />
      </div>
    </header>
  );
}

const tabs = [
  ["/boards/$boardId", "board"],
  ["/boards/$boardId/analytics", "analytics"],
  ["/boards/$boardId/value-stream", "value-stream"],
  ["/boards/$boardId/cadences", "cadences"],
] as const;

/** Who looks at some cards goes on looking at these, and at their figures. */
const keepFilter = ({ filter }: { readonly filter?: unknown }): object => ({ filter });

function Tabs({ boardId }: { boardId: string }): ReactNode {
  return (
    <nav className={styles.tabs} aria-label={say("shell.board-tabs")}>
      {tabs.map(([to, view]) => (
        <Link
          key={view}
          to={to}
          params={{ boardId }}
          search={keepFilter as never}
          className={styles.tab}
          activeOptions={{ exact: view === "board", includeSearch: false }}
        >
          {say(`shell.tab.${view}`)}
        </Link>
      ))}
    </nav>
  );
}

function View(): ReactNode {
  const session = useSession();
  const phase = useLive((live) => live.phase);
  if (phase === "missing")
    return (
      <EmptyState
        page
        title={say("shell.board-missing.title")}
        text={say("shell.board-missing.text")}
        actions={<Link to="/">{say("shell.missing.action")}</Link>}
      />
    );
  if (phase === "gone")
    return (
      <Suspense fallback={null}>
        <BoardGone />
      </Suspense>
    );
  if (phase === "failed")
    return (
      <ErrorState
        page
        title={say("shell.board-failed.title")}
        text={say("shell.board-failed.text")}
        actions={<Button onClick={() => session.retry()}>{say("shell.try-again")}</Button>}
      />
    );
  return <Outlet />;
}

/** The name opens the list of the other boards. */
function BoardName({ boardId }: { boardId: string }): ReactNode {
  const name = useLive((live) => live.board?.name);
  const phase = useLive((live) => live.phase);
  const demo = useLive((live) => live.board?.demo === true);
  const [open, setOpen] = useState(false);
  // Once loaded the menu stays around its button, which gets the focus back when it closes.
  const [used, setUsed] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const [take, setTake] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (name === undefined && phase !== "loading") return null;
  if (name === undefined) return <Skeleton width={128} height={16} />;
  const renamed = (byKey: boolean): void => {
    setRenaming(false);
    setTake(byKey);
  };
  if (renaming) return <BoardNameField name={name} onDone={renamed} />;
  const trigger = (
    <Button
      ref={button}
      look="quiet"
      className={styles.boardName}
      autoFocus={take}
      aria-label={`${name}. ${say("shell.switch-board")}`}
      aria-haspopup="menu"
      onClick={() => {
        if (used) return;
        setUsed(true);
        setOpen(true);
      }}
    >
      <span className={styles.boardTitle}>{name}</span>
      <ChevronDown size={14} aria-hidden />
    </Button>
  );
  return (
    <h1 className={styles.boardHeading}>
      {used ? (
        <Suspense fallback={trigger}>
          <BoardSwitcher
            boardId={boardId}
            trigger={trigger}
            returnTo={button}
            open={open}
            onRename={() => setRenaming(true)}
            onOpenChange={setOpen}
          />
        </Suspense>
      ) : (
        trigger
      )}
      {demo && (
        <span className={styles.demo} title={say("shell.demo-hint")}>
          {say("shell.demo")}
        </span>
      )}
    </h1>
  );
}
