import { ProblemError, type Problem } from "@weir/contract";
import type { Command, DomainEvent, Refusal } from "@weir/domain";

/** What became of a command. */
export type Sent =
  | { readonly events: readonly DomainEvent[] }
  | { readonly refusal: Refusal }
  | { readonly problem: Problem };

export interface OutboxOptions {
  post(command: Command): Promise<readonly DomainEvent[]>;
  onSent(command: Command, sent: Sent): void;
  /** The waiting commands changed: they are to be kept for the next visit. */
  onChange(waiting: readonly Command[]): void;
  /** No answer came, or the server had no time; it is tried again by itself. */
  onTrouble(): void;
  /** Runs something later; answers how to call it off. Milliseconds. */
  later(run: () => void, ms: number): () => void;
}

export interface Outbox {
  add(command: Command): void;
  /** Takes back a command that was never tried. */
  cancel(commandId: string): boolean;
  /** Tries now what waits. */
  wake(): void;
  waiting(): readonly Command[];
  close(): void;
}

const firstPauseMs = 500;
const longestPauseMs = 15_000;

/**
 * Sends commands one after the other, in order, until each has its answer. A command without an
 * answer is sent again under its own id, so it happens once however often it is sent.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  let queue: readonly Command[] = [];
  const tried = new Set<string>();
  let busy = false;
  let closed = false;
  let pauseMs = firstPauseMs;
  let callOff: (() => void) | undefined;

  const change = (next: readonly Command[]): void => {
    queue = next;
    options.onChange(queue);
  };

  const pump = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let command = queue[0]; command !== undefined && !closed; command = queue[0]) {
      tried.add(command.commandId);
      const sent = await attempt(options, command);
      if (closed) return;
      if (sent === undefined) {
        options.onTrouble();
        callOff = options.later(wake, pauseMs);
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
        break;
      }
      pauseMs = firstPauseMs;
      tried.delete(command.commandId);
      change(queue.slice(1));
      options.onSent(command, sent);
    }
    busy = false;
  };

  const wake = (): void => {
    callOff?.();
    callOff = undefined;
    void pump();
  };

  return {
    add(command) {
      change([...queue, command]);
      if (callOff === undefined) void pump();
    },
    cancel(commandId) {
      if (tried.has(commandId) || !queue.some((each) => each.commandId === commandId)) return false;
      change(queue.filter((each) => each.commandId !== commandId));
      return true;
    },
    wake,
    waiting: () => queue,
    close() {
      closed = true;
      callOff?.();
    },
  };
}

/** `undefined`: nobody knows, try again. */
async function attempt(options: OutboxOptions, command: Command): Promise<Sent | undefined> {
  try {
    return { events: await options.post(command) };
  } catch (error) {
    if (!(error instanceof ProblemError)) return undefined;
    const { problem } = error;
    if (problem.refusal !== undefined) return { refusal: problem.refusal as Refusal };
    return problem.status >= 500 || problem.status === 429 ? undefined : { problem };
  }
}
