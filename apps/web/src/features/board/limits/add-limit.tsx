import type { WipLimit } from "@weir/domain";
import type { WipLimitScope } from "@weir/flow-metrics";
import { useId, useState, type FormEvent, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import type { Wish } from "../../../replica/wish.ts";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { limitName } from "../limit-words.ts";
import { personId, personName } from "../../../lib/person-name.ts";
import { unitOf } from "../size-words.ts";
import { peopleOn, typesOn } from "./held.ts";
import { MeasureSelect } from "./measure-select.tsx";
import styles from "./limits-dialog.module.css";
import { say } from "./say.ts";

const kinds = ["board", "stages", "lane", "cell", "everybody", "person", "type", "class"] as const;
const classes = ["expedite", "fixed-date", "standard", "intangible"] as const;

interface Draft {
  readonly kind: (typeof kinds)[number];
  readonly stageIds: readonly string[];
  readonly stageId: string;
  readonly laneId: string;
  readonly what: string;
  readonly classOfService: (typeof classes)[number];
  readonly max: string;
  readonly measure: WipLimit["measure"];
}

const empty: Draft = {
  kind: "board",
  stageIds: [],
  stageId: "",
  laneId: "",
  what: "",
  classOfService: "expedite",
  max: "",
  measure: "count",
};

/** What the draft would limit; `undefined` while it does not say. */
function scopeOf({ kind, stageIds, stageId, laneId, what, classOfService }: Draft): WipLimitScope | undefined {
  const [first, ...others] = stageIds;
  const said = what.trim();
  switch (kind) {
    case "board":
      return { kind };
    case "stages":
      if (first === undefined) return undefined;
      return others.length === 0 ? { kind: "stage", stageId: first } : { kind, stageIds };
    case "lane":
      return laneId === "" ? undefined : { kind, laneId };
    case "cell":
      return laneId === "" || stageId === "" ? undefined : { kind, stageId, laneId };
    case "everybody":
      return { kind: "person" };
    case "person":
      return personId(said) === "" ? undefined : { kind, personId: personId(said) };
    case "type":
      return said === "" ? undefined : { kind, cardType: said };
    case "class":
      return { kind, classOfService };
  }
}

/** One more limit: for what, and at most how many. How strict it is can be changed where it is listed. */
export function AddLimit({ wish }: { wish: (wish: Wish) => boolean }): ReactNode {
  const board = useBoard((current) => current);
  const [draft, setDraft] = useState(empty);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const scope = scopeOf(draft);
  const isNumber = /^\d{1,6}$/.test(draft.max.trim());
  const add = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (scope === undefined || !isNumber) return;
    const max = Number(draft.max);
    const { measure } = draft;
    if (!wish({ type: "wip-limit.set", scope, max, measure, policy: "ask-reason" } as Wish)) return;
    const what = limitName(board, { scope });
    announce(
      measure === "size"
        ? say("limits.size.set", { what, max, unit: unitOf(board) })
        : say("limits.set", { what, max }),
    );
    setTried(false);
    setDraft({ ...empty, kind: draft.kind, measure });
  };
  const offered = board.lanes.length === 0 ? kinds.filter((kind) => kind !== "lane" && kind !== "cell") : kinds;
  const problem = tried && scope === undefined ? say("limits.problem.what") : undefined;
  return (
    <form className={styles.add} aria-label={say("limits.new")} onSubmit={add}>
      <h3>{say("limits.new")}</h3>
      <div className={styles.fields}>
        <Select
          label={say("limits.for")}
          value={draft.kind}
          options={offered.map((value) => ({ value, label: say(`limits.for.${value}`) }))}
          onChange={(next) => change({ kind: kinds.find((each) => each === next) ?? "board", what: "" })}
        />
        <Detail draft={draft} change={change} problem={problem} />
        <TextField
          label={say("limits.max")}
          className={styles.number}
          inputMode="numeric"
          value={draft.max}
          problem={
            tried && !isNumber
              ? say(draft.measure === "size" ? "limits.size.problem" : "limits.problem.number")
              : undefined
          }
          onChange={(event) => change({ max: event.target.value })}
        />
        <MeasureSelect measure={draft.measure} onChange={(measure) => change({ measure })} />
        <Button type="submit" look="primary" className={styles.button}>
          {say("limits.add")}
        </Button>
      </div>
    </form>
  );
}

interface DetailProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  problem: string | undefined;
}

/** What a kind needs to know besides. */
function Detail({ draft, change, problem }: DetailProps): ReactNode {
  const { kind, stageIds, what, classOfService } = draft;
  const board = useBoard((current) => current);
  const listId = useId();
  if (kind === "class")
    return (
      <Select
        label={say("limits.class")}
        value={classOfService}
        options={classes.map((value) => ({ value, label: say(`limit.class.${value}`) }))}
        onChange={(next) => change({ classOfService: classes.find((each) => each === next) ?? "expedite" })}
      />
    );
  if (kind === "stages") {
    const toggle = (stageId: string): string[] =>
      board.stages
        .map((stage) => stage.stageId)
        .filter((id) => (id === stageId ? !stageIds.includes(id) : stageIds.includes(id)));
    return (
      <fieldset className={styles.stages}>
        <legend>{say("limits.stages")}</legend>
        {board.stages.map(({ stageId, name }) => (
          <label key={stageId}>
            <input
              type="checkbox"
              checked={stageIds.includes(stageId)}
              onChange={() => change({ stageIds: toggle(stageId) })}
            />
            {name}
          </label>
        ))}
        {problem !== undefined && <p role="alert">{problem}</p>}
      </fieldset>
    );
  }
  if (kind === "lane" || kind === "cell") return <InLane draft={draft} change={change} problem={problem} />;
  if (kind !== "person" && kind !== "type") return null;
  const known = kind === "person" ? peopleOn(board).map(personName) : typesOn(board);
  return (
    <>
      <TextField
        label={say(kind === "person" ? "limits.who" : "limits.type")}
        list={listId}
        maxLength={100}
        value={what}
        problem={problem}
        onChange={(event) => change({ what: event.target.value })}
      />
      <datalist id={listId}>
        {known.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}

/** A lane, and of a cell its stage. */
function InLane({ draft: { kind, stageId, laneId }, change, problem }: DetailProps): ReactNode {
  const { stages, lanes } = useBoard((current) => current);
  const none = { value: "", label: say("limits.choose") };
  return (
    <>
      {kind === "cell" && (
        <Select
          label={say("limits.stage")}
          value={stageId}
          options={[none, ...stages.map((each) => ({ value: each.stageId, label: each.name }))]}
          onChange={(next) => change({ stageId: next })}
        />
      )}
      <Select
        label={say("limits.lane")}
        value={laneId}
        options={[none, ...lanes.map((each) => ({ value: each.laneId, label: each.name }))]}
        onChange={(next) => change({ laneId: next })}
      />
      {problem !== undefined && <p role="alert">{problem}</p>}
    </>
  );
}
