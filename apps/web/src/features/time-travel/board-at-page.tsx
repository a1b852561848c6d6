import type { ReactNode } from "react";

export function BoardAtPage(_props: { boardId: string; day: string }): ReactNode {
  return <h1>BoardAtPage</h1>;
}
