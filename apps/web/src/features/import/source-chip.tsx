import type { ImportPreview } from "@weir/contract";
import type { ReactNode } from "react";
import { Select } from "../../ui/select.tsx";
import { outside, type Mapping, type SourceStage } from "./mapping.ts";
import { placeOf, placeSource } from "./places.ts";
import { placeOptions } from "./place-options.ts";
import { say } from "./say.ts";
import { sourceDragType } from "./source-drag.ts";
import styles from "./stage-board.module.css";

interface SourceChipProps {
  source: SourceStage;
  mapping: Mapping;
  guesses: ImportPreview["guesses"];
  onEdit: (mapping: Mapping) => void;
}

/** A stage of the source: dragged to a lane, or sent there by its list. */
export function SourceChip({ source: { id, name }, mapping, guesses, onEdit }: SourceChipProps): ReactNode {
  const place = placeOf(mapping, id);
  const guessed = guesses.some(
    ({ code, subject }) =>
      subject === name && (code === "new-stage" || (code === "outside-the-flow" && place === outside)),
  );
  return (
    <li
      className={styles.source}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(sourceDragType, id);
        event.dataTransfer.effectAllowed = "move";
      }}
    >
      <span className={styles.sourceName}>{name}</span>
      {guessed && <span className={styles.guess}>{say("import-page.guess")}</span>}
      <Select
        label={say("import-page.source.where", { name })}
        hideLabel
        className={styles.where}
        value={place}
        options={placeOptions(mapping)}
        onChange={(chosen) => onEdit(placeSource(mapping, id, chosen))}
      />
    </li>
  );
}
