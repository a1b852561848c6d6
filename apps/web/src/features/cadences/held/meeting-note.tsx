import { readable } from "@weir/contract";
import type { DomainEvent, Meeting } from "@weir/domain";
import { useState, type ReactNode, type ToggleEvent } from "react";
import { client } from "../../../lib/client.ts";
import { localTime } from "../../../lib/time.ts";
import { say } from "../say.ts";
import styles from "./held.module.css";

/** A note lies with the event that noted the meeting, and is read when somebody asks for it. */
export function MeetingNote({ boardId, meeting }: { boardId: string; meeting: Meeting }): ReactNode {
  const [note, setNote] = useState<string>();
  const read = async ({ currentTarget }: ToggleEvent<HTMLDetailsElement>): Promise<void> => {
    if (!currentTarget.open) return;
    setNote(await noteOf(boardId, meeting).catch(() => say("held.note-failed")));
  };
  return (
    <details className={styles.note} onToggle={(event) => void read(event)}>
      <summary>{say("held.show-note", { when: localTime(Date.parse(meeting.at)) })}</summary>
      <p>{note}</p>
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
