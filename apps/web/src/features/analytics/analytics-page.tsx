import type { ReactNode } from "react";

export function AnalyticsPage(_props: { boardId: string }): ReactNode {
  return <h1>AnalyticsPage</h1>;
}
