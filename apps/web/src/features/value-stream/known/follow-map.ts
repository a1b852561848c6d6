import { formatCursor } from "@weir/contract";
import type { DomainEvent } from "@weir/domain";
import { useEffect, useRef } from "react";
import { entry } from "../../../lib/entry.ts";
import { followVisible } from "../../../replica/follow-visible.ts";

/**
 * Hears what is done to a map from where it is known on; of a board's own map that nobody began, its very first event.
 * What may not be seen of it comes without the event.
 */
export function useFollowing(
  known: { readonly stream: string; readonly seq: number } | undefined,
  receive: (event: DomainEvent | undefined, seq: number) => void,
): void {
  const stream = known?.stream;
  const latest = useRef(0);
  useEffect(() => {
    latest.current = known?.seq ?? 0;
  }, [known?.seq]);
  useEffect(() => {
    if (stream === undefined) return undefined;
    return followVisible({
      after: latest.current,
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      follow: (_after, onSeq) => {
        const after = formatCursor(new Map([[stream, latest.current]]));
        const source = entry().openStream(`/api/events?${new URLSearchParams({ streams: stream, after })}`);
        source.onmessage = ({ data }: { readonly data: string }) => {
          const event = JSON.parse(data) as Partial<DomainEvent>;
          const seq = event.seq ?? latest.current + 1;
          onSeq(seq);
          receive(event.type === undefined ? undefined : (event as DomainEvent), seq);
        };
        return () => source.close();
      },
    });
  }, [stream, receive]);
}
