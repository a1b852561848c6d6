import { formatCursor } from "@weir/contract";
import { boardStream, createReplica, receive, view, type DomainEvent, type Replica } from "@weir/domain";
import { useEffect, useMemo, useState } from "react";
import { entry } from "../../lib/entry.ts";
import { later, loadBoard } from "../../replica/browser-world.ts";
import { followVisible } from "../../replica/follow-visible.ts";
import type { Ground } from "./ground.ts";

export interface LiveGround {
  /** `undefined` until all of them are loaded. */
  readonly ground: Ground | undefined;
  /** How much has happened on them. */
  readonly seq: number | undefined;
}

const awayMs = 3_000;

/** Several boards as they are now, followed by one stream; of no board there is nothing to wait for. */
export function useGround(boardIds: readonly string[]): LiveGround {
  const key = boardIds.join();
  const [held, setHeld] = useState<{ readonly key: string; readonly replicas: readonly Replica[] }>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    let stop: (() => void) | undefined;
    const again = (): void => setTurn((last) => last + 1);
    const load = async (): Promise<void> => {
      const ids = key === "" ? [] : key.split(",");
      const loaded = await Promise.all(ids.map((boardId) => loadBoard(boardId, { signal: abort.signal })));
      if (abort.signal.aborted) return;
      let replicas = loaded.map(({ board }) => createReplica(board));
      setHeld({ key, replicas });
      if (replicas.length === 0) return;
      stop = follow(
        () => replicas,
        (event) => {
          if (event === undefined) return again();
          replicas = replicas.map((replica) =>
            event.stream === boardStream(replica.confirmed.boardId) ? receive(replica, event, event.seq) : replica,
          );
          if (replicas.some(({ outdated }) => outdated)) again();
          else setHeld({ key, replicas });
        },
      );
    };
    load().catch(() => {
      if (abort.signal.aborted) return;
      const callOff = later(again, awayMs);
      abort.signal.addEventListener("abort", callOff);
    });
    return () => {
      abort.abort();
      stop?.();
    };
  }, [key, turn]);
  return useMemo(() => {
    if (held?.key !== key) return { ground: undefined, seq: undefined };
    const seqs = held.replicas.map(({ confirmed }) => confirmed.seq);
    return { ground: held.replicas.map(view), seq: seqs.reduce((sum, seq) => sum + seq, 0) };
  }, [held, key]);
}

/** Hears what happens on any of them from where they are known on; what may not be seen comes without an event. */
function follow(replicas: () => readonly Replica[], onEvent: (event: DomainEvent | undefined) => void): () => void {
  return followVisible({
    after: 0,
    later,
    follow: () => {
      const seqs = replicas().map(({ confirmed }) => [boardStream(confirmed.boardId), confirmed.seq] as const);
      const streams = seqs.map(([stream]) => stream).join();
      const source = entry().openStream(
        `/api/events?${new URLSearchParams({ streams, after: formatCursor(new Map(seqs)) })}`,
      );
      source.onmessage = ({ data }: { readonly data: string }) => {
        const event = JSON.parse(data) as Partial<DomainEvent>;
        onEvent(event.type === undefined ? undefined : (event as DomainEvent));
      };
      return () => source.close();
    },
  });
}
