import { readable } from "@weir/contract";
import type { DomainEvent, Meeting } from "@weir/domain";
import { useEffect, useState, type ReactNode } from "react";
import { client } from "../../../lib/client.ts";
import { localTime } from "../../../lib/time.ts";
import { say } from "../say.ts";
import styles from "./held.module.css";

/** A note lies with the event that noted the meeting, and is read when somebody asks for it; again once its text was removed. */
export function MeetingNote({ boardId, meeting }: { boardId: string; meeting: Meeting }): ReactNode {
  const [open, setOpen] = useState(false);
  const [read, setRead] = useState<{ readonly of: Meeting; readonly note: string }>();
  useEffect(() => {
    if (!open) return;
    let here = true;
    const told = (note: string): void => void (here && setRead({ of: meeting, note }));
    noteOf(boardId, meeting).then(told, () => told(say("held.note-failed")));
    return () => void (here = false);
  }, [open, boardId, meeting]);
  return (
    <details className={styles.note} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("held.show-note", { when: localTime(Date.parse(meeting.at)) })}</summary>
      <p>{read?.of === meeting && read.note}</p>
    </details>
  );
}

async function noteOf(boardId: string, { meetingId, seq }: Meeting): Promise<string> {
  const query = { after: String(seq - 1), limit: "1" };
  const { events } = await client.boardEvents({ params: { boardId }, query });
  const [event] = events as readonly DomainEvent[];
  if (event?.type !== "cadence.held" || event.meetingId !== meetingId) throw new Error("Another event lies there");
  return readable(event.note ?? "");
}
