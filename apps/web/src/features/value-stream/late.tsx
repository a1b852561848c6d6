import { Suspense, type ReactNode } from "react";
import { Skeleton } from "../../ui/states.tsx";

/** What comes when it is needed, with the room it takes until then. */
export const Late = ({ height, children }: { height?: number; children: ReactNode }): ReactNode => (
  <Suspense fallback={height === undefined ? null : <Skeleton height={height} />}>{children}</Suspense>
);
