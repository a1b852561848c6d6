import type { BoardState, Room as LimitRoom, RoomToPull } from "@weir/domain";
import type { ReactNode } from "react";
import { limitNameOn } from "../../../lib/limit-name.ts";
import { names } from "../../../lib/people.ts";
import { say } from "../say.ts";
import common from "../cadences.module.css";
import styles from "./pull.module.css";

/** How many cards limits let in now, and which limits say so. */
export function Room({ board, room, start }: { board: BoardState; room: RoomToPull; start: string }): ReactNode {
  const { rooms, free } = room;
  return (
    <section className={common.panel} aria-label={say("pull.room")}>
      <h2>{say("pull.room")}</h2>
      <p className={styles.big} data-room={free ?? "unlimited"}>
        {free === undefined
          ? say("pull.no-limit")
          : free === 0
            ? say("pull.no-room")
            : say("pull.room-for", { count: free })}
      </p>
      {free === undefined && <p className={common.quiet}>{say("pull.no-limit-text", { stage: start })}</p>}
      <ul className={styles.limits}>
        {rooms.map((one) => (
          <LimitLine key={JSON.stringify(one.limit.scope)} board={board} room={one} />
        ))}
      </ul>
    </section>
  );
}

function LimitLine({ board, room }: { board: BoardState; room: LimitRoom }): ReactNode {
  const { limit, held, free, meets } = room;
  const what = limitNameOn(board, limit.scope, (id) => names.getState().get(id) ?? id);
  const over = held - limit.max;
  return (
    <li data-full={free === 0}>
      <span>{say("pull.limit", { what, held, max: limit.max })}</span>
      <span className={styles.free}>
        {over > 0 ? say("pull.over", { over }) : free === 0 ? say("pull.full") : say("pull.free", { free })}
      </span>
      <span className={common.quiet}>
        {say(`pull.meets.${meets}`)}
        {limit.measure === "size" && ` · ${say("pull.size")}`}
      </span>
    </li>
  );
}
