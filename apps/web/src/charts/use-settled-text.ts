import { useEffect, useEffectEvent, useState } from "react";

const settleMs = 300;

interface Draft {
  readonly text: string;
  /** What was settled when it was typed, and what was told since. */
  readonly from: string;
  readonly told: string;
}

/**
 * A text that is typed here and settled elsewhere, once nobody has typed for a moment. What is settled by somebody else
 * meanwhile takes the place of what was typed; an echo that comes late does not.
 */
export function useSettledText(
  settled: string,
  onSettle: (text: string) => void,
): readonly [text: string, onText: (text: string, typing: boolean) => void] {
  const [held, setHeld] = useState<Draft>();
  const draft = held?.from === settled || held?.told === settled ? held : undefined;
  const tell = useEffectEvent((text: string) => {
    const told = text.trim();
    setHeld({ text, from: settled, told });
    onSettle(told);
  });
  useEffect(() => {
    if (draft === undefined || draft.text.trim() === draft.told) return undefined;
    const timer = setTimeout(() => tell(draft.text), settleMs);
    return () => clearTimeout(timer);
  }, [draft]);
  const onText = (text: string, typing: boolean): void => {
    const told = typing ? (draft?.told ?? settled) : text.trim();
    setHeld({ text, from: settled, told });
    if (!typing && told !== (draft?.told ?? settled)) onSettle(told);
  };
  return [draft?.text ?? settled, onText];
}
