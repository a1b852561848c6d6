import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { takeHandedFiles } from "../../lib/handed-files.ts";
import { FileStep } from "./file-step.tsx";
import styles from "./import-page.module.css";
import { KeepStep } from "./keep-step.tsx";
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
    const boardId = await work.keep();
    if (boardId !== undefined) await navigate({ to: "/boards/$boardId", params: { boardId } });
  };
  return (
    <div className={styles.page}>
      <h1>{say("import-page.title")}</h1>
      <FileStep work={work} />
      {preview !== undefined && work.mapping !== undefined && (
        <>
          <LookStep work={work} preview={preview} mapping={work.mapping} />
          <KeepStep work={work} preview={preview} onKeep={keep} />
        </>
      )}
    </div>
  );
}
