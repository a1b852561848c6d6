import { readable, type Present } from "@weir/contract";
import { cardOf } from "@weir/domain";
import type { ReactNode } from "react";
import { listed } from "../../../lib/locale.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { InBar } from "../../../ui/bar-slot.tsx";
import { Popover } from "../../../ui/popover.tsx";
import { initialsOf, personName } from "../../../lib/person-name.ts";
import { useFileCounts } from "../files/use-file-counts.ts";
import { useOthers } from "./others.ts";
import styles from "./presence.module.css";
import { say } from "./say.ts";
import { useTelling } from "./use-telling.ts";

const mostShown = 4;

/** What those who are here are told besides facts: the others what is in hand, everybody in the bar who they are, and which cards have files. */
export function Presence({ seat }: { seat: string }): ReactNode {
  useTelling(seat);
  useFileCounts();
  const others = useOthers();
  if (others.length === 0) return null;
  const names = listed(others.map(({ personId }) => personName(personId)));
  return (
    <InBar>
      <Popover
        label={say("presence.title")}
        align="end"
        trigger={
          <button type="button" className={styles.people} title={names}>
            <span className="visually-hidden">{say("presence.here", { names })}</span>
            {others.slice(0, mostShown).map(({ personId }) => (
              <span key={personId} className={styles.initials} aria-hidden>
                {initialsOf(personId)}
              </span>
            ))}
            {others.length > mostShown && (
              <span className={styles.initials} aria-hidden>
                +{others.length - mostShown}
              </span>
            )}
          </button>
        }
      >
        <h2 className={styles.heading}>{say("presence.title")}</h2>
        <ul className={styles.list}>
          {others.map((other) => (
            <Row key={other.personId} other={other} />
          ))}
        </ul>
      </Popover>
    </InBar>
  );
}

function Row({ other: { personId, cardId, doing } }: { other: Present }): ReactNode {
  const title = useBoard((board) => (cardId === undefined ? undefined : cardOf(board, cardId)?.title));
  return (
    <li className={styles.row}>
      <span className={styles.initials} aria-hidden>
        {initialsOf(personId)}
      </span>
      <span>
        {personName(personId)}
        {title !== undefined && (
          <small>{say(doing === "moving" ? "presence.moves" : "presence.edits", { title: readable(title) })}</small>
        )}
      </span>
    </li>
  );
}
