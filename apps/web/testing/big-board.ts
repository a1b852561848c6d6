import { makeBoard, type MadeBoard } from "./board-maker.ts";

const stageCount = 12;

/** A board of twelve stages without limits and so many cards, spread evenly. */
export async function makeBigBoard(url: string, cards: number): Promise<MadeBoard> {
  const stages = Array.from({ length: stageCount }, (_, index) => ({
    stageId: `s${index}`,
    name: index === 1 ? "Build" : index === stageCount - 1 ? "Done" : `Stage ${index}`,
    kind: index === stageCount - 1 ? ("done" as const) : index === 0 ? ("queue" as const) : ("active" as const),
  }));
  const board = await makeBoard(url, {}, stages);
  let next = 0;
  const maker = async (): Promise<void> => {
    for (let index = next++; index < cards; index = next++) {
      const title = `${index} The order page shows the delivery date${index % 3 === 0 ? " for every parcel of an order" : ""}`;
      await board.send({
        type: "card.create",
        cardId: board.idOf(`c${index}`),
        stageId: `s${index % stageCount}`,
        title,
      });
    }
  };
  await Promise.all(Array.from({ length: 32 }, maker));
  return board;
}
