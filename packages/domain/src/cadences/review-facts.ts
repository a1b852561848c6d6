import { classesOfService, type Card, type ClassOfService } from "../streams/board/card.ts";
import { allCards } from "../streams/board/cards.ts";
import type { RuleChange } from "../streams/board/rule-changes.ts";
import type { BoardState } from "../streams/board/state.ts";

export interface FinishedOfClass {
  readonly classOfService: ClassOfService;
  readonly cards: readonly Card[];
  /** Of all that were finished; null where nothing was. */
  readonly share: number | null;
}

const within = (at: string | undefined, from: string, to: string): boolean => at !== undefined && at >= from && at < to;

/** As figures count them. */
const isCounted = ({ countedTypes }: BoardState, { cardType }: Card): boolean =>
  countedTypes === undefined || (isNamed(countedTypes.count, cardType) && !isNamed(countedTypes.leaveOut, cardType));

const isNamed = (types: readonly string[], type: string | undefined): boolean =>
  types.includes("*") || (type !== undefined && types.includes(type));

/** What was finished in `[from, to)`, by the class of service it has now; no class is standard. Instants as ISO text. */
export function finishedByClass(board: BoardState, from: string, to: string): readonly FinishedOfClass[] {
  const finished = [...allCards(board)].filter((card) => within(card.finishedAt, from, to) && isCounted(board, card));
  return classesOfService.map((classOfService) => {
    const cards = finished.filter((card) => (card.classOfService ?? "standard") === classOfService);
    return { classOfService, cards, share: finished.length === 0 ? null : cards.length / finished.length };
  });
}

/** Changes of limits and policies in `[from, to)`, oldest first. */
export const rulesChanged = (board: BoardState, from: string, to: string): readonly RuleChange[] =>
  board.ruleChanges.filter(({ at }) => within(at, from, to));
