import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { usePageTitle } from "../../lib/page-title.ts";
import { ErrorState } from "../../ui/states.tsx";
import { say } from "./say.ts";

/** In place of a board that was seen, and may not be any more. */
export function BoardGone(): ReactNode {
  usePageTitle(say("access.gone.title"));
  return (
    <ErrorState
      page
      title={say("access.gone.title")}
      text={say("access.gone.text")}
      actions={<Link to="/">{say("access.gone.action")}</Link>}
    />
  );
}
