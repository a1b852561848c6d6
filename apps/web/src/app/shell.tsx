import { Link, Outlet } from "@tanstack/react-router";
import { Columns3, FileInput, MonitorCog, Moon, Sun } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { applyTheme, storedTheme, themes, type Theme } from "../lib/theme.ts";
import { Announcer } from "../ui/announcer.tsx";
import { IconButton } from "../ui/button.tsx";
import { OfflineStrip } from "./offline-strip.tsx";
import { PageTitle, useFocusOnArrival } from "./page-titles.tsx";
import { say } from "./say.ts";
import styles from "./shell.module.css";

/** The slim rail (a bar at the bottom of a phone) and the page beside it. */
export function Shell(): ReactNode {
  const content = useRef<HTMLElement>(null);
  useFocusOnArrival(content);
  return (
    <div className={styles.shell}>
      <Announcer />
      <PageTitle />
      <a className={styles.skip} href="#content">
        {say("shell.skip")}
      </a>
      <nav className={styles.rail} aria-label={say("shell.rail")}>
        <RailLink to="/" label={say("shell.boards")} icon={<Columns3 size={18} />} />
        <RailLink to="/import" label={say("shell.import")} icon={<FileInput size={18} />} />
        <span className={styles.spring} />
        <ThemeButton />
      </nav>
      <main ref={content} id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      <OfflineStrip />
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
