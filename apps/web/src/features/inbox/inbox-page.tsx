import { Link } from "@tanstack/react-router";
import { readable, type AnswerOf } from "@weir/contract";
import { mentionsIn, withMentions } from "@weir/domain";
import { Check } from "lucide-react";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { announce } from "../../lib/announce.ts";
import { reasonOf } from "../../lib/client.ts";
import { usePageTitle } from "../../lib/page-title.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { useNames } from "../../lib/people.ts";
import { exactTime, relativeTime } from "../../lib/time.ts";
import { useClock } from "../../lib/use-clock.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { EmptyState, ErrorState, Skeleton } from "../../ui/states.tsx";
import { showToast } from "../../ui/toast.tsx";
import styles from "./inbox.module.css";
import { say } from "./say.ts";
import { tellUnread, unread as unreadStore } from "./unread.ts";

type Entry = AnswerOf<"inbox">["entries"][number];
type Loaded = { readonly entries: readonly Entry[] } | { readonly why: string } | undefined;

const isSame = (one: Entry, other: Entry): boolean => one.boardId === other.boardId && one.seq === other.seq;

/** What is there now; how much of it is unread is told the bell. */
const ask = (): Promise<Loaded> =>
  peopleClient.inbox().then(
    ({ entries, unread }) => (tellUnread(unread), { entries }),
    (failure: unknown) => ({ why: reasonOf(failure, say("inbox.unreachable")) }),
  );

/** What concerns me, newest first, with the way to each card. */
export function InboxPage(): ReactNode {
  const [loaded, setLoaded] = useState<Loaded>();
  const count = useStore(unreadStore, (state) => state.count);
  usePageTitle(say("inbox.title"));
  // Whatever came meanwhile is in the list as soon as it is counted.
  useEffect(() => {
    let here = true;
    const show = async (): Promise<void> => {
      const next = await ask();
      if (here) setLoaded(next);
    };
    void show();
    return () => void (here = false);
  }, [count]);
  const load = async (): Promise<void> => setLoaded(await ask());

  const mark = async (body: Parameters<typeof peopleClient.markInbox>[0]["body"]): Promise<void> => {
    try {
      const { unread } = await peopleClient.markInbox({ body });
      tellUnread(unread);
      await load();
    } catch (failure) {
      void showToast(reasonOf(failure, say("inbox.unreachable")), { tone: "wrong" });
    }
  };
  const heading = useRef<HTMLHeadingElement>(null);
  const markAll = async (): Promise<void> => {
    heading.current?.focus();
    await mark({ all: true });
    announce(say("inbox.all-read"));
  };
  const hasUnread = loaded !== undefined && "entries" in loaded && loaded.entries.some(({ unread }) => unread);

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {say("inbox.title")}
        </h1>
        {hasUnread && <Button onClick={() => void markAll()}>{say("inbox.read-all")}</Button>}
      </header>
      <List loaded={loaded} onRead={({ boardId, seq }) => mark({ boardId, seq })} onRetry={() => void load()} />
    </div>
  );
}

interface ListProps {
  loaded: Loaded;
  onRead: (entry: Entry) => Promise<void>;
  onRetry: () => void;
}

function List({ loaded, onRead, onRetry }: ListProps): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const entries = loaded !== undefined && "entries" in loaded ? loaded.entries : undefined;
  useNames(useMemo(() => (entries ?? []).flatMap(({ by, text = "" }) => [by, ...mentionsIn(text)]), [entries]));
  if (loaded === undefined)
    return (
      <div role="status" aria-label={say("inbox.loading")} className={styles.loading}>
        <Skeleton height={56} />
        <Skeleton height={56} />
      </div>
    );
  if ("why" in loaded)
    return <ErrorState title={loaded.why} actions={<Button onClick={onRetry}>{say("inbox.try-again")}</Button>} />;
  if (loaded.entries.length === 0)
    return <EmptyState title={say("inbox.empty.title")} text={say("inbox.empty.text")} />;
  // The button goes with what it was for: the focus stays at the entry.
  const read = (entry: Entry): void => {
    const index = loaded.entries.findIndex((each) => isSame(each, entry));
    list.current?.querySelectorAll("a").item(index).focus();
    void onRead(entry);
  };
  return (
    <ul ref={list} className={styles.list} aria-label={say("inbox.list")}>
      {loaded.entries.map((entry) => (
        <Row key={`${entry.boardId} ${entry.seq}`} entry={entry} onRead={read} onFollow={() => void onRead(entry)} />
      ))}
    </ul>
  );
}

interface RowProps {
  entry: Entry;
  onRead: (entry: Entry) => void;
  onFollow: () => void;
}

function Row({ entry, onRead, onFollow }: RowProps): ReactNode {
  const names = useNames([]);
  const now = useClock();
  const { kind, by, boardId, cardId, boardName, stage = "", unread } = entry;
  const nameOf = (personId: string): string => names.get(personId) ?? personId;
  const sentence = say(`inbox.${kind}`, { who: nameOf(by), stage });
  const title = readable(entry.title);
  const at = Date.parse(entry.at);
  return (
    <li className={styles.row} data-unread={unread || undefined} data-kind={kind}>
      <Link
        to="/boards/$boardId"
        params={{ boardId }}
        search={{ card: cardId }}
        className={styles.link}
        onClick={() => unread && onFollow()}
      >
        <span className={styles.what}>
          {unread && <span className="visually-hidden">{say("inbox.unread")}</span>}
          {sentence}
        </span>
        <span className={styles.title}>{title}</span>
        {entry.text !== undefined && (
          <span className={styles.text}>
            {withMentions(readable(entry.text), (personId) => `@${nameOf(personId)}`)}
          </span>
        )}
        <span className={styles.meta}>
          <span>{boardName}</span>
          <time dateTime={entry.at} title={exactTime(at)}>
            {relativeTime(at, now)}
          </time>
        </span>
      </Link>
      {unread && (
        <IconButton
          label={say("inbox.read-one", { sentence, title })}
          tip="none"
          title={say("inbox.read")}
          onClick={() => onRead(entry)}
        >
          <Check size={16} />
        </IconButton>
      )}
    </li>
  );
}
