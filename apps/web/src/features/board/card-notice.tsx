import { Suspense, type ReactNode } from "react";
import { latePart } from "../../lib/late-part.ts";
import type { Notice } from "../../replica/board-live.ts";

export const loadRefusedNotice = async () => ({ default: (await import("./refused-notice.tsx")).RefusedNotice });
const RefusedNotice = latePart(loadRefusedNotice);
const EntryNotice = latePart(async () => ({ default: (await import("./policies/entry-notice.tsx")).EntryNotice }));

export interface CardNoticeProps {
  subject: string;
  notice: Notice;
  onLeave?: () => void;
}

/** A refusal, or what the board asks first, at the card itself. */
export function CardNotice(props: CardNoticeProps): ReactNode {
  const { refusal } = props.notice;
  return (
    <Suspense fallback={null}>
      {refusal?.refused === "entry-points" ? (
        <EntryNotice {...props} refusal={refusal} />
      ) : (
        <RefusedNotice {...props} />
      )}
    </Suspense>
  );
}
