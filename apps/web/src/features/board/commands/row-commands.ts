import { laneOf, type Card } from "@weir/domain";
import { rowTexts, textsOf } from "@weir/contract";
import { focusCard } from "../board-ui.ts";
import { dropHint } from "../drop-hint.ts";
import { lookAt } from "../look/look.ts";
import { rowsBy } from "../rows/rows-by.ts";
import { moveTo } from "../said.ts";
import { cardsInHand, carryOut } from "./carry-out.ts";
import { say, type BoardCommand, type Choice, type Hand } from "./command.ts";

const sayRows = textsOf(rowTexts);
const hasLanes = ({ board }: Hand): boolean => board.lanes.length > 0;

/** What is done with lanes, and with what else divides the stages. */
export const rowCommands: readonly BoardCommand[] = [
  {
    id: "to-lane",
    scope: "card",
    keys: [],
    verbs: ["card.move"],
    needs: "board.change",
    applies: hasLanes,
    step: (hand) => ({ title: say("command.to-lane"), choices: () => laneChoices(hand) }),
  },
  {
    id: "lane-up",
    scope: "card",
    keys: ["Shift+ArrowUp"],
    verbs: ["card.move"],
    needs: "board.change",
    applies: hasLanes,
    run: (hand) => toLaneBeside(hand, -1),
  },
  {
    id: "lane-down",
    scope: "card",
    keys: ["Shift+ArrowDown"],
    verbs: ["card.move"],
    needs: "board.change",
    applies: hasLanes,
    run: (hand) => toLaneBeside(hand, 1),
  },
  {
    id: "rows",
    scope: "view",
    keys: [],
    onPast: true,
    step: ({ ui }) => ({
      title: say("command.rows"),
      choices: () =>
        rowsBy.map((by): Choice => ({
          id: by,
          label: sayRows(`rows.by.${by}`),
          checked: ui.store.getState().look.rows === by,
          run: () => lookAt(ui.store, { rows: by }),
        })),
    }),
  },
  {
    id: "lanes",
    scope: "board",
    keys: [],
    verbs: ["lane.add", "lane.rename", "lane.reorder", "lane.remove"],
    needs: "board.manage",
    run: ({ ui }) => ui.store.setState({ lanesShown: true }),
  },
  {
    id: "restore-lane",
    scope: "board",
    keys: [],
    verbs: ["lane.restore"],
    needs: "board.manage",
    applies: ({ board }) => board.removedLanes.length > 0,
    step: ({ session, board }) => ({
      title: say("command.restore-lane"),
      choices: () =>
        board.removedLanes.map(({ laneId, name }): Choice => ({
          id: laneId,
          label: name,
          run: () => void session.wish({ type: "lane.restore", laneId }),
        })),
    }),
  },
];

/** Every lane, and none. */
function laneChoices(hand: Hand): Choice[] {
  const [only, ...others] = cardsInHand(hand);
  const one = others.length === 0 ? only : undefined;
  const lanes = [...hand.board.lanes, { laneId: undefined, name: sayRows("rows.none.own") }];
  return lanes.map(({ laneId, name }): Choice => {
    const toLaneId = laneId ?? null;
    const isThere = one !== undefined && laneOf(hand.board, one) === laneId;
    const hint =
      one === undefined || isThere ? undefined : dropHint(hand.session, one.cardId, one.stageId, { toLaneId });
    return {
      id: laneId ?? "",
      label: name,
      checked: isThere,
      hint: hint?.text,
      run: () => toLane(hand, () => toLaneId),
    };
  });
}

/** The lanes from top to bottom, below them none. */
function toLaneBeside(hand: Hand, by: 1 | -1): void {
  const lanes: readonly (string | null)[] = [...hand.board.lanes.map(({ laneId }) => laneId), null];
  toLane(hand, (card) => lanes[lanes.indexOf(laneOf(hand.board, card) ?? null) + by]);
}

function toLane(hand: Hand, laneFor: (card: Card) => string | null | undefined): void {
  const [only, ...others] = cardsInHand(hand);
  const wanted = (card: Card): string | null | undefined => {
    const toLaneId = laneFor(card);
    return toLaneId === (laneOf(hand.board, card) ?? null) ? undefined : toLaneId;
  };
  if (only !== undefined && others.length === 0) {
    const toLaneId = wanted(only);
    if (toLaneId !== undefined && moveTo(hand.session, only.cardId, only.stageId, toLaneId))
      focusCard(hand.ui.store, only.cardId);
    return;
  }
  carryOut(hand, (card) => {
    const toLaneId = wanted(card);
    return toLaneId === undefined
      ? undefined
      : { type: "card.move", cardId: card.cardId, toStageId: card.stageId, toLaneId };
  });
}
