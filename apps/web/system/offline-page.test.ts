// A page of Weir that is loaded anew without a network says so, and how much waits; back on the network it is Weir again.
import { expect, test } from "vitest";
import { card, cardIn, openBoard } from "../testing/board-hands.ts";
import { makeBoard } from "../testing/board-maker.ts";
import { brokenRules } from "../testing/broken-rules.ts";
import { openDesk } from "../testing/desk.ts";

const { weir, someone } = await openDesk();

test("without a network the page says what is kept here, and with one the board comes back with it sent", async () => {
  const board = await makeBoard(weir.url, { todo: ["A"] });
  const page = await someone();
  await openBoard(page, weir.url, board.boardId);
  await page.evaluate(async () => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await card(page, "A").getByRole("button").first().press(">");
  await cardIn(page, "build", "A").waitFor();
  await page.getByText(/1 change is kept here/).waitFor();

  await page.reload();
  await page.getByRole("heading", { name: "Weir cannot be reached" }).waitFor();
  await page.getByText("1 change is kept in this browser").waitFor();
  await page.getByRole("button", { name: "Try now" }).press("Enter");
  await page.getByText("Still no answer.").waitFor();
  expect(await brokenRules(page)).toEqual([]);
  // Nothing of Weir itself, and no answer of it, lies where it could grow old.
  const kept = (): Promise<string[]> =>
    page.evaluate(async () => {
      const shelves = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const found = await Promise.all(shelves.map((each) => each.keys()));
      return found.flat().map(({ url }) => new URL(url).pathname.replace(/-[\w-]+(?=\.\w+$)/, ""));
    });
  await expect.poll(kept).toEqual(["/offline.html", "/assets/offline.js", "/assets/offline.css"]);

  await page.context().setOffline(false);
  await cardIn(page, "build", "A").waitFor();
  await expect.poll(async () => board.layout()).toMatchObject({ todo: [], build: ["A"] });
});
