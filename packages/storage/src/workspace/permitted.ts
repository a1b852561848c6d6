import {
  authorise,
  boardIdOf,
  commandAction,
  isBoardStream,
  readActionOf,
  visible,
  type Action,
  type Actor,
  type Command,
  type Denied,
  type DomainEvent,
  type Refusal,
  type Resource,
  type Viewer,
} from "@weir/domain";
import type { SeenEvent } from "./workspace.ts";

/**
 * The policy's answer for every stream a command touches: `undefined` when all agree. Where it touches a board that may
 * not be known of, it is refused as if there were none, and so as one that does not exist is.
 */
export const deniedCommand = (
  command: Command,
  streams: readonly string[],
  viewer: Viewer,
): Denied | Refusal | undefined => {
  const action = commandAction(command, viewer);
  for (const stream of streams) {
    const answer = authorise(viewer, action, { kind: "stream", stream });
    if (answer === true) continue;
    return answer.denied === "unseen" ? { refused: "not-found", what: "board", id: boardIdOf(stream) } : answer;
  }
  return undefined;
};

/** Who does something to a stream: on a board for a team, where there is one. */
export const personOf = (viewer: Viewer, stream: string): Actor => {
  const id = viewer.personId;
  if (viewer.kind === "requester") return { kind: "requester", id };
  const group =
    viewer.kind === "person" && isBoardStream(stream) ? viewer.standing.teamOn?.(boardIdOf(stream)) : undefined;
  return group === undefined ? { kind: "person", id } : { kind: "person", id, group };
};

export const mayRead = (stream: string, viewer: Viewer): boolean =>
  authorise(viewer, readActionOf(stream), { kind: "stream", stream }) === true;

export const denied = (
  viewer: Viewer,
  action: Action,
  resource: Resource = { kind: "workspace" },
): Denied | undefined => {
  const answer = authorise(viewer, action, resource);
  return answer === true ? undefined : answer;
};

/** The event, or what stands in its place for one who may not see it. */
export const seen = (event: DomainEvent, viewer: Viewer): SeenEvent =>
  visible(event, viewer) ?? { stream: event.stream, seq: event.seq, hidden: true };
