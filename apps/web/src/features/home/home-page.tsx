import type { StarterBoard } from "@weir/contract";
import { useNavigate } from "@tanstack/react-router";
import { Plus, UserPlus } from "lucide-react";
import { Suspense, useState, type ReactNode } from "react";
import { handFiles } from "../../lib/handed-files.ts";
import { latePart } from "../../lib/late-part.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState, ErrorState, Skeleton } from "../../ui/states.tsx";
import { BoardList } from "./board-list.tsx";
import { DemoButton } from "./demo-button.tsx";
import { FirstUse } from "./first-use.tsx";
import styles from "./home.module.css";
import { say } from "./say.ts";
import { useBoards } from "./use-boards.ts";

const NewBoardDialog = latePart(async () => ({ default: (await import("./new-board-dialog.tsx")).NewBoardDialog }));

/** All boards, or the first minute where there are none. */
export function HomePage(): ReactNode {
  const { load, reload } = useBoards();
  const navigate = useNavigate();
  const [creating, setCreating] = useState<{ readonly starter: StarterBoard | undefined }>();
  const bring = (files: readonly File[]): void => {
    handFiles(files);
    void navigate({ to: "/import" });
  };
  const opened = (boardId: string): void => void navigate({ to: "/boards/$boardId", params: { boardId } });

  if (load.phase === "loading") return <Loading />;
  if (load.phase === "failed") {
    const again = <Button onClick={() => void reload()}>{say("home.failed.action")}</Button>;
    return <ErrorState title={say("home.failed.title")} text={say("home.failed.text")} actions={again} />;
  }
  const { boards, demo, mayCreate, isSolo } = load.workspace;
  if (boards.length === 0 && !mayCreate)
    return <EmptyState page title={say("home.guest.title")} text={say("home.guest.text")} />;
  return (
    <>
      {boards.length === 0 ? (
        <FirstUse offersDemo={demo === "offered"} onFiles={bring} onStart={(starter) => setCreating({ starter })} />
      ) : (
        <div className={styles.home}>
          <header className={styles.head}>
            <h1>{say("home.title")}</h1>
            {isSolo && boards.some((board) => board.demo !== true) && (
              <Button look="quiet" onClick={() => void navigate({ to: "/people" })}>
                <UserPlus size={16} aria-hidden />
                {say("home.invite")}
              </Button>
            )}
            {mayCreate && (
              <>
                {demo === "offered" && <DemoButton look="quiet" label={say("home.demo.add")} />}
                <Button onClick={() => void navigate({ to: "/import" })}>{say("home.import")}</Button>
                <Button look="primary" onClick={() => setCreating({ starter: undefined })}>
                  <Plus size={16} aria-hidden />
                  {say("home.new")}
                </Button>
              </>
            )}
          </header>
          <BoardList boards={boards} mayRemove={mayCreate} onChanged={reload} />
        </div>
      )}
      {creating !== undefined && (
        <Suspense fallback={null}>
          <NewBoardDialog starter={creating.starter} onClose={() => setCreating(undefined)} onCreated={opened} />
        </Suspense>
      )}
    </>
  );
}

function Loading(): ReactNode {
  return (
    <div className={styles.home} role="status" aria-label={say("home.loading")}>
      <Skeleton width={120} height={24} />
      <Skeleton height={196} />
    </div>
  );
}
