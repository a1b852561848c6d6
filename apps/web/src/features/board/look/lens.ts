import { lookTexts, readable, textsOf } from "@weir/contract";
import {
  cardMatcher,
  cardOf,
  cardOrder,
  newCardFacts,
  type BoardState,
  type Card,
  type CardFilter,
  type CardSort,
  type FieldValue,
} from "@weir/domain";
import { inLocale, listed } from "../../../lib/locale.ts";
import { shownKinds } from "../fields/kinds.ts";
import { sizeSaid } from "../size-words.ts";
import { personName } from "../../../lib/person-name.ts";
import { knownNames } from "../../../ui/filter/known-names.ts";
import type { LensContext } from "./lens-context.ts";
import type { Lens } from "./look.ts";
import { inOrderOf } from "./sort-words.ts";

const say = textsOf(lookTexts);
const titles = inLocale((tag) => new Intl.Collator(tag, { numeric: true }));

interface Seen {
  entries: BoardState["entries"];
  readonly cards: readonly Card[];
  readonly ids: readonly string[];
}

/** Answers are kept: a card is asked once for as long as it is the same, a list only when one of its cards changed. */
export function createLens(filter: CardFilter, sort: CardSort, context: LensContext): Lens {
  const meets = cardMatcher(filter, context);
  const order = cardOrder(sort, { ...context, texts: titles() });
  const verdicts = new WeakMap<Card, boolean>();
  const seen = new WeakMap<readonly string[], Seen>();

  const shows = (card: Card): boolean => {
    const known = verdicts.get(card);
    if (known !== undefined) return known;
    const verdict = meets(card);
    verdicts.set(card, verdict);
    return verdict;
  };

  const look = (board: BoardState, cardIds: readonly string[], before: Seen | undefined): Seen => {
    const cards = cardIds.flatMap((cardId) => {
      const card = cardOf(board, cardId);
      return card !== undefined && shows(card) ? [card] : [];
    });
    if (before !== undefined && isSame(before.cards, cards)) return { ...before, entries: board.entries };
    const ids = (order === undefined ? cards : cards.toSorted(order)).map(({ cardId }) => cardId);
    return { entries: board.entries, cards, ids: before !== undefined && isSame(before.ids, ids) ? before.ids : ids };
  };

  return {
    shows,
    shown(board, cardIds) {
      const before = seen.get(cardIds);
      if (before?.entries === board.entries) return before.ids;
      const now = look(board, cardIds, before);
      seen.set(cardIds, now);
      return now.ids;
    },
    inOrderOf: inOrderOf(sort, context.fields),
    placeOf(board, cardId, others) {
      const card = cardOf(board, cardId);
      if (order === undefined || card === undefined) return undefined;
      const after = others.findIndex((id) => {
        const other = cardOf(board, id);
        return other !== undefined && order(card, other) < 0;
      });
      return after === -1 ? others.length : after;
    },
    newCard(board) {
      const facts = newCardFacts(filter, knownNames(board, context.me));
      const { labels = [], people = [], cardType, classOfService, size, fields = [] } = facts;
      const parts = [
        ...labels.map((label) => readable(label)),
        ...people.map(personName),
        ...(cardType === undefined ? [] : [readable(cardType)]),
        ...(classOfService === undefined ? [] : [say(`look.class.${classOfService}`)]),
        ...(size === undefined ? [] : [sizeSaid(size, board.sizes.unit)]),
        ...fields.map(({ fieldId, value }) => heldSaid(board, fieldId, value)),
      ];
      return { facts, said: parts.length === 0 ? undefined : say("look.new-card", { what: listed(parts) }) };
    },
  };
}

function heldSaid(board: BoardState, fieldId: string, value: FieldValue): string {
  const { name = "", kind = "text" } = board.fields.find((field) => field.fieldId === fieldId) ?? {};
  return say("look.new-card-field", { field: readable(name), value: shownKinds[kind].said(value) });
}

const isSame = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before.length === now.length && now.every((each, index) => each === before[index]);
