import { chance, pickIndex, pickOne, type Random } from "@weir/flow-metrics";
import type { Page } from "playwright-core";

/** Somebody at a page: what they do next comes from their seed, what they did stands in their diary. */
export interface Somebody {
  readonly name: string;
  readonly page: Page;
  readonly random: Random;
  /** The share of cards they write before all else. */
  readonly adding: number;
  readonly diary: string[];
  /** Titles that were written and seen on the board, with the page of the diary; each must be with the server in the end. */
  readonly written: Map<string, number>;
}

/** By mouse or keys alone; answers what was done, or nothing where there was nothing to do it with. */
type Deed = (somebody: Somebody) => Promise<string | undefined>;

const people = ["ann.lee", "bob", "cy"];

/** Gives some card the focus; answers its id. */
const takeCard = ({ page, random }: Somebody): Promise<string | undefined> =>
  page.evaluate((luck) => {
    const titles = document.querySelectorAll<HTMLElement>("[data-card] [data-card-title]");
    const title = titles[Math.floor(luck * titles.length)];
    title?.focus();
    return title?.closest<HTMLElement>("[data-card]")?.dataset["card"];
  }, random.next());

/** Whether it came before whoever waits for it does something else. */
const came = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(selector)
    .first()
    .waitFor({ timeout: 3_000 })
    .then(
      () => true,
      () => false,
    );

const press = async ({ page }: Somebody, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** A key for a card, and what follows. */
const withCard =
  (what: string, then: (somebody: Somebody) => Promise<unknown>): Deed =>
  async (somebody) => {
    const cardId = await takeCard(somebody);
    if (cardId === undefined) return undefined;
    await then(somebody);
    return `${what} ${cardId}`;
  };

async function carry(somebody: Somebody): Promise<void> {
  const { page, random } = somebody;
  await press(somebody, "Space");
  if (!(await came(page, "[data-lifted]"))) return;
  for (let steps = 1 + pickIndex(random, 3); steps > 0; steps -= 1)
    await press(somebody, pickOne(random, ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]));
  await press(somebody, "Space");
}

const drag: Deed = async ({ page, random }) => {
  const found = await page.evaluate(
    ([which, where]) => {
      const middle = (element: Element | undefined) => {
        const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
        return { x: x + width / 2, y: y + Math.min(height / 2, 200) };
      };
      const cards = [...document.querySelectorAll<HTMLElement>("[data-card]")];
      const stages = [...document.querySelectorAll("[data-stage]")];
      const card = cards[Math.floor((which ?? 0) * cards.length)];
      const stage = stages[Math.floor((where ?? 0) * stages.length)];
      return { cardId: card?.dataset["card"], from: middle(card), to: middle(stage) };
    },
    [random.next(), random.next()],
  );
  if (found.cardId === undefined) return undefined;
  await page.mouse.move(found.from.x, found.from.y);
  await page.mouse.down();
  await page.mouse.move(found.from.x + 10, found.from.y + 5, { steps: 2 });
  await page.mouse.move(found.to.x, found.to.y, { steps: 4 });
  if (chance(random, 0.1)) await page.keyboard.press("Escape");
  await page.mouse.up();
  return `drag ${found.cardId}`;
};

let titles = 0;
const add = withCard("add", async (somebody) => {
  const { page, name, written } = somebody;
  await press(somebody, "c");
  if (!(await came(page, "[data-stage] textarea:focus"))) return;
  const title = `${name} ${(titles += 1)}`;
  await page.keyboard.type(title);
  await press(somebody, "Enter");
  const isThere = await page.evaluate(
    (text) => [...document.querySelectorAll("[data-card-title]")].some((each) => each.textContent === text),
    title,
  );
  if (isThere) written.set(title, somebody.diary.length);
  somebody.diary.push(`  wrote ${title}${isThere ? "" : ", which is not to be seen"}`);
});

const rename = withCard("rename", async (somebody) => {
  await press(somebody, "e");
  if (!(await came(somebody.page, "[data-part=title]:focus"))) return;
  await press(somebody, "ControlOrMeta+a");
  await somebody.page.keyboard.type(`renamed by ${somebody.name} ${(titles += 1)}`);
  await press(somebody, "Enter");
});

const block = withCard("block or unblock", async (somebody) => {
  await press(somebody, "b");
  const asks = await somebody.page.evaluate(() => document.activeElement instanceof HTMLInputElement);
  if (!asks) return;
  await somebody.page.keyboard.type("waits");
  await press(somebody, "Enter");
});

const assign = withCard("assign", async (somebody) => {
  await press(somebody, "a");
  if (!(await came(somebody.page, "[role=dialog] [role=combobox]"))) return;
  await somebody.page.keyboard.type(pickOne(somebody.random, people));
  await press(somebody, "Enter");
});

const archive = withCard("archive", async (somebody) => {
  await press(somebody, "m");
  if (!(await came(somebody.page, "[role=menu]"))) return;
  await somebody.page
    .getByRole("menuitem", { name: "Archive", exact: true })
    .click({ timeout: 3_000 })
    .catch(() => undefined);
});

const restore: Deed = async (somebody) => {
  await press(somebody, "Control+k");
  if (!(await came(somebody.page, "[role=dialog] [role=combobox]"))) return undefined;
  await somebody.page.keyboard.type("Put a card back on");
  await press(somebody, "Enter");
  await press(somebody, "Enter");
  return "restore";
};

const limit: Deed = async (somebody) => {
  const { page, random } = somebody;
  const most = pickOne(random, ["", "2", "4", "6", "9"]);
  await page
    .getByRole("button", { name: `Change ${pickOne(random, ["To do", "Build", "Review"])}` })
    .press("Enter", { timeout: 3_000 })
    .catch(() => undefined);
  const field = page.getByLabel("At most");
  if (
    !(await field.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    ))
  )
    return undefined;
  await field.fill(most);
  await field.press("Enter");
  return `limit ${most}`;
};

const filter: Deed = async (somebody) => {
  await press(somebody, "f");
  if (!(await came(somebody.page, "[data-filter]:focus"))) return undefined;
  await somebody.page.keyboard.type(pickOne(somebody.random, ["1", "renamed", `person:${people[0]}`, "is:blocked"]));
  await somebody.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  return "filter";
};

export const showAll: Deed = async (somebody) => {
  await press(somebody, "f");
  if (!(await came(somebody.page, "[data-filter]:focus"))) return undefined;
  await press(somebody, "Escape", "Escape");
  return "show all";
};

const undo =
  (what: string, key: string): Deed =>
  async (somebody) => {
    await press(somebody, key);
    return what;
  };

/** What somebody may do, and how often of a hundred times about. */
const deeds: readonly (readonly [often: number, deed: Deed])[] = [
  [14, withCard("move on", (somebody) => press(somebody, ">"))],
  [8, withCard("move back", (somebody) => press(somebody, "<"))],
  [10, drag],
  [8, withCard("carry", carry)],
  [12, add],
  [8, rename],
  [8, block],
  [7, assign],
  [7, archive],
  [4, restore],
  [4, limit],
  [2, filter],
  [3, showAll],
  [6, undo("undo", "Control+z")],
  [2, undo("redo", "Control+Shift+z")],
];

/** One deed, drawn by lot; then whatever it opened is answered or closed. */
export async function act(somebody: Somebody): Promise<void> {
  const { random, adding } = somebody;
  let lot = random.next() * deeds.reduce((sum, [often]) => sum + often, 0);
  const [, deed] = deeds.find(([often]) => (lot -= often) < 0) ?? [0, undo("undo", "Control+z")];
  const done = await (chance(random, adding) ? add : deed)(somebody);
  // Where nothing is to be seen there is nothing to take: a filter hides it.
  somebody.diary.push(done ?? (await showAll(somebody)) ?? "nothing to do it with");
  await tidy(somebody);
}

/** Answers a question for a reason, or leaves it; closes what stands open. */
export async function tidy(somebody: Somebody): Promise<void> {
  const { page, random } = somebody;
  for (let opened = 0; opened < 6; opened += 1) {
    const found = await page.evaluate(() => {
      const open = document.querySelector<HTMLElement>(
        "[role=menu], [role=dialog], [data-stage] form, [data-stage] textarea",
      );
      if (open === null) return undefined;
      if (!open.contains(document.activeElement))
        (open.querySelector<HTMLElement>("input, button, textarea") ?? open).focus();
      return open.matches("[data-notice=reason-required]") ? "a reason" : "open";
    });
    if (found === undefined) return;
    if (found === "a reason" && chance(random, 0.6)) {
      await page.keyboard.type("it is urgent");
      await page.keyboard.press("Enter");
    } else await page.keyboard.press("Escape");
  }
}
