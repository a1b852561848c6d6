import { Link } from "@tanstack/react-router";
import { Bell } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { useStore } from "zustand";
import { useWho } from "../../lib/who.ts";
import styles from "./bell.module.css";
import { say } from "./say.ts";
import { askUnread, unread } from "./unread.ts";

const askAgainMs = 30_000;

/** How links of the rail look. */
interface BellProps {
  className: string | undefined;
  labelClass: string | undefined;
}

/** In the rail: the way to the inbox, and how much in it is unread. Alone, nobody tells one anything. */
export function InboxBell({ className, labelClass }: BellProps): ReactNode {
  const who = useWho();
  const isHere = who?.mode === "team" && who.person !== null;
  useEffect(() => (isHere ? watchUnread() : undefined), [isHere]);
  const count = useStore(unread, (state) => state.count) ?? 0;
  if (!isHere) return null;
  return (
    <Link to="/inbox" className={className}>
      <span className="visually-hidden">{say("inbox.bell", { unread: count })}</span>
      <Bell size={18} aria-hidden />
      {count > 0 && (
        <span className={styles.count} aria-hidden>
          {count > 99 ? "99+" : count}
        </span>
      )}
      <span className={labelClass} aria-hidden>
        {say("inbox.title")}
      </span>
    </Link>
  );
}

/** Asks as long as the page is looked at, and at once when it is looked at again. */
function watchUnread(): () => void {
  const ask = (): void => void (document.hidden || askUnread());
  ask();
  const timer = setInterval(ask, askAgainMs);
  document.addEventListener("visibilitychange", ask);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", ask);
  };
}
