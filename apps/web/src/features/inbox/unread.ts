import { createStore } from "zustand/vanilla";
import { announce } from "../../lib/announce.ts";
import { peopleClient } from "../../lib/people-client.ts";
import { say } from "./say.ts";

/** How much of the inbox is unread; `undefined` until the server has said so. */
export const unread = createStore<{ readonly count: number | undefined }>(() => ({ count: undefined }));

/** What the server said last; more than before is said aloud. */
export function tellUnread(count: number): void {
  const before = unread.getState().count;
  unread.setState({ count });
  if (before !== undefined && count > before) announce(say("inbox.more", { unread: count }));
}

export async function askUnread(): Promise<void> {
  const answer = await peopleClient.inbox({ query: { limit: "0" } }).catch(() => undefined);
  if (answer !== undefined) tellUnread(answer.unread);
}
