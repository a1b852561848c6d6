import { listStage } from "../look/look.ts";
import { say, type BoardCommand, type Choice, type CommandId } from "./command.ts";
import { rankAll, type RankStep } from "./rank.ts";

const ranking = (id: CommandId, step: RankStep, keys: readonly string[]): BoardCommand => ({
  id,
  scope: "card",
  keys,
  verbs: ["card.rank"],
  needs: "board.change",
  run: (hand) => rankAll(hand, step),
});

/** A stage as a list, and the order of its cards. */
export const listCommands: readonly BoardCommand[] = [
  ranking("to-top", "top", ["Shift+Home"]),
  ranking("rank-up", "up", ["K"]),
  ranking("rank-down", "down", ["J"]),
  ranking("to-bottom", "bottom", ["Shift+End"]),
  {
    id: "list",
    scope: "view",
    keys: [],
    onPast: true,
    step: ({ ui, board }) => ({
      title: say("ask.stage"),
      choices: () =>
        board.stages.map(({ stageId, name }): Choice => ({
          id: stageId,
          label: name,
          checked: ui.store.getState().look.list === stageId,
          run: () => listStage(ui.store, stageId),
        })),
    }),
  },
  {
    id: "unlist",
    scope: "view",
    keys: [],
    onPast: true,
    applies: ({ ui }) => ui.store.getState().look.list !== undefined,
    run: ({ ui }) => listStage(ui.store, undefined),
  },
];
