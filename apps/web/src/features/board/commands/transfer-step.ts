import type { BoardListItem } from "@weir/contract";
import { boardRoles, fromSnapshot, reaches, type BoardState, type Card } from "@weir/domain";
import { client } from "../../../lib/client.ts";
import { carryOut } from "./carry-out.ts";
import { say, type Choice, type Hand, type Step } from "./command.ts";

/** To which board, then into which of its stages. */
export function transferStep(hand: Hand): Step {
  let boards: readonly BoardListItem[] = [];
  return {
    title: say("ask.board"),
    async load() {
      const answer = await client.boards();
      boards = answer.boards.filter(
        ({ boardId, archived, role }) =>
          boardId !== hand.board.boardId && archived !== true && reaches(boardRoles, role, "contributor"),
      );
    },
    choices: () =>
      boards.map(({ boardId, name }): Choice => ({
        id: boardId,
        label: name,
        step: () => stageStep(hand, boardId, name),
      })),
  };
}

function stageStep(hand: Hand, boardId: string, name: string): Step {
  let stages: BoardState["stages"] = [];
  return {
    title: say("ask.stage"),
    about: name,
    async load() {
      const { snapshot } = await client.boardFrame({ params: { boardId } });
      stages = fromSnapshot(snapshot as Parameters<typeof fromSnapshot>[0])?.stages ?? [];
    },
    choices: () =>
      stages.map((stage): Choice => ({
        id: stage.stageId,
        label: stage.name,
        run: () =>
          carryOut(hand, ({ cardId }: Card) => ({
            type: "card.transfer",
            cardId,
            toBoardId: boardId,
            toStageId: stage.stageId,
          })),
      })),
  };
}
