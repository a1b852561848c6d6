import type { BoardState, Command } from "@weir/domain";
import type { Sent } from "./outbox.ts";
import type { Wish } from "./wish.ts";

/** A command made here, what the board was before it, and what will have become of it. */
export interface OwnCommand {
  readonly command: Command;
  readonly before: BoardState;
  readonly sent: Promise<Sent>;
  /** Why the command that it takes back went in over a limit: doing that again says so again. */
  readonly reason?: string | undefined;
}

/** What one gesture did: several commands where it was of several cards. Never sent, it is only wished again. */
export type Gesture = readonly (OwnCommand | { readonly again: Wish })[];

const mostKept = 100;

/** What was done on this page and can be undone, and what was undone and can be done again; the latest last. */
export interface OwnCommands {
  /** Notes a command that is on its way. */
  note(command: Command, before: BoardState): OwnCommand;
  /** Done anew: what was undone before it can no longer be done again. */
  remember(own: OwnCommand): void;
  /** What is remembered while it runs is one gesture, or more of the last one. */
  together(run: () => void, onto?: "last"): void;
  take(pile: "done" | "undone"): Gesture | undefined;
  put(pile: "done" | "undone", gesture: Gesture): void;
  /** Its answer came; what the server did not take cannot be undone. Answers whether it was made on this page. */
  settle(command: Command, sent: Sent): boolean;
  /** Nothing that was done to the card, template or meeting can be undone or done again: it would bring removed text back. */
  forget(id: string): void;
}

export function createOwnCommands(): OwnCommands {
  const piles: Record<"done" | "undone", readonly Gesture[]> = { done: [], undone: [] };
  const settling = new Map<string, (sent: Sent) => void>();
  let open: OwnCommand[] | undefined;
  const put: OwnCommands["put"] = (pile, gesture) => {
    if (gesture.length > 0) piles[pile] = [...piles[pile].slice(1 - mostKept), gesture];
  };
  const drop = (isDropped: (wish: Wish | Command) => boolean): void => {
    for (const pile of ["done", "undone"] as const)
      piles[pile] = piles[pile]
        .map((gesture) => gesture.filter((each) => !isDropped("again" in each ? each.again : each.command)))
        .filter((gesture) => gesture.length > 0);
  };
  return {
    note(command, before) {
      const sent = new Promise<Sent>((resolve) => settling.set(command.commandId, resolve));
      return { command, before, sent };
    },
    remember(own) {
      piles.undone = [];
      if (open === undefined) put("done", [own]);
      else open.push(own);
    },
    together(run, onto) {
      const gesture: OwnCommand[] = [];
      const last = onto === "last" ? (piles.done.at(-1) ?? []) : [];
      open = gesture;
      try {
        run();
      } finally {
        open = undefined;
      }
      if (gesture.length === 0) return;
      if (last.length > 0) piles.done = piles.done.slice(0, -1);
      put("done", [...last, ...gesture]);
    },
    take(pile) {
      const last = piles[pile].at(-1);
      piles[pile] = piles[pile].slice(0, -1);
      return last;
    },
    put,
    settle({ commandId }, sent) {
      if (!("events" in sent)) drop((each) => "commandId" in each && each.commandId === commandId);
      settling.get(commandId)?.(sent);
      return settling.delete(commandId);
    },
    forget: (id) =>
      drop((each) =>
        [
          "cardId" in each && each.cardId,
          "templateId" in each && each.templateId,
          "meetingId" in each && each.meetingId,
        ].includes(id),
      ),
  };
}
