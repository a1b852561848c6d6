import { Link, type ErrorComponentProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
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
