import { createRootRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { lazy, Suspense, type ReactNode } from "react";
import { BoardFrame } from "./board-frame.tsx";
import { PagePending } from "./page-states.tsx";
import { Shell } from "./shell.tsx";

/** Features know nothing of addresses: what an address says is handed to them as props. */
const AnalyticsPage = lazy(async () => ({ default: (await import("../features/analytics/analytics-page.tsx")).AnalyticsPage }));
const ValueStreamPage = lazy(async () => ({ default: (await import("../features/value-stream/value-stream-page.tsx")).ValueStreamPage }));
const BoardAtPage = lazy(async () => ({ default: (await import("../features/time-travel/board-at-page.tsx")).BoardAtPage }));
const BoardPage = lazy(async () => ({ default: (await import("../features/board/board-page.tsx")).BoardPage }));

const page = (content: ReactNode): ReactNode => <Suspense fallback={<PagePending />}>{content}</Suspense>;

const root = createRootRoute({ component: Shell });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  pendingComponent: PagePending,
  component: lazyRouteComponent(() => import("../features/home/home-page.tsx"), "HomePage"),
});

const importing = createRoute({
  getParentRoute: () => root,
  path: "/import",
  pendingComponent: PagePending,
  component: lazyRouteComponent(() => import("../features/import/import-page.tsx"), "ImportPage"),
});

const board = createRoute({
  getParentRoute: () => root,
  path: "/boards/$boardId",
  component: function BoardRoute() {
    return <BoardFrame boardId={board.useParams().boardId} />;
  },
});

const boardNow = createRoute({
  getParentRoute: () => board,
  path: "/",
  validateSearch: (search: Record<string, unknown>): { card?: string } => (typeof search["card"] === "string" ? { card: search["card"] } : {}),
  component: function BoardNowRoute() {
    const { card } = boardNow.useSearch();
    const navigate = boardNow.useNavigate();
    const open = (cardId: string | undefined): void => void navigate({ search: cardId === undefined ? {} : { card: cardId }, replace: card !== undefined });
    return page(<BoardPage boardId={boardNow.useParams().boardId} openCardId={card} onOpenCard={open} />);
  },
});

const analytics = createRoute({
  getParentRoute: () => board,
  path: "/analytics",
  component: function AnalyticsRoute() {
    return page(<AnalyticsPage boardId={analytics.useParams().boardId} />);
  },
});

const valueStream = createRoute({
  getParentRoute: () => board,
  path: "/value-stream",
  component: function ValueStreamRoute() {
    return page(<ValueStreamPage boardId={valueStream.useParams().boardId} />);
  },
});

const boardAt = createRoute({
  getParentRoute: () => board,
  path: "/at/$day",
  component: function BoardAtRoute() {
    const { boardId, day } = boardAt.useParams();
    return page(<BoardAtPage boardId={boardId} day={day} />);
  },
});

export const routeTree = root.addChildren([home, importing, board.addChildren([boardNow, analytics, valueStream, boardAt])]);
