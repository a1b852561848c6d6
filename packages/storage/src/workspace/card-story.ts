import { boardIdOf, boardStream, isBoardStream, type BoardStream, type DomainEvent } from "@weir/domain";
import type { EventLog } from "../event-log.ts";

/** The board a card came from, or went to. */
const neighbourOf = (event: DomainEvent): BoardStream | undefined => {
  if (event.type === "card.left") return boardStream(event.toBoardId);
  return event.type === "card.arrived" ? boardStream(event.fromBoardId) : undefined;
};

/**
 * The events of one card by stream, over all boards that it has ever been on and that are still there. A board that was
 * removed meanwhile breaks the way: what it led on to is found by what the others tell of it.
 */
export const cardStory = async (
  log: EventLog,
  boardId: string,
  cardId: string,
): Promise<ReadonlyMap<BoardStream, readonly DomainEvent[]>> => {
  const story = new Map<BoardStream, readonly DomainEvent[]>();
  const gone = new Set<BoardStream>();

  const ledTo = async (board: BoardStream): Promise<BoardStream[]> => {
    const found: BoardStream[] = [];
    const boards = (await log.streams()).filter(isBoardStream);
    for (const stream of boards.map((name) => boardStream(boardIdOf(name)))) {
      if ((await log.readCard(stream, cardId)).some((event) => neighbourOf(event) === board)) found.push(stream);
    }
    return found;
  };

  const ahead = [boardStream(boardId)];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (story.has(next) || gone.has(next)) continue;
    const events = await log.readCard(next, cardId);
    if (events.length > 0) story.set(next, events);
    else gone.add(next);
    const nearby = events.length > 0 ? events.flatMap((event) => neighbourOf(event) ?? []) : await ledTo(next);
    ahead.push(...nearby);
  }
  return story;
};
