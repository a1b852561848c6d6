import type { DomainEvent, RequestState } from "@weir/domain";
import { boardIdOf } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import { hashOf, newSecret } from "../access/secrets.ts";
import type { Intake, RequestOutcome } from "./intake.ts";
import { REQUEST_ROW, requestLinkRow, toRequest } from "./request-rows.ts";
import type { Requests } from "./requests.ts";

const outcomes: ReadonlySet<RequestState> = new Set(["done", "not-taken-up"]);

/** What may end a request, or tell that it ended otherwise. */
const ending: ReadonlySet<DomainEvent["type"]> = new Set(["card.moved", "card.discarded", "card.move-corrected"]);

/**
 * Tells of outcomes once they are durable: each once for a request, until there is another. Only a key's hash is kept,
 * so whoever is told gets a key of their own, beside those they have.
 */
export const createOutcomes = (
  log: EventLog,
  { progressOf }: Pick<Requests, "progressOf">,
): Pick<Intake, "onOutcome"> => {
  const outcomeOf = async (cardId: string, boardId: string): Promise<RequestOutcome | undefined> => {
    const row = await log.row(REQUEST_ROW, cardId);
    const request = row && toRequest(cardId, row);
    if (request?.email === undefined) return undefined;
    const state = (await progressOf(cardId, boardId))?.state;
    if (state === undefined || !outcomes.has(state) || state === request.told) return undefined;
    const key = newSecret();
    // Told before it is sent: what fails is not told twice, and the page says it anyway.
    await log.writeRows([
      { kind: REQUEST_ROW, key: cardId, merge: { told: state } },
      requestLinkRow(hashOf(key), cardId),
    ]);
    return { email: request.email, key };
  };

  return {
    onOutcome: (tell) => {
      let last: Promise<unknown> = Promise.resolve();
      return log.watch("*", (events) => {
        for (const event of events) {
          if (!ending.has(event.type) || !("cardId" in event)) continue;
          const { cardId, stream } = event;
          last = last
            .then(() => outcomeOf(cardId, boardIdOf(stream)))
            .then((outcome) => outcome && tell(outcome))
            // A store that refuses now tells nobody; the page does.
            .catch(() => undefined);
        }
      });
    },
  };
};
