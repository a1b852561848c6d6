import { allCards, cardOf, isOnBoard, type Card } from "@weir/domain";
import { readable } from "@weir/contract";
import { newId } from "../../../lib/new-id.ts";
import { typesOn } from "../limits/held.ts";
import { say, type BoardCommand, type Choice, type Hand, type Step } from "./command.ts";
import { fromTemplate } from "./from-template.ts";
import { typedChoice } from "./typed-choice.ts";
import { redoHere, undoHere } from "./undo.ts";

const typedStep = (title: string, run: (text: string) => void): Step => ({
  title,
  choices: (typed) => typedChoice(typed, [], run),
});

/** What is done with the board and on its page. */
export const pageCommands: readonly BoardCommand[] = [
  { id: "create", scope: "board", keys: ["c"], verbs: ["card.create"], needs: "board.change", run: create },
  {
    id: "find",
    scope: "view",
    keys: ["/", "f"],
    onPast: true,
    run: () => document.querySelector<HTMLInputElement>("[data-filter]")?.focus(),
  },
  {
    id: "undo",
    scope: "view",
    keys: ["Mod+z"],
    verbs: ["move.withdraw"],
    needs: "board.change",
    onArchived: true,
    run: ({ session, ui }) => void undoHere(session, ui.store),
  },
  {
    id: "redo",
    scope: "view",
    keys: ["Mod+Shift+z", "Mod+y"],
    needs: "board.change",
    onArchived: true,
    run: ({ session, ui }) => void redoHere(session, ui.store),
  },
  {
    id: "palette",
    scope: "view",
    keys: ["Mod+k"],
    byKeyOnly: true,
    whileTyping: true,
    run: ({ ui, cardIds }) => ui.store.setState({ palette: { cardIds } }),
  },
  {
    id: "meetings",
    scope: "view",
    keys: ["w"],
    applies: ({ ui }) => ui.places !== undefined,
    run: ({ ui }) => void ui.places?.().then((places) => places.find(({ id }) => id === "cadences")?.go()),
  },
  { id: "keys", scope: "view", keys: ["?"], run: ({ ui }) => ui.store.setState({ keysShown: true }) },
  {
    id: "restore",
    scope: "board",
    keys: [],
    verbs: ["card.restore"],
    needs: "board.change",
    applies: ({ board }) => offBoard(board).length > 0,
    step: (hand) => ({
      title: say("ask.card"),
      choices: () =>
        offBoard(hand.board).map(({ cardId, title, stageId }): Choice => ({
          id: cardId,
          label: readable(title),
          hint: hand.board.stages.find((stage) => stage.stageId === stageId)?.name,
          run: () => restore(hand, cardId),
        })),
    }),
  },
  {
    id: "stage",
    scope: "board",
    keys: [],
    verbs: [
      "stage.rename",
      "stage.retype",
      "stage.reorder",
      "stage.remove",
      "stage.split",
      "stage.group",
      "stage.ungroup",
      "board.set-flow-points",
    ],
    needs: "board.manage",
    step: ({ ui, board }) => ({
      title: say("ask.stage"),
      choices: () =>
        board.stages.map(({ stageId, name }) => ({
          id: stageId,
          label: name,
          run: () => ui.store.setState({ editedStageId: stageId }),
        })),
    }),
  },
  {
    id: "add-stage",
    scope: "board",
    keys: [],
    verbs: ["stage.add"],
    needs: "board.manage",
    step: ({ session, board }) =>
      typedStep(say("ask.stage-name"), (text) => {
        const finish = board.stages.findIndex(({ stageId }) => stageId === board.finishStageId);
        const index = finish === -1 ? board.stages.length : finish;
        session.wish({ type: "stage.add", stageId: newId(), name: text.slice(0, 200), kind: "active", index });
      }),
  },
  {
    id: "restore-stage",
    scope: "board",
    keys: [],
    verbs: ["stage.restore"],
    needs: "board.manage",
    applies: ({ board }) => board.removedStages.length > 0,
    step: ({ session, board }) => ({
      title: say("ask.stage"),
      choices: () =>
        board.removedStages.map(({ stageId, name }) => ({
          id: stageId,
          label: name,
          run: () => void session.wish({ type: "stage.restore", stageId }),
        })),
    }),
  },
  {
    id: "limits",
    scope: "board",
    keys: [],
    verbs: ["wip-limit.set", "wip-limit.clear"],
    run: ({ ui }) => ui.store.setState({ limitsShown: true }),
  },
  {
    id: "fields",
    scope: "board",
    keys: [],
    verbs: ["board.set-sizes", "field.add", "field.change", "field.reorder", "field.retire", "field.restore"],
    needs: "board.manage",
    run: ({ ui }) => ui.store.setState({ setting: "fields" }),
  },
  {
    id: "templates",
    scope: "board",
    keys: [],
    verbs: ["board.set-template"],
    needs: "board.manage",
    run: ({ ui }) => ui.store.setState({ setting: "templates" }),
  },
  fromTemplate,
  {
    id: "labels",
    scope: "board",
    keys: [],
    verbs: ["label.set-look", "label.rename"],
    needs: "board.change",
    run: ({ ui }) => ui.store.setState({ setting: "labels" }),
  },
  {
    id: "counted-types",
    scope: "board",
    keys: [],
    verbs: ["board.set-counted-types"],
    needs: "board.manage",
    applies: ({ board }) => typesOn(board).length > 0,
    step: countedTypesStep,
  },
  {
    id: "rename-board",
    scope: "board",
    keys: [],
    verbs: ["board.rename"],
    needs: "board.manage",
    step: ({ session }) =>
      typedStep(say("ask.board-name"), (text) => void session.wish({ type: "board.rename", name: text.slice(0, 200) })),
  },
  {
    id: "archive-board",
    scope: "board",
    keys: [],
    verbs: ["board.archive"],
    needs: "board.manage",
    run: ({ session }) => void session.wish({ type: "board.archive" }),
  },
  {
    id: "restore-board",
    scope: "board",
    keys: [],
    verbs: ["board.restore"],
    needs: "board.manage",
    onArchived: true,
    applies: ({ board }) => board.archived,
    run: ({ session }) => void session.wish({ type: "board.restore" }),
  },
];

function create({ ui, board, cardIds }: Hand): void {
  const at = cardIds[0] ?? ui.store.getState().focusedCardId;
  const card = at === undefined ? undefined : cardOf(board, at);
  const { rows } = ui.store.getState();
  const rowId = card === undefined ? rows?.shown(board)[0]?.rowId : rows?.rowOf(board, card);
  ui.store.setState({ quickAddStageId: card?.stageId ?? board.stages[0]?.stageId, quickAddRowId: rowId });
}

/** What can come back, the latest to go first. */
const offBoard = (board: Hand["board"]): Card[] =>
  [...allCards(board)]
    .filter((card) => !isOnBoard(card) && card.leftAt === undefined)
    .toSorted((a, b) => ((a.archivedAt ?? a.discardedAt ?? "") < (b.archivedAt ?? b.discardedAt ?? "") ? 1 : -1));

/** A card that is refused its place is opened: the question why stands there. */
function restore({ session, ui }: Hand, cardId: string): void {
  if (session.wish({ type: "card.restore", cardId }) !== undefined) ui.openCard(cardId);
}

const everyType = { count: ["*"], leaveOut: [] };

/** All types count but those that are taken out. */
function countedTypesStep({ session, board: first }: Hand): Step {
  return {
    title: say("command.counted-types"),
    choices() {
      const { board = first } = session.store.getState();
      const { count, leaveOut } = board.countedTypes ?? everyType;
      return typesOn(board).map((type): Choice => {
        const isNamed = count.includes("*") || count.includes(type);
        const counts = isNamed && !leaveOut.includes(type);
        const next = {
          count: counts || isNamed ? count : [...count, type],
          leaveOut: counts ? [...leaveOut, type] : leaveOut.filter((each) => each !== type),
        };
        const countedTypes = next.leaveOut.length === 0 && next.count.includes("*") ? null : next;
        return {
          id: type,
          label: type,
          checked: counts,
          stays: true,
          run: () => void session.wish({ type: "board.set-counted-types", countedTypes }),
        };
      });
    },
  };
}
