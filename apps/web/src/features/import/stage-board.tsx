import type { ImportPreview } from "@weir/contract";
import { stageColor } from "@weir/charts";
import { Plus } from "lucide-react";
import { useState, type DragEvent, type ReactNode } from "react";
import { cx } from "../../lib/cx.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { ManyAtOnce } from "./many-at-once.tsx";
import { addLane, outside, setFinish, setStart, stays, type Mapping } from "./mapping.ts";
import { placeSource } from "./places.ts";
import { say } from "./say.ts";
import { SourceChip } from "./source-chip.tsx";
import { SomeOf } from "./some-of.tsx";
import { sourceDragType } from "./source-drag.ts";
import styles from "./stage-board.module.css";
import { StageLane } from "./stage-lane.tsx";

interface StageBoardProps {
  mapping: Mapping;
  preview: ImportPreview;
  guesses: ImportPreview["guesses"];
  onEdit: (mapping: Mapping) => void;
}

/** The stages of the board to be, in flow order, each with what it takes in; at the end what stays outside. */
export function StageBoard({ mapping, preview, guesses, onEdit }: StageBoardProps): ReactNode {
  const { lanes } = mapping;
  const placed = new Set([...lanes.flatMap(({ sources }) => sources), ...mapping.stay]);
  const left = preview.sourceStages.filter(({ id }) => !placed.has(id)).map(({ id }) => id);
  const itemsIn = (name: string): number => preview.counts.itemsByStage.find(({ stage }) => stage === name)?.items ?? 0;
  const chip = (id: string): ReactNode => {
    const source = preview.sourceStages.find((each) => each.id === id);
    return source && <SourceChip key={id} source={source} mapping={mapping} guesses={guesses} onEdit={onEdit} />;
  };
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <div>
          <h3>{say("import-page.stages.title")}</h3>
          <p className={styles.quiet}>{say("import-page.stages.hint")}</p>
        </div>
        <Button size="small" look="quiet" onClick={() => onEdit(addLane(mapping, say("import-page.stage.new")))}>
          <Plus size={14} aria-hidden />
          {say("import-page.stage.add")}
        </Button>
        <FlowPoints mapping={mapping} onEdit={onEdit} />
      </header>
      <ManyAtOnce mapping={mapping} sources={preview.sourceStages} onEdit={onEdit} />
      <ol className={styles.lanes}>
        {lanes.map((lane, index) => (
          <DropPlace key={lane.key} onPlace={(sourceId) => onEdit(placeSource(mapping, sourceId, lane.key))}>
            <StageLane
              lane={lane}
              place={index}
              mapping={mapping}
              color={stageColor(index, lanes.length)}
              items={itemsIn(lane.name.trim())}
              guesses={guesses}
              onEdit={onEdit}
            >
              {lane.sources.length === 0 ? (
                <li className={styles.none}>{say("import-page.stage.takes-nothing")}</li>
              ) : (
                <SomeOf ids={lane.sources} shown={chip} />
              )}
            </StageLane>
          </DropPlace>
        ))}
      </ol>
      {mapping.stay.length > 0 && (
        <Aside place={stays} ids={mapping.stay} chip={chip} mapping={mapping} onEdit={onEdit} />
      )}
      <Aside place={outside} ids={left} chip={chip} mapping={mapping} onEdit={onEdit} />
    </div>
  );
}

/** What lies beside the stages: what moves nothing, and what is outside the flow. */
function Aside({
  place,
  ids,
  chip,
  mapping,
  onEdit,
}: {
  place: typeof stays | typeof outside;
  ids: readonly string[];
  chip: (id: string) => ReactNode;
} & Pick<StageBoardProps, "mapping" | "onEdit">): ReactNode {
  const title = say(`import-page.${place}.title`);
  return (
    <DropPlace as="div" onPlace={(sourceId) => onEdit(placeSource(mapping, sourceId, place))}>
      <section className={styles.outside} aria-label={title}>
        <h4>{title}</h4>
        <p className={styles.quiet}>{say(`import-page.${place}.hint`)}</p>
        <ul className={styles.outsideSources}>
          {ids.length === 0 ? (
            <li className={styles.none}>{say("import-page.outside.none")}</li>
          ) : (
            <SomeOf ids={ids} shown={chip} />
          )}
        </ul>
      </section>
    </DropPlace>
  );
}

/** Where work counts as started and as finished. */
function FlowPoints({ mapping, onEdit }: Pick<StageBoardProps, "mapping" | "onEdit">): ReactNode {
  const { lanes, start, finish } = mapping;
  const finishPlace = lanes.findIndex(({ key }) => key === finish);
  const options = lanes.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <div className={styles.points}>
      <Select
        label={say("import-page.stages.start")}
        value={start}
        options={options.slice(0, finishPlace)}
        onChange={(key) => onEdit(setStart(mapping, key))}
      />
      <Select
        label={say("import-page.stages.finish")}
        value={finish}
        options={options.slice(1)}
        onChange={(key) => onEdit(setFinish(mapping, key))}
      />
    </div>
  );
}

/** A lane one can drop a source stage on. */
function DropPlace({
  as: Place = "li",
  onPlace,
  children,
}: {
  as?: "li" | "div";
  onPlace: (sourceId: string) => void;
  children: ReactNode;
}): ReactNode {
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(sourceDragType)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <Place
      className={cx(Place === "li" && styles.place, over && styles.over)}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const sourceId = event.dataTransfer.getData(sourceDragType);
        if (sourceId === "") return;
        event.preventDefault();
        onPlace(sourceId);
      }}
    >
      {children}
    </Place>
  );
}
