import { useRouterState } from "@tanstack/react-router";
import { longDay } from "@weir/charts";
import { cardOf } from "@weir/domain";
import { useEffect, useRef } from "react";
import { locale } from "../lib/locale.ts";
import { usePageTitle } from "../lib/page-title.ts";
import { peoplePages } from "../lib/signed-out.ts";
import { isDay } from "../lib/time.ts";
import { useLive } from "../replica/use-board-session.tsx";
import { say } from "./say.ts";

const usePath = (): string => useRouterState({ select: ({ location }) => location.pathname });

/** Names the pages that belong to no board. */
export function PageTitle(): null {
  const path = usePath();
  usePageTitle(nameOf(path));
  return null;
}

function nameOf(path: string): string | undefined {
  if (path === "/") return say("shell.boards");
  if (path === "/import") return say("shell.import");
  // These name themselves, in words that come with them.
  const isNamed = path.startsWith("/boards/") || (peoplePages as readonly string[]).includes(path);
  return isNamed ? undefined : say("shell.missing.title");
}

/** Names a page of a board: the open card, the view or the day, then the board. */
export function BoardTitle(): null {
  const path = usePath();
  const cardId = useRouterState({ select: ({ location }) => (location.search as { card?: string }).card });
  const name = useLive(({ board, phase }) => (phase === "missing" ? say("shell.board-missing.title") : board?.name));
  const card = useLive(({ board }) => board && cardId !== undefined && cardOf(board, cardId)?.title);
  const [, , , view, day] = path.split("/");
  const part =
    view === "analytics" || view === "value-stream" || view === "cadences"
      ? say(`shell.tab.${view}`)
      : day === undefined
        ? card || undefined
        : isDay(day)
          ? longDay(day, locale())
          : day;
  usePageTitle(part, name);
  return null;
}

/** Puts the keyboard into the new page where the old one took the focus with it. */
export function useFocusOnArrival(content: { readonly current: HTMLElement | null }): void {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const last = useRef(path);
  useEffect(() => {
    const first = last.current === undefined;
    last.current = path;
    if (first) return;
    if (document.activeElement === document.body) content.current?.focus({ preventScroll: true });
  }, [path, content]);
}
