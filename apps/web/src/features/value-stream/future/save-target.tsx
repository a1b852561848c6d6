import type { ToldMap } from "@weir/domain";
import type { FutureChange, FutureState } from "@weir/flow-metrics";
import { useState, type ReactNode } from "react";
import { newId } from "../../../lib/new-id.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { MapDesk } from "../known/use-map-desk.ts";
import own from "./future.module.css";
import { sayFuture } from "./words.ts";

export interface SaveTargetProps {
  desk: MapDesk;
  changes: readonly FutureChange[];
  state: FutureState;
  now: ToldMap;
}

/** The calculation, kept as what is wanted. */
export function SaveTarget({ desk, changes, state: { today, future }, now }: SaveTargetProps): ReactNode {
  const [name, setName] = useState("");
  const save = async (): Promise<void> => {
    const said = name.trim();
    if (said === "" || changes.length === 0) return;
    // A window of no length is told of all there was.
    const measuredBy = { from: now.from < now.to ? now.from : null, to: now.to, asked: now.asked };
    const wish = { type: "map.set-target", targetId: newId(), name: said, changes, today, future, measuredBy } as const;
    if (await desk.ask(wish)) setName("");
  };
  return (
    <form
      className={own.asked}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={sayFuture("future.name")}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" look="primary" disabled={changes.length === 0}>
        {sayFuture("future.save")}
      </Button>
    </form>
  );
}
