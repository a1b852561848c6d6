import type { ImportPreview } from "@weir/contract";
import { ArrowLeft, ArrowRight, Flag, Play, X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { laneProblem, removeLane, renameLane, setKind, shiftLane, type Lane, type Mapping } from "./mapping.ts";
import { say } from "./say.ts";
import styles from "./stage-board.module.css";

interface StageLaneProps {
  lane: Lane;
  place: number;
  mapping: Mapping;
  color: string;
  items: number;
  guesses: ImportPreview["guesses"];
  onEdit: (mapping: Mapping) => void;
  /** The source stages it takes in. */
  children: ReactNode;
}

/** One stage of the board to be. */
export function StageLane({
  lane,
  place,
  mapping,
  color,
  items,
  guesses,
  onEdit,
  children,
}: StageLaneProps): ReactNode {
  const { key, name, kind } = lane;
  const { lanes } = mapping;
  const guessed = guesses.some(
    ({ code, subject, guess }) =>
      subject === name && (code.startsWith("added-") || (code.startsWith("kind-") && guess === kind)),
  );
  const problem = laneProblem(mapping, key);
  return (
    <section className={styles.lane} aria-label={name}>
      <span className={styles.band} style={{ background: color }} aria-hidden />
      <TextField
        label={say("import-page.stage.name", { place: place + 1 })}
        hideLabel
        className={styles.name}
        value={name}
        problem={problem && say(`import-page.stage.${problem}`)}
        onChange={(event) => onEdit(renameLane(mapping, key, event.target.value))}
      />
      <div className={styles.kindLine}>
        {kind === "done" ? (
          <span className={styles.kind}>{say("import-page.kind.done")}</span>
        ) : (
          <Select
            label={say("import-page.stage.kind", { name })}
            hideLabel
            className={styles.kind}
            value={kind}
            options={(["queue", "active"] as const).map((value) => ({
              value,
              label: say(`import-page.kind.${value}`),
            }))}
            onChange={(value) => onEdit(setKind(mapping, key, value === "active" ? "active" : "queue"))}
          />
        )}
        {guessed && <span className={styles.guess}>{say("import-page.guess")}</span>}
        <span className={styles.count}>{say("import-page.stage.items", { items })}</span>
      </div>
      <FlowPoint lane={lane} mapping={mapping} />
      <ul className={styles.sources}>{children}</ul>
      <div className={styles.tools}>
        <IconButton
          size="small"
          tip="none"
          label={say("import-page.stage.left", { name })}
          disabled={place === 0}
          onClick={() => onEdit(shiftLane(mapping, key, -1))}
        >
          <ArrowLeft size={14} />
        </IconButton>
        <IconButton
          size="small"
          tip="none"
          label={say("import-page.stage.right", { name })}
          disabled={place === lanes.length - 1}
          onClick={() => onEdit(shiftLane(mapping, key, 1))}
        >
          <ArrowRight size={14} />
        </IconButton>
        <IconButton
          size="small"
          tip="none"
          label={say("import-page.stage.remove", { name })}
          disabled={lanes.length <= 2}
          onClick={() => onEdit(removeLane(mapping, key))}
        >
          <X size={14} />
        </IconButton>
      </div>
    </section>
  );
}

/** Where work starts and where it is finished. */
function FlowPoint({ lane: { key }, mapping: { start, finish } }: Pick<StageLaneProps, "lane" | "mapping">): ReactNode {
  if (key !== start && key !== finish) return <p className={styles.point} />;
  return (
    <p className={styles.point}>
      {key === start ? <Play size={12} aria-hidden /> : <Flag size={12} aria-hidden />}
      {key === start ? say("import-page.stage.start") : say("import-page.stage.finish")}
    </p>
  );
}
