import type { Page } from "playwright-core";
import { inOutbox } from "../outbox.ts";
import type { MadeBoard } from "../board-maker.ts";

/** A card as both a page and the server can say it. */
interface Standing {
  readonly cardId: string;
  readonly title: string;
  readonly people: readonly string[];
  readonly blocked: boolean;
}

type Layout = Readonly<Record<string, readonly Standing[]>>;

/** What a page shows: the cards of each stage in their order. */
export const shownOn = (page: Page): Promise<Layout> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>("[data-stage]")].map((stage) => [
        stage.dataset["stage"] ?? "",
        [...stage.querySelectorAll<HTMLElement>("li[data-index]")]
          .toSorted((a, b) => Number(a.dataset["index"]) - Number(b.dataset["index"]))
          .flatMap((place) => [...place.querySelectorAll<HTMLElement>("[data-card]")])
          .map((card) => ({
            cardId: card.dataset["card"] ?? "",
            title: card.querySelector("[data-card-title] span")?.textContent ?? "",
            people: [...card.querySelectorAll<HTMLElement>("[data-by=person]")].map(
              ({ dataset }) => dataset["value"] ?? "",
            ),
            blocked: card.querySelector("[data-signal=blocked]") !== null,
          })),
      ]),
    ),
  );

/** One line a card, with its place. */
export const linesOf = (layout: Layout): string[] =>
  Object.entries(layout).flatMap(([stageId, cards]) =>
    cards.map((card, place) => `${stageId} ${place} ${JSON.stringify(card)}`),
  );

/** What the limits of a page's stages say. */
export const limitsOn = (page: Page): Promise<(string | null)[]> =>
  page.locator("[data-stage] header [data-tone]").allTextContents();

/** What the server has. */
export async function heldBy(board: MadeBoard): Promise<Layout> {
  const { stages, cards } = await board.client.board({ params: { boardId: board.boardId } });
  return Object.fromEntries(
    stages.map(({ stageId }) => [
      stageId,
      cards
        // Finished cards that were taken off the board stay in the answer.
        .filter((card) => card.stageId === stageId && (card.archivedAt ?? card.discardedAt) === undefined)
        .map(({ cardId, title, people = [], blocked }) => ({
          cardId,
          title,
          people: people.slice(0, 3),
          blocked: blocked !== undefined,
        })),
    ]),
  );
}

/** How many changes lie in a browser that were never answered. */
export const unanswered = async (page: Page): Promise<number> =>
  (await inOutbox(page)).filter(({ notTaken }) => notTaken === undefined).length;
