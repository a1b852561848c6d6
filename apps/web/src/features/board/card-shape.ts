import type { Card } from "@weir/domain";
import type { ComponentType } from "react";

/** How cards are drawn where they are no cards: below the title, how high about, how far apart. */
export interface CardShape {
  readonly front: ComponentType<{ readonly card: Card }>;
  readonly className: string | undefined;
  /** In px, good enough for a scroll bar. */
  readonly height: number;
  readonly gap: number;
}
