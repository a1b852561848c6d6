import type { Card } from "@weir/domain";
import type { ReactNode } from "react";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import { readSize } from "./read-size.ts";
import { say } from "./say.ts";
import { TypedField } from "./typed-field.tsx";

/** How large the card is, in whatever the team measures. */
export function SizeField({ card }: { card: Card }): ReactNode {
  const session = useSession();
  const unit = useBoard((board) => board.sizes.unit);
  return (
    <TypedField
      label={unit === undefined ? say("size.label") : say("size.label-in", { unit })}
      placeholder={say("size.none")}
      inputMode="decimal"
      value={card.size}
      written={String}
      read={readSize}
      problem={say("size.problem")}
      onSave={(size) => session.wish({ type: "card.edit", cardId: card.cardId, changes: { size: size ?? null } })}
    />
  );
}
