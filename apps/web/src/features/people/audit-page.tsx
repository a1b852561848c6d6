import { reaches, workspaceRoles } from "@weir/domain";
import { useMemo, useState, type ReactNode } from "react";
import { downloadCsv } from "../../charts/export-drawing.ts";
import { client } from "../../lib/client.ts";
import { inLocale } from "../../lib/locale.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { useNames } from "../../lib/people.ts";
import { exactTime } from "../../lib/time.ts";
import { useWho } from "../../lib/who.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { auditTable } from "./audit-csv.ts";
import { auditWords, peopleIn, type AuditEntry, type Names } from "./audit-words.ts";
import { Answer } from "./page-parts.tsx";
import styles from "./page.module.css";
import { ForThoseWhoRunIt } from "./people-page.tsx";
import { say } from "./say.ts";
import { useAudit, wholeAudit } from "./use-audit.ts";
import { useAnswer } from "./use-answer.ts";
import { whyNot } from "./use-sending.ts";

/** Who did what when, newest first. */
export function AuditPage(): ReactNode {
  const who = useWho();
  usePageTitle(say("audit.title"));
  if (who === undefined) return null;
  return reaches(workspaceRoles, who.role ?? undefined, "admin") ? <Audit /> : <ForThoseWhoRunIt />;
}

const loadBoards = () => client.boards();
const noEntries: readonly AuditEntry[] = [];

function Audit(): ReactNode {
  const audit = useAudit();
  const boards = useAnswer(loadBoards);
  const entries = audit.loaded.state === "ready" ? audit.loaded.value.entries : noEntries;
  const people = useNames([...new Set(entries.flatMap(peopleIn))]);
  const names = useMemo<Names>(() => {
    const list = boards.loaded.state === "ready" ? boards.loaded.value.boards : [];
    const boardNames = new Map(list.map(({ boardId, name }) => [boardId, name]));
    const named = (id: string): string => people.get(id) ?? id;
    return { person: named, team: named, board: (id) => boardNames.get(id) ?? id };
  }, [boards.loaded, people]);
  return (
    <div className={styles.page}>
      <header className={styles.pageHead}>
        <h1>{say("audit.title")}</h1>
        <ExportButton names={names} disabled={entries.length === 0} />
        <p>{say("audit.text")}</p>
      </header>
      <Answer of={audit}>
        {(shown) => (
          <>
            {shown.entries.length === 0 && <p className={styles.none}>{say("audit.none")}</p>}
            <Days entries={shown.entries} names={names} />
            <Older {...shown} busy={audit.busy} onOlder={() => void audit.older()} />
          </>
        )}
      </Answer>
    </div>
  );
}

const dayWords = inLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: "full" }));
const timeWords = inLocale((tag) => new Intl.DateTimeFormat(tag, { timeStyle: "short" }));

function Days({ entries, names }: { entries: readonly AuditEntry[]; names: Names }): ReactNode {
  const days = byDay(entries);
  return (
    <div className={styles.days}>
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h2 className={styles.day}>{day}</h2>
          <ol className={styles.rows}>
            {ofDay.map((entry) => (
              <li key={entry.seq} className={styles.entry} data-audit={entry.did}>
                <time dateTime={entry.at} title={exactTime(Date.parse(entry.at))}>
                  {timeWords().format(Date.parse(entry.at))}
                </time>
                <p>{auditWords(entry, names)}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byDay(entries: readonly AuditEntry[]): ReadonlyMap<string, readonly AuditEntry[]> {
  const days = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    const day = dayWords().format(Date.parse(entry.at));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}

interface OlderProps {
  entries: readonly AuditEntry[];
  more: boolean;
  busy: boolean;
  onOlder: () => void;
}

function Older({ entries, more, busy, onOlder }: OlderProps): ReactNode {
  const [before, setBefore] = useState(entries.length);
  const added = entries.length - before;
  return (
    <div className={styles.more}>
      {more ? (
        <Button
          disabled={busy}
          aria-busy={busy}
          onClick={() => {
            setBefore(entries.length);
            onOlder();
          }}
        >
          {say(busy ? "audit.loading-more" : "audit.older")}
        </Button>
      ) : (
        entries.length > 0 && <p className={styles.none}>{say("audit.all")}</p>
      )}
      <span role="status" className="visually-hidden">
        {added > 0 && say("audit.more", { count: added })}
      </span>
    </div>
  );
}

function ExportButton({ names, disabled }: { names: Names; disabled: boolean }): ReactNode {
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      downloadCsv(auditTable(await wholeAudit(), names), say("audit.file"));
    } catch (failure) {
      void showToast(whyNot(failure), { tone: "wrong" });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button disabled={disabled || busy} aria-busy={busy} onClick={() => void save()}>
      {say(busy ? "audit.exporting" : "audit.export")}
    </Button>
  );
}
