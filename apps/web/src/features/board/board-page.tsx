import type { ReactNode } from "react";

export function BoardPage(_props: { boardId: string; openCardId: string | undefined; onOpenCard: (cardId: string | undefined) => void }): ReactNode {
  return <h1>BoardPage</h1>;
}
