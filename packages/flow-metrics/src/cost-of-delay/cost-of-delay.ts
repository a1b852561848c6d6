import { ageBetween } from "../duration.ts";
import type { Journey } from "../journey.ts";
import type { Metric, MetricQuery } from "../metric.ts";
import { MetricParamError } from "../param-error.ts";
import { explainWith, select, type Population } from "../population.ts";
import { rankByCostOfDelay } from "./rank-by-cost-of-delay.ts";
import { journeysOfCards } from "../journeys.ts";

export interface CostOfDelayItem {
  readonly cardId: string;
  readonly costOfDelay: number;
  readonly duration: number;
  /** Cost of delay ÷ duration; null, and unranked, where the duration is not above 0. */
  readonly cd3: number | null;
  readonly rank: number | null;
  /** Since its start, else since its creation; null where neither is known. */
  readonly ageDays: number | null;
}
export interface CostOfDelayResult {
  /** The dearest to wait for first, those without a rank last. */
  readonly items: readonly CostOfDelayItem[];
}
interface CostOfDelayParams {
  readonly value?: readonly string[];
}

/** Which of the given cards to do first. A board records no cost of delay: people say it, and nothing is guessed. */
export const costOfDelay: Metric<CostOfDelayParams, CostOfDelayResult> = {
  id: "cost-of-delay",
  title: "Cost of delay",
  unit: "cost per time²",
  formula:
    "CD3 = cost of delay / duration; WSJF = (value + time criticality + risk or opportunity) / size; ties by age",
  source: "Reinertsen, The Principles of Product Development Flow (2009); WSJF: SAFe, jchyip.medium.com",
  params: [
    {
      name: "value",
      kind: "text",
      many: true,
      description: "A card's cost of delay and duration, card=cost/duration; a cost may be a sum, like c-12=8+5+3/2",
    },
  ],
  compute(query, { value = [] }) {
    const given = readValues(query, value);
    const cards = [...query.log.cardIds.keys()].filter((card) => given.has(query.log.cardIds[card] ?? ""));
    const { asOf, conventions, log } = query;
    const included = journeysOfCards(log, cards, { asOf, slips: conventions.slips }).filter(
      ({ departure, cardType, visits }) => departure === null && visits.length > 0 && log.counts(cardType),
    );
    const sinceOf = new Map(included.map(({ cardId, startedAt, createdAt }) => [cardId, startedAt ?? createdAt]));
    const items = included.map(({ cardId }) => {
      const { cost, duration } = given.get(cardId) ?? { cost: 0, duration: 0 };
      return { id: cardId, costOfDelay: cost, duration, since: sinceOf.get(cardId) ?? null };
    });
    const byId = new Map(items.map((item) => [item.id, item]));
    return {
      items: rankByCostOfDelay(items).map(({ id, score, rank }): CostOfDelayItem => {
        const { costOfDelay: cost = 0, duration = 0, since = null } = byId.get(id) ?? {};
        const age = since === null ? null : ageBetween(log.calendar, since, asOf, conventions);
        return { cardId: id, costOfDelay: cost, duration, cd3: score, rank, ageDays: age };
      }),
    };
  },
  explain: (query, { value = [] }) => explainWith(costOfDelay, valuedItems(query, readValues(query, value))),
};

interface GivenValue {
  readonly cost: number;
  readonly duration: number;
}

/** Cards that still can be done and whose cost somebody gave. */
const valuedItems = (query: MetricQuery, given: ReadonlyMap<string, GivenValue>): Population<Journey> =>
  select(query, (journey) => {
    if (!given.has(journey.cardId)) return "no-value";
    if (journey.visits.length === 0) return "not-started";
    return journey.departure === null ? journey : journey.departure.kind;
  });

function readValues({ log }: MetricQuery, texts: readonly string[]): ReadonlyMap<string, GivenValue> {
  const known = new Set(log.cardIds);
  const values = new Map<string, GivenValue>();
  for (const text of texts) {
    const [, cardId = "", costs = "", duration = ""] =
      /^(.+)=(\d+(?:\.\d+)?(?:\+\d+(?:\.\d+)?)*)\/(\d+(?:\.\d+)?)$/.exec(text) ?? [];
    if (cardId === "") throw new MetricParamError("value", text, "card=cost/duration, like c-12=8+5+3/2");
    if (!known.has(cardId)) throw new MetricParamError("value", cardId, "a card of this board");
    if (values.has(cardId)) throw new MetricParamError("value", cardId, "a card given once");
    const cost = costs.split("+").reduce((sum, one) => sum + Number(one), 0);
    values.set(cardId, { cost, duration: Number(duration) });
  }
  return values;
}
