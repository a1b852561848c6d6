import type { Target } from "@weir/charts";
import type { ToldMap } from "@weir/domain";
import { futureState, type FutureChange } from "@weir/flow-metrics";
import { Undo2 } from "lucide-react";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { Button } from "../../../ui/button.tsx";
import { MapDrawing } from "../drawing/map-drawing.tsx";
import type { Ground } from "../ground.ts";
import { useCardsOf } from "../asked-filter.ts";
import { drawnKnown } from "../known/drawn-known.ts";
import { boardNameAmong, namedAmong } from "../known/step-names.ts";
import type { KnownPart } from "../known/use-known-map.ts";
import type { MapDesk } from "../known/use-map-desk.ts";
import styles from "../maps.module.css";
import { ChangeForm, type ChangeKind } from "./change-form.tsx";
import { ChangeList } from "./change-list.tsx";
import { drawnFuture } from "./drawn-future.ts";
import { changesIn, stepsOf } from "./parts.ts";
import own from "./future.module.css";
import { SaveTarget } from "./save-target.tsx";
import { TotalsTable } from "./totals-table.tsx";
import { withStanding } from "./with-standing.ts";
import { sayFuture } from "./words.ts";

export interface PartFutureProps {
  desk: MapDesk;
  ground: Ground;
  part: KnownPart;
  title: string;
  now: ToldMap;
  changes: readonly FutureChange[];
  onChanges: (changes: readonly FutureChange[]) => void;
  onUndo: (() => void) | undefined;
}

/** What would be different in one part of the map: the changes, the drawing they give, and its totals. */
export function PartFuture({ desk, ground, part, title, now, changes, onChanges, onUndo }: PartFutureProps): ReactNode {
  const boards = useMemo(() => desk.boards.filter(({ boardId }) => part.boardIds.includes(boardId)), [desk, part]);
  const steps = namedAmong(boards, stepsOf(part));
  const [picked, setPicked] = useState("");
  const [kind, setKind] = useState<ChangeKind>("wait");
  const kindField = useRef<HTMLSelectElement>(null);
  const nodeId = steps.some((step) => step.nodeId === picked) ? picked : (steps[0]?.nodeId ?? "");
  const { name } = desk.map;
  const cards = useCardsOf(ground, part.stream);
  const { state, drawn, known } = useMemo(() => {
    const made = changesIn(changes, part);
    const future = futureState(part.known, made);
    const boardOf = (id: string): string | undefined => boardNameAmong(boards, id);
    const told = drawnKnown(
      { steps: part.known.steps, totals: part.totals },
      { name, boardOf, sideBySide: part.sideBySide },
    );
    const today = withStanding(told, part.stream?.result, ground);
    const map = made.length === 0 ? today : drawnFuture(today, future, made, part.known.items);
    return { state: future, drawn: { ...map, ...cards }, known: made };
  }, [changes, part, boards, ground, name, cards]);
  const add = (change: FutureChange): void => {
    const same = changes.findIndex((each) => each.kind === change.kind && each.nodeId === change.nodeId);
    onChanges(same < 0 ? [...changes, change] : changes.with(same, change));
  };
  /** A wait is changed at the step it comes before. */
  const open = (target: Target): void => {
    const asked = target.kind === "stage" ? target.stageId : target.kind === "wait" ? target.stepId : null;
    if (asked === null || !steps.some((step) => step.nodeId === asked)) return;
    setPicked(asked);
    if (target.kind === "wait") setKind("wait");
    kindField.current?.focus();
  };
  if (steps.length === 0) return <p className={styles.pageNote}>{sayFuture("future.no-steps")}</p>;
  return (
    <>
      <section className={styles.card} aria-label={sayFuture("future.title")}>
        <header className={styles.head}>
          <h2>{sayFuture("future.title")}</h2>
          {onUndo !== undefined && (
            <Button
              size="small"
              look="quiet"
              onClick={() => {
                onUndo();
                announce(sayFuture("future.undone"));
              }}
            >
              <Undo2 size={14} aria-hidden />
              {sayFuture("future.undo")}
            </Button>
          )}
        </header>
        <ChangeForm
          steps={steps}
          nodeId={nodeId}
          onNode={setPicked}
          kind={kind}
          onKind={setKind}
          onAdd={add}
          kindRef={kindField}
        />
        <ChangeList changes={changes} steps={steps} onChanges={onChanges} />
      </section>
      <MapDrawing
        map={drawn}
        title={title === "" ? name : title}
        openLabel={sayFuture("future.change-step")}
        onOpen={open}
        note={
          <p className={styles.note}>
            {known.length === 0 ? sayFuture("future.now-drawn") : sayFuture("future.calculation")}
          </p>
        }
      />
      <div className={styles.card}>
        <TotalsTable
          caption={sayFuture("future.then-drawn")}
          columns={[
            { heading: sayFuture("future.today"), totals: state.today },
            { heading: sayFuture("future.then"), totals: state.future },
          ]}
          withDifference
        />
        <h3>{sayFuture("future.assumes")}</h3>
        <ul className={own.assumptions}>
          {state.assumptions.map((assumption) => (
            <li key={assumption}>{sayFuture(`future.assumption.${assumption}`)}</li>
          ))}
        </ul>
        {desk.editable && <SaveTarget desk={desk} changes={known} state={state} now={now} />}
      </div>
    </>
  );
}
