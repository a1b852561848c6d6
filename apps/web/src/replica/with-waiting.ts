import { answer, dispatch, isRefusal, type DecideContext, type Replica } from "@weir/domain";
import type { Kept } from "./kept.ts";

/**
 * The replica as it is with these commands waiting, and no others: those of other tabs and earlier visits come to it,
 * those that were taken back leave. What would be refused here is left to the server to say.
 */
export function withWaiting(replica: Replica, waiting: readonly Kept[], context: DecideContext): Replica {
  const ids = new Set(waiting.map(({ command }) => command.commandId));
  const known = new Set(replica.pending.map(({ command }) => command.commandId));
  let next = replica;
  for (const { command, until } of replica.pending)
    if (until === undefined && !ids.has(command.commandId)) next = answer(next, command.commandId, "dropped");
  for (const { command, keptAt } of waiting) {
    if (known.has(command.commandId)) continue;
    const done = dispatch(next, command, { ...context, now: command.occurredAt ?? keptAt });
    if (!isRefusal(done)) next = done;
  }
  return next;
}
