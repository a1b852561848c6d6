import type { ImportPreview } from "@weir/contract";
import type { ReactNode } from "react";
import { Select } from "../../ui/select.tsx";
import { placeSource, type Mapping, type SourceStage } from "./mapping.ts";
import { say } from "./say.ts";
import { sourceDragType } from "./source-drag.ts";
import styles from "./stage-board.module.css";

interface SourceChipProps {
  source: SourceStage;
  mapping: Mapping;
  guesses: ImportPreview["guesses"];
  onEdit: (mapping: Mapping) => void;
}

const outside = "";

/** A stage of the source: dragged to a lane, or sent there by its list. */
export function SourceChip({ source: { id, name }, mapping, guesses, onEdit }: SourceChipProps): ReactNode {
  const lane = mapping.lanes.find(({ sources }) => sources.includes(id));
  const guessed = guesses.some(
    ({ code, subject }) =>
      subject === name && (code === "new-stage" || (code === "outside-the-flow" && lane === undefined)),
  );
  const options = [
    ...mapping.lanes.map(({ key, name: label }) => ({ value: key, label })),
    { value: outside, label: say("import-page.source.outside") },
  ];
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
        value={lane?.key ?? outside}
        options={options}
        onChange={(key) => onEdit(placeSource(mapping, id, key === outside ? undefined : key))}
      />
    </li>
  );
}
