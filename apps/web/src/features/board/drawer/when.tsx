import type { ReactNode } from "react";
import { exactTime, localTime, relativeTime } from "../../../lib/time.ts";
import { useClock } from "../../../lib/use-clock.ts";

/** Local and relative, the exact instant on hover. */
export function When({ at }: { at: string }): ReactNode {
  const now = useClock();
  const ms = Date.parse(at);
  return (
    <time dateTime={at} title={exactTime(ms)}>
      {relativeTime(ms, now)} · {localTime(ms)}
    </time>
  );
}
