import { attendanceOf, type CadenceKind, type Meeting } from "@weir/domain";
import { readable } from "@weir/contract";
import { useState, type ReactNode } from "react";
import { listed } from "../../../lib/locale.ts";
import { localTime } from "../../../lib/time.ts";
import { useBoard, useMay, useSession } from "../../../replica/use-board-session.tsx";
import { Button } from "../../../ui/button.tsx";
import { say } from "../say.ts";
import common from "../cadences.module.css";
import styles from "./held.module.css";
import { MeetingForm } from "./meeting-form.tsx";
import { MeetingNote } from "./meeting-note.tsx";
import { RemoveNote } from "./remove-note.tsx";

const shownAtOnce = 6;

/** The meetings of one kind: who was there how often, each of them, and the way to note another. */
export function MeetingsHeld({ boardId, kind }: { boardId: string; kind: CadenceKind }): ReactNode {
  const meetings = useBoard((board) => board.meetings);
  const [all, setAll] = useState(false);
  const alike = meetings.filter((meeting) => meeting.kind === kind).toReversed();
  const shown = all ? alike : alike.slice(0, shownAtOnce);
  return (
    <section className={common.panel} aria-label={say("held.title")} data-meetings={kind}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <h2>{say("held.note-it")}</h2>
          <MeetingForm kind={kind} />
        </div>
        <div className={styles.column}>
          <h2>{say("held.title")}</h2>
          {alike.length === 0 ? (
            <p className={common.quiet}>{say("held.none")}</p>
          ) : (
            <WhoWasThere meetings={alike} kind={kind} />
          )}
          <ul className={common.list}>
            {shown.map((meeting) => (
              <HeldMeeting key={meeting.meetingId} boardId={boardId} meeting={meeting} />
            ))}
          </ul>
          {alike.length > shown.length && (
            <Button look="quiet" size="small" onClick={() => setAll(true)}>
              {say("held.more", { count: alike.length - shown.length })}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

function WhoWasThere({ meetings, kind }: { meetings: readonly Meeting[]; kind: CadenceKind }): ReactNode {
  const { held, roles, others, everyDays } = attendanceOf(meetings, kind);
  if (held === 0) return null;
  const there = [
    ...roles.map(({ role, there: count }) => ({ name: say(`held.role.${role}`), count })),
    ...others.map(({ name, there: count }) => ({ name: readable(name), count })),
  ];
  return (
    <>
      <p>
        {everyDays === undefined
          ? say("held.so-often", { count: held })
          : say("held.so-often-every", { count: held, days: Math.max(1, Math.round(everyDays)) })}
      </p>
      <ul className={styles.there}>
        {there.map(({ name, count }) => (
          <li key={name}>
            <span>{say("held.there", { role: name, there: count, held })}</span>
            <span className={styles.bar} aria-hidden>
              <span style={{ width: `${(100 * count) / held}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function HeldMeeting({ boardId, meeting }: { boardId: string; meeting: Meeting }): ReactNode {
  const session = useSession();
  const mayNote = useMay("board.change");
  const { meetingId, at, roles, others, hasNote, withdrawn } = meeting;
  const when = localTime(Date.parse(at));
  const who = [...roles.map((role) => say(`held.role.${role}`)), ...others.map(readable)];
  return (
    <li className={styles.meeting} data-withdrawn={withdrawn}>
      <div className={common.deeds}>
        <strong>{when}</strong>
        <span>{who.length === 0 ? say("held.nobody") : listed(who)}</span>
        {withdrawn === true && <em>{say("held.withdrawn")}</em>}
        {mayNote && (
          <Button
            look="quiet"
            size="small"
            aria-label={say(withdrawn === true ? "held.count-again-of" : "held.withdraw-of", { when })}
            onClick={() =>
              session.wish({ type: "cadence.withdraw", meetingId, ...(withdrawn === true && { withdrawn: false }) })
            }
          >
            {say(withdrawn === true ? "held.count-again" : "held.withdraw")}
          </Button>
        )}
        <RemoveNote boardId={boardId} meeting={meeting} />
      </div>
      {hasNote === true && <MeetingNote boardId={boardId} meeting={meeting} />}
    </li>
  );
}
