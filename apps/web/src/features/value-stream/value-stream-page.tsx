import type { ReactNode } from "react";

export function ValueStreamPage(_props: { boardId: string }): ReactNode {
  return <h1>ValueStreamPage</h1>;
}
