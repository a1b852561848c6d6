import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { CardAtHand } from "../features/board/card-at-hand.tsx";
import { CardNotice } from "../features/board/card-notice.tsx";
import { addressOf, readCadenceView } from "../features/cadences/cadence-view.ts";
import { CadencesPage } from "../features/cadences/cadences-page.tsx";

const parts = { CardAtHand, CardNotice };

/** The page of meetings, with what the board lends it and what the address says. */
export function Cadences(): ReactNode {
  const { boardId } = useParams({ from: "/boards/$boardId/cadences" });
  const search = useSearch({ from: "/boards/$boardId/cadences" });
  const navigate = useNavigate();
  return (
    <CadencesPage
      key={boardId}
      boardId={boardId}
      view={readCadenceView(search)}
      onView={(view) =>
        void navigate({ to: "/boards/$boardId/cadences", params: { boardId }, search: addressOf(view), replace: true })
      }
      onOpenCard={(card) => void navigate({ to: "/boards/$boardId", params: { boardId }, search: { card } })}
      parts={parts}
    />
  );
}
