import { createRootRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, type ReactNode } from "react";
import { readMeasureView, type MeasureView } from "../charts/measure-view.ts";
import { peoplePages } from "../lib/signed-out.ts";
import { warmUp } from "../lib/warm-up.ts";
import type { LookInAddress } from "../features/board/look/use-look-in-address.ts";
import { BoardFrame } from "./board-frame.tsx";
import { readBoardSearch } from "./board-search.ts";
import { PagePending } from "./page-states.tsx";
import { Shell } from "./shell.tsx";

/** Features know nothing of addresses: what an address says is handed to them as props. */
const loadAnalytics = async () => ({
  default: (await import("../features/analytics/analytics-page.tsx")).AnalyticsPage,
});
const loadValueStream = async () => ({
  default: (await import("../features/value-stream/value-stream-page.tsx")).ValueStreamPage,
});
const loadBoardAt = async () => ({ default: (await import("../features/board/past/board-at-page.tsx")).BoardAtPage });
const loadBoardNow = async () => ({ default: (await import("../features/board/board-page.tsx")).BoardPage });
const loadCadences = async () => ({ default: (await import("./cadences.tsx")).Cadences });
const AnalyticsPage = lazy(loadAnalytics);
const ValueStreamPage = lazy(loadValueStream);
const BoardAtPage = lazy(loadBoardAt);
const BoardPage = lazy(loadBoardNow);
const Cadences = lazy(loadCadences);

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

/** Value streams: all maps, or one. */
const maps = (["/maps", "/maps/$mapId"] as const).map((path) =>
  createRoute({
    getParentRoute: () => root,
    path,
    pendingComponent: PagePending,
    component: lazyRouteComponent(() => import("./maps.tsx"), "Maps"),
  }),
);

/** Signing in, links that were handed over, people: they come with their pages, apart from everything else. */
const rooms = peoplePages.map((path) =>
  createRoute({
    getParentRoute: () => root,
    path,
    pendingComponent: PagePending,
    component: lazyRouteComponent(() => import("./people-pages.tsx"), "PeoplePages"),
  }),
);

const board = createRoute({
  getParentRoute: () => root,
  path: "/boards/$boardId",
  component: function BoardRoute() {
    useEffect(() => warmUp([loadBoardNow, loadAnalytics, loadValueStream, loadCadences, loadBoardAt]), []);
    return <BoardFrame boardId={board.useParams().boardId} />;
  },
});

const boardNow = createRoute({
  getParentRoute: () => board,
  path: "/",
  validateSearch: readBoardSearch,
  component: function BoardNowRoute() {
    const { card, ...look } = boardNow.useSearch({ select: readBoardSearch });
    const navigate = boardNow.useNavigate();
    const open = (cardId: string | undefined): void =>
      void navigate({
        search: (now) => readBoardSearch({ ...now, card: cardId }),
        replace: card !== undefined,
      });
    const lookAt = (next: LookInAddress, replace: boolean): void =>
      void navigate({ search: (now) => ({ ...(now.card !== undefined && { card: now.card }), ...next }), replace });
    const { boardId } = boardNow.useParams();
    const places = useCallback(
      async () => (await import("./places.ts")).placesFrom(navigate, boardId),
      [navigate, boardId],
    );
    return page(
      <BoardPage boardId={boardId} openCardId={card} onOpenCard={open} look={look} onLook={lookAt} places={places} />,
    );
  },
});

// A route's search still holds what its check left out, so the pages read it through the same check once more.
const analytics = createRoute({
  getParentRoute: () => board,
  path: "/analytics",
  validateSearch: readMeasureView,
  component: function AnalyticsRoute() {
    const { boardId } = analytics.useParams();
    const navigate = analytics.useNavigate();
    const show = (view: MeasureView): void => void navigate({ search: readMeasureView(view), replace: true });
    const openDay = (day: string): void => void navigate({ to: "/boards/$boardId/at/$day", params: { boardId, day } });
    const openCard = (card: string): void =>
      void navigate({ to: "/boards/$boardId", params: { boardId }, search: { card } });
    return page(
      <AnalyticsPage
        boardId={boardId}
        view={analytics.useSearch({ select: readMeasureView })}
        onView={show}
        onOpenDay={openDay}
        onOpenCard={openCard}
      />,
    );
  },
});

const valueStream = createRoute({
  getParentRoute: () => board,
  path: "/value-stream",
  validateSearch: readMeasureView,
  component: function ValueStreamRoute() {
    const { boardId } = valueStream.useParams();
    const navigate = valueStream.useNavigate();
    const show = (view: MeasureView): void => void navigate({ search: readMeasureView(view), replace: true });
    const openCard = (card: string): void =>
      void navigate({ to: "/boards/$boardId", params: { boardId }, search: { card } });
    return page(
      <ValueStreamPage
        boardId={boardId}
        view={valueStream.useSearch({ select: readMeasureView })}
        onView={show}
        onOpenCard={openCard}
      />,
    );
  },
});

// What its address says is read by the page, which comes later.
const cadences = createRoute({
  getParentRoute: () => board,
  path: "/cadences",
  validateSearch: (search: Readonly<Record<string, unknown>>) => search,
  component: () => page(<Cadences />),
});

const boardAt = createRoute({
  getParentRoute: () => board,
  path: "/at/$day",
  component: function BoardAtRoute() {
    const { boardId, day } = boardAt.useParams();
    const navigate = boardAt.useNavigate();
    const show = (next: string): void => void navigate({ params: { boardId, day: next }, replace: true });
    const now = (): void => void navigate({ to: "/boards/$boardId", params: { boardId } });
    const openCard = useCallback(
      (card: string): void => void navigate({ to: "/boards/$boardId", params: { boardId }, search: { card } }),
      [navigate, boardId],
    );
    return page(<BoardAtPage boardId={boardId} day={day} onDay={show} onNow={now} onOpenCard={openCard} />);
  },
});

export const routeTree = root.addChildren([
  home,
  importing,
  ...maps,
  ...rooms,
  board.addChildren([boardNow, analytics, valueStream, cadences, boardAt]),
]);
