import { boardPaths, createClient, type Fetch } from "@weir/contract";
import { boardIdOf, boardStream } from "@weir/domain";
import { browserFetch } from "../lib/client.ts";
import { openOutbox, type News, type Outbox, type OutboxHandlers } from "./outbox.ts";
import { openWaitingStore } from "./waiting-store.ts";

const patienceMs = 30_000;

/** The outbox of one person on one board: IndexedDB, one turn and one channel for all tabs of this browser. */
export async function openBrowserOutbox(
  boardId: string,
  personId: string,
  world: { readonly now: () => string; readonly later: (run: () => void, ms: number) => () => void },
  handlers: OutboxHandlers,
): Promise<Outbox> {
  const name = `weir.outbox ${personId} ${boardId}`;
  const channel = new BroadcastChannel(name);
  // Somebody else may have signed in meanwhile, in another tab: the server carries out nothing in their name.
  const asPerson: Fetch = (url, init) =>
    browserFetch(url, { ...init, headers: { ...init.headers, "weir-person": personId } });
  const { boardCommand } = createClient({ boardCommand: boardPaths.boardCommand }, { baseUrl: "", fetch: asPerson });
  // Browsers give locks to safe pages only; without, tabs may repeat each other, which the server sees.
  const inTurn = async (run: () => Promise<boolean>): Promise<boolean> =>
    "locks" in navigator ? navigator.locks.request(name, run) : run();
  let open = true;
  const outbox = await openOutbox(
    {
      ...world,
      store: openWaitingStore(personId, boardId),
      inTurn,
      tell: (news) => open && channel.postMessage(news),
      async post({ stream, ...body }) {
        // Only a card that comes back from another board is asked for there.
        const params = { boardId: boardIdOf(stream) };
        const { results } = await boardCommand({ params, body, signal: AbortSignal.timeout(patienceMs) });
        return results.find((result) => result.stream === boardStream(boardId))?.events ?? [];
      },
    },
    handlers,
  );
  channel.addEventListener("message", ({ data }: MessageEvent<News>) => outbox.hear(data));
  return {
    ...outbox,
    close() {
      outbox.close();
      // What is on its way still tells the other tabs of its answer.
      void inTurn(async () => true).then(() => {
        open = false;
        channel.close();
      });
    },
  };
}
