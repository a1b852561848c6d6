import { Link, type ErrorComponentProps } from "@tanstack/react-router";
import { useEffect, type ReactNode } from "react";
import { client } from "../lib/client.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState, ErrorState, Skeleton } from "../ui/states.tsx";
import { say } from "./say.ts";
import styles from "./shell.module.css";

export function NotFound(): ReactNode {
  return (
    <EmptyState
      page
      title={say("shell.missing.title")}
      text={say("shell.missing.text")}
      actions={<Link to="/">{say("shell.missing.action")}</Link>}
    />
  );
}

export function PageFailed({ error }: ErrorComponentProps): ReactNode {
  return isNotLoaded(error) ? <NotLoaded /> : <Stopped error={error} />;
}

/** Vite's and the browsers' own words for code that did not arrive. */
const isNotLoaded = (error: unknown): boolean =>
  error instanceof Error && /preload CSS|dynamically imported module|module script failed/i.test(error.message);

const lookAgainMs = 3_000;

/** The code of this page did not arrive: it comes by itself as soon as the server answers again. */
function NotLoaded(): ReactNode {
  useEffect(() => {
    const timer = setInterval(() => {
      client.session().then(
        () => location.reload(),
        () => undefined,
      );
    }, lookAgainMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <ErrorState
      page
      title={say("shell.not-loaded.title")}
      text={say("shell.not-loaded.text")}
      actions={<Button onClick={() => location.reload()}>{say("shell.try-again")}</Button>}
    />
  );
}

function Stopped({ error }: { error: unknown }): ReactNode {
  const again = <Button onClick={() => location.reload()}>{say("shell.failed.action")}</Button>;
  return (
    <ErrorState
      page
      title={say("shell.failed.title")}
      text={say("shell.failed.text", { what: error instanceof Error ? error.message : String(error) })}
      actions={again}
    />
  );
}

/** The shape of a page while its code arrives. */
export function PagePending(): ReactNode {
  return (
    <div className={styles.pending} role="status" aria-label={say("shell.loading")}>
      <Skeleton width={220} height={20} />
      <Skeleton height={160} />
      <Skeleton height={160} />
    </div>
  );
}
