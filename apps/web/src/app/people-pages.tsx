import { useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, type ReactNode } from "react";
import type { PeoplePage } from "../lib/signed-out.ts";
import { PagePending } from "./page-states.tsx";

const LinkPage = lazy(async () => ({ default: (await import("../features/people/link-page.tsx")).LinkPage }));
const SignInPage = lazy(async () => ({ default: (await import("../features/people/sign-in-page.tsx")).SignInPage }));
const AccountPage = lazy(async () => ({ default: (await import("../features/people/account-page.tsx")).AccountPage }));
const InboxPage = lazy(async () => ({ default: (await import("../features/inbox/inbox-page.tsx")).InboxPage }));
const MembersPage = lazy(async () => ({ default: (await import("../features/people/people-page.tsx")).PeoplePage }));
const TeamsPage = lazy(async () => ({ default: (await import("../features/people/teams/teams-page.tsx")).TeamsPage }));
const AuditPage = lazy(async () => ({ default: (await import("../features/people/audit-page.tsx")).AuditPage }));

const pages: Readonly<Record<PeoplePage, (search: URLSearchParams) => ReactNode>> = {
  "/sign-in": (search) => <SignInPage {...asked(search)} />,
  "/claim": () => <LinkPage />,
  "/join": () => <LinkPage />,
  "/reset": () => <LinkPage />,
  "/account": (search) => <AccountPage {...asked(search)} />,
  "/inbox": () => <InboxPage />,
  "/people": () => <MembersPage />,
  "/people/teams": () => <TeamsPage />,
  "/audit": () => <AuditPage />,
};

/** Where one was going, and why one came back without having got there. */
const asked = (search: URLSearchParams): { to: string | undefined; refused: string | undefined } => ({
  to: search.get("to") ?? undefined,
  refused: search.get("refused") ?? undefined,
});

/** The page of the address. What an address says is handed on: features know nothing of it. */
export function PeoplePages(): ReactNode {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { search } = globalThis.location;
  return <Suspense fallback={<PagePending />}>{pages[path as PeoplePage]?.(new URLSearchParams(search))}</Suspense>;
}
