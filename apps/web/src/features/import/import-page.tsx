import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { spokenWarning, type ImportDone } from "@weir/contract";
import { takeHandedFiles } from "../../lib/handed-files.ts";
import { showToast } from "../../ui/toast.tsx";
import { FileStep } from "./file-step.tsx";
import styles from "./import-page.module.css";
import { KeepStep, RestoreStep } from "./keep-step.tsx";
import { LookStep } from "./look-step.tsx";
import { say } from "./say.ts";
import { useImport } from "./use-import.ts";

/** Three steps on one page: the export, what Weir makes of it, keep it. */
export function ImportPage(): ReactNode {
  const [handed] = useState(takeHandedFiles);
  const work = useImport(handed);
  const navigate = useNavigate();
  const { preview } = work;
  const keep = async (): Promise<void> => {
    const done = await work.keep();
    if (done === undefined) return;
    await navigate({ to: "/boards/$boardId", params: { boardId: done.boardId } });
    if (work.choices.board !== undefined) void showToast(addedTo(done));
    // The board itself shows stages: that they only stand for dates is told where they are first seen.
    const stageless = done.warnings?.find(({ code }) => code === "no-stages");
    if (stageless !== undefined) void showToast(spokenWarning(stageless).message);
  };
  return (
    <div className={styles.page}>
      <h1>{say("import-page.title")}</h1>
      <FileStep work={work} />
      {work.native && preview !== undefined && <RestoreStep work={work} preview={preview} onKeep={keep} />}
      {preview !== undefined && work.mapping !== undefined && (
        <>
          <LookStep work={work} preview={preview} mapping={work.mapping} />
          <KeepStep work={work} preview={preview} onKeep={keep} />
        </>
      )}
    </div>
  );
}

/** What importing again into a board has done. */
function addedTo({ imported, alreadyThere, movedSince }: ImportDone): string {
  const added = say("import-page.added", { imported, alreadyThere });
  return movedSince.length === 0
    ? added
    : `${added} ${say("import-page.added.moved-since", { cards: movedSince.length })}`;
}
