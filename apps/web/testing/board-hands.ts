import type { Locator, Page } from "playwright-core";

export const stage = (page: Page, stageId: string): Locator => page.locator(`[data-stage="${stageId}"]`);
/** A card by the end of its id, which is the title the test gave it. */
export const card = (page: Page, title: string): Locator => page.locator(`[data-card$=".${title}"]`);
export const cardIn = (page: Page, stageId: string, title: string): Locator =>
  stage(page, stageId).locator(`[data-card$=".${title}"]`);

/** What of a stage lies in a row: of a lane `=<laneId>`, or `none`. */
export const cell = (page: Page, stageId: string, rowId: string): Locator =>
  page.locator(`[data-stage="${stageId}"][data-in-row="${rowId}"]`);

export async function openBoard(page: Page, url: string, boardId: string): Promise<void> {
  await page.goto(`${url}/boards/${boardId}`);
  await page.locator("[data-stage]").first().waitFor();
  await page.locator('[data-connection="live"]').waitFor();
  await page.locator("[data-keys]").waitFor({ state: "attached" });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export async function centreOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("It is not in sight");
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 300) };
}

/** What was drawn by now is where it will be. */
const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => void requestAnimationFrame(() => resolve())));

type Carried = string | Locator;
const carried = (page: Page, what: Carried): Locator => (typeof what === "string" ? card(page, what) : what);
const lifted = (page: Page, what: Carried): Promise<void> =>
  carried(page, what).and(page.locator("[data-lifted]")).waitFor({ state: "attached" });

/** Takes a card by mouse and holds it over a stage or another place. */
export async function holdByMouse(page: Page, what: Carried, goal: string | Locator): Promise<void> {
  // A hand waits until a card lies still before it takes it.
  await carried(page, what).hover();
  const from = await centreOf(carried(page, what));
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 6, { steps: 3 });
  await lifted(page, what);
  // What lies around a card gives way once it is lifted: the eye goes along with the hand.
  let at = from;
  for (let looks = 0; looks < 10; looks += 1) {
    await nextFrame(page);
    const to = await centreOf(typeof goal === "string" ? stage(page, goal) : goal);
    if (to.x === at.x && to.y === at.y) break;
    await page.mouse.move(to.x, to.y, { steps: 12 });
    at = to;
  }
}

/** Carries a card by mouse to a stage or another place, as a hand does: a few steps, then let go. */
export async function dragByMouse(
  page: Page,
  what: Carried,
  goal: string | Locator,
  beforeDrop?: () => Promise<void>,
): Promise<void> {
  await holdByMouse(page, what, goal);
  await beforeDrop?.();
  await page.mouse.up();
}

/** Carries a card by finger: press, wait until it lifts, move, let go. */
export async function dragByTouch(page: Page, title: string, to: Point): Promise<void> {
  const from = await centreOf(card(page, title));
  const touch = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: [...points] });
  await send("touchStart", [from]);
  await lifted(page, title);
  for (let step = 1; step <= 12; step += 1) {
    await send("touchMove", [{ x: from.x + ((to.x - from.x) * step) / 12, y: from.y + ((to.y - from.y) * step) / 12 }]);
    await nextFrame(page);
  }
  await send("touchEnd", []);
}
