import { useNavigate, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { MapsPage } from "../features/value-stream/maps/maps-page.tsx";

/** The pages of value stream maps: features know nothing of addresses. */
export function Maps(): ReactNode {
  const { mapId } = useParams({ strict: false });
  const navigate = useNavigate();
  const open = (next: string): void => void navigate({ to: "/maps/$mapId", params: { mapId: next } });
  return <MapsPage mapId={mapId} onOpen={open} />;
}
