import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { Columns3, FileInput, MonitorCog, Moon, Sun } from "lucide-react";
import { Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { latePart } from "../lib/late-part.ts";
import { goToSignIn, openPages } from "../lib/signed-out.ts";
import { applyTheme, storedTheme, themes, type Theme } from "../lib/theme.ts";
import { warmUp } from "../lib/warm-up.ts";
import { useWho } from "../lib/who.ts";
import { Announcer } from "../ui/announcer.tsx";
import { IconButton } from "../ui/button.tsx";
import { OfflineStrip } from "./offline-strip.tsx";
import { PagePending } from "./page-states.tsx";
import { PageTitle, useFocusOnArrival } from "./page-titles.tsx";
import { say } from "./say.ts";
import styles from "./shell.module.css";

const InboxBell = latePart(async () => ({ default: (await import("../features/inbox/bell.tsx")).InboxBell }));
const AccountMenu = latePart(async () => ({
  default: (await import("../features/people/account-menu.tsx")).AccountMenu,
}));
const PageHand = latePart(async () => ({ default: (await import("./page-hand/page-hand.tsx")).PageHand }));
const LanguageButton = latePart(async () => ({ default: (await import("./language-button.tsx")).LanguageButton }));

const keepOfflinePage = async () => (await import("./offline/register.ts")).keepOfflinePage();

/** The slim rail (a bar at the bottom of a phone) and the page beside it. */
export function Shell(): ReactNode {
  const content = useRef<HTMLElement>(null);
  // Who is not signed in has nowhere to go from there.
  const bare = useRouterState({ select: ({ location }) => openPages.includes(location.pathname) });
  const who = useWho();
  const isGuest = who?.role === "guest";
  // A page that asks the server nothing would never be told.
  const isStranger = !bare && who?.mode === "team" && who.person === null;
  useEffect(() => {
    if (isStranger) goToSignIn();
  }, [isStranger]);
  useFocusOnArrival(content);
  useEffect(() => warmUp([keepOfflinePage]), []);
  return (
    <div className={styles.shell} data-bare={bare || undefined}>
      <Announcer />
      <PageTitle />
      <a className={styles.skip} href="#content">
        {say("shell.skip")}
      </a>
      {!bare && (
        <nav className={styles.rail} aria-label={say("shell.rail")}>
          <RailLink to="/" label={say("shell.boards")} icon={<Columns3 size={18} />} />
          {!isGuest && <RailLink to="/import" label={say("shell.import")} icon={<FileInput size={18} />} />}
          <span className={styles.spring} />
          <Suspense fallback={null}>
            <InboxBell className={styles.railLink} labelClass={styles.railLabel} />
            <AccountMenu className={styles.theme} />
            <LanguageButton className={styles.theme} />
          </Suspense>
          <ThemeButton />
        </nav>
      )}
      <main ref={content} id="content" className={styles.content} tabIndex={-1}>
        {isStranger ? <PagePending /> : <Outlet />}
      </main>
      <OfflineStrip />
      {!bare && (
        <Suspense fallback={null}>
          <PageHand />
        </Suspense>
      )}
    </div>
  );
}

function RailLink({ to, label, icon }: { to: "/" | "/import"; label: string; icon: ReactNode }): ReactNode {
  return (
    <Link to={to} className={styles.railLink} activeOptions={{ exact: true }} aria-label={label} data-tip={label}>
      {icon}
      <span className={styles.railLabel}>{label}</span>
    </Link>
  );
}

const themeIcons: Record<Theme, ReactNode> = {
  system: <MonitorCog size={18} />,
  light: <Sun size={18} />,
  dark: <Moon size={18} />,
};

function ThemeButton(): ReactNode {
  const [theme, setTheme] = useState(storedTheme);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  const change = (): void => {
    applyTheme(next);
    setTheme(next);
  };
  return (
    <IconButton
      label={say("shell.theme", { theme: say(`shell.theme.${theme}`) })}
      tip="right"
      className={styles.theme}
      onClick={change}
    >
      {themeIcons[theme]}
    </IconButton>
  );
}
