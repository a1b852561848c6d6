import { boardStream, type BoardStream, type DomainEvent } from "@weir/domain";
import type { EventLog } from "../event-log.ts";

/** The events of one card by stream, over all boards that it has ever been on and that are still there. */
export const cardStory = async (
  log: EventLog,
  boardId: string,
  cardId: string,
): Promise<ReadonlyMap<BoardStream, readonly DomainEvent[]>> => {
  const story = new Map<BoardStream, readonly DomainEvent[]>();
  const ahead = [boardStream(boardId)];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (story.has(next)) continue;
    const events = await log.readCard(next, cardId);
    if (events.length === 0) continue;
    story.set(next, events);
    for (const event of events) {
      if (event.type === "card.left") ahead.push(boardStream(event.toBoardId));
      if (event.type === "card.arrived") ahead.push(boardStream(event.fromBoardId));
    }
  }
  return story;
};
