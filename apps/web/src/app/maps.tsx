import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { readMeasureView, type MeasureView } from "../charts/measure-view.ts";
import { MapPage } from "../features/value-stream/maps/map-page.tsx";
import { MapsPage } from "../features/value-stream/maps/maps-page.tsx";

/** The pages of value stream maps: features know nothing of addresses. */
export function Maps(): ReactNode {
  const { mapId } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  if (mapId === undefined)
    return <MapsPage onOpen={(next) => void navigate({ to: "/maps/$mapId", params: { mapId: next } })} />;
  const view = readMeasureView(search);
  return (
    <MapPage
      key={mapId}
      mapId={mapId}
      view={view}
      onView={(next: MeasureView) =>
        void navigate({ to: "/maps/$mapId", params: { mapId }, search: readMeasureView(next), replace: true } as never)
      }
      onOpenCard={(boardId, card) => void navigate({ to: "/boards/$boardId", params: { boardId }, search: { card } })}
      onOwnBoard={(boardId) =>
        void navigate({ to: "/boards/$boardId/value-stream", params: { boardId }, search: view, replace: true })
      }
    />
  );
}
