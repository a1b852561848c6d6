import { Upload } from "lucide-react";
import { useId, useRef, useState, type DragEvent, type ReactNode } from "react";
import { cx } from "../lib/cx.ts";
import { droppedFiles } from "../lib/dropped-files.ts";
import { Button } from "./button.tsx";
import styles from "./file-drop.module.css";

export interface FileDropProps {
  /** What to do, while nothing is over it and while something is. */
  label: string;
  overLabel: string;
  chooseLabel: string;
  /** Offers a whole folder too. */
  folderLabel?: string;
  hint?: string;
  onFiles: (files: readonly File[]) => void;
}

const accepted = ".json,.jsonl,.ndjson,.weir,.csv,.xml,.xes,.txt,application/json,text/csv";

/** A place for files: by mouse drop, or by buttons that open the platform's own chooser. */
export function FileDrop({ label, overLabel, chooseLabel, folderLabel, hint, onFiles }: FileDropProps): ReactNode {
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const hover = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then((dropped) => dropped.length > 0 && onFiles(dropped));
  };
  const chosen = (input: HTMLInputElement): void => {
    const list = [...(input.files ?? [])];
    input.value = "";
    if (list.length > 0) onFiles(list);
  };
  return (
    <div
      className={cx(styles.drop, over && styles.over)}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || setOver(false)}
      onDrop={drop}
    >
      <Upload size={20} aria-hidden />
      <p className={styles.label}>{over ? overLabel : label}</p>
      {hint !== undefined && (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
      <div className={styles.choices}>
        <Button
          look="primary"
          aria-describedby={hint === undefined ? undefined : hintId}
          onClick={() => files.current?.click()}
        >
          {chooseLabel}
        </Button>
        {folderLabel !== undefined && <Button onClick={() => folder.current?.click()}>{folderLabel}</Button>}
      </div>
      <input
        ref={files}
        type="file"
        multiple
        accept={accepted}
        hidden
        aria-label={chooseLabel}
        onChange={(event) => chosen(event.currentTarget)}
      />
      {folderLabel !== undefined && (
        <input
          ref={folder}
          type="file"
          {...{ webkitdirectory: "" }}
          hidden
          aria-label={folderLabel}
          onChange={(event) => chosen(event.currentTarget)}
        />
      )}
    </div>
  );
}
