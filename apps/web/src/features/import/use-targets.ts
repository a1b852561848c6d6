import { useEffect, useState } from "react";
import { client } from "../../lib/client.ts";

/** The boards a history can be taken into, as choices; none where they cannot be asked for. */
export function useTargets(): readonly { readonly value: string; readonly label: string }[] {
  const [targets, setTargets] = useState<readonly { readonly value: string; readonly label: string }[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    client
      .boards({ signal: abort.signal })
      .then(({ boards }) =>
        setTargets(
          boards
            .filter(({ archived, demo }) => archived !== true && demo !== true)
            .map(({ boardId, name }) => ({ value: boardId, label: name })),
        ),
      )
      .catch(() => undefined);
    return () => abort.abort();
  }, []);
  return targets;
}
