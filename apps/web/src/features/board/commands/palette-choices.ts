import { readable } from "@weir/contract";
import { allCards, isOnBoard, type Card } from "@weir/domain";
import { fits, fitting, wordsOf } from "../../../lib/fitting.ts";
import type { Place } from "../board-ui.ts";
import { boardCommands } from "./commands.ts";
import { firstStep, say, titleOf, type BoardCommand, type Choice, type Hand, type Step } from "./command.ts";
import { isOffered } from "./in-hand.ts";
import { shownKey } from "./shown-key.ts";

export interface ChoiceGroup {
  readonly id: string;
  readonly heading?: string;
  readonly choices: readonly Choice[];
}

/** So many cards are listed at once; the heading says how many there are. */
const mostCards = 20;

/** Everything that can be done here by whoever may: for the cards in hand, on the page; and with some words, the cards and pages they name. */
export function firstChoices(hand: Hand, places: readonly Place[], typed: string): ChoiceGroup[] {
  const offered = boardCommands.filter((command) => command.byKeyOnly !== true && isOffered(command, hand));
  const group = (scope: BoardCommand["scope"], heading: string): ChoiceGroup => ({
    id: scope,
    heading,
    choices: fitting(
      offered.filter((command) => command.scope === scope).map((command) => commandChoice(command, hand)),
      typed,
    ),
  });
  const groups = [
    group("card", cardsHeading(hand)),
    ...(typed.trim() === "" ? [] : [cardGroup(hand, typed)]),
    group("board", say("command.group.board")),
    group("view", say("command.group.view")),
    { id: "places", heading: say("palette.places"), choices: fitting(places.map(placeChoice), typed) },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

/** What a step offers for what was typed. */
export function stepChoices(step: Step, typed: string): ChoiceGroup[] {
  return [{ id: "step", choices: fitting(step.choices(typed), typed) }];
}

const cardsHeading = ({ board, cardIds }: Hand): string => {
  const [only, ...others] = [...allCards(board)].filter(({ cardId }) => cardIds.includes(cardId));
  return only !== undefined && others.length === 0
    ? readable(only.title)
    : say("command.group.cards", { count: cardIds.length });
};

const commandChoice = (command: BoardCommand, hand: Hand): Choice => ({
  id: command.id,
  label: titleOf(command),
  keys: command.keys.slice(0, 1).map(shownKey),
  ...("run" in command ? { run: () => command.run(hand, "") } : { step: () => firstStep(command, hand) }),
});

const placeChoice = ({ id, label, go }: Place): Choice => ({ id: `place-${id}`, label, run: go });

function cardGroup(hand: Hand, typed: string): ChoiceGroup {
  const words = wordsOf(typed);
  const found = [...allCards(hand.board)].filter(({ cardId, title }) => fits(words, `${title} ${cardId}`));
  const nameOf = new Map(hand.board.stages.map(({ stageId, name }) => [stageId, name]));
  const whereIs = (card: Card): string =>
    isOnBoard(card) ? (nameOf.get(card.stageId) ?? "") : say("palette.off-board");
  // What stands on the board comes first.
  const sorted = found.toSorted((a, b) => Number(isOnBoard(b)) - Number(isOnBoard(a)));
  return {
    id: "cards",
    heading: say("palette.cards", { shown: Math.min(mostCards, found.length), all: found.length }),
    choices: sorted.slice(0, mostCards).map((card) => ({
      id: `card-${card.cardId}`,
      label: readable(card.title),
      hint: whereIs(card),
      run: () => hand.ui.openCard(card.cardId),
    })),
  };
}
