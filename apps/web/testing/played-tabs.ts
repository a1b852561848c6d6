import type { Kept } from "../src/replica/kept.ts";
import { openOutbox, type News, type Outbox, type OutboxHandlers, type OutboxWorld } from "../src/replica/outbox.ts";

type TabWorld = Pick<OutboxWorld, "post" | "now" | "later">;

/** One browser with its tabs: what they keep, whose turn it is, what they tell each other. */
export interface PlayedTabs {
  /** What lies on the disk. */
  kept: readonly Kept[];
  open(world: TabWorld, handlers: OutboxHandlers): Promise<Outbox>;
  /** A tab that ends wherever it is: nothing more of it happens. */
  openMortal(world: TabWorld, handlers: OutboxHandlers): Promise<Outbox & { crash(): void }>;
}

const never = new Promise<never>(() => undefined);

export function createPlayedTabs(kept: readonly Kept[] = []): PlayedTabs {
  const tabs = new Set<{ hear?: (news: News) => void }>();
  let turn: Promise<unknown> = Promise.resolve();
  const browser: PlayedTabs = {
    kept,
    open: (world, handlers) => browser.openMortal(world, handlers),
    async openMortal(world, handlers) {
      let alive = true;
      let died: () => void = () => undefined;
      const death = new Promise<false>((resolve) => (died = () => resolve(false)));
      const tab: { hear?: (news: News) => void } = {};
      tabs.add(tab);
      /** Each step may be the last: before it nothing of it happens, after it nobody hears of it. */
      const step = async <T>(run: () => T | Promise<T>): Promise<T> => {
        await Promise.resolve();
        if (!alive) return never;
        const done = await run();
        return alive ? done : never;
      };
      const outbox = await openOutbox(
        {
          ...world,
          post: (command) => step(() => world.post(command)),
          store: {
            load: () => step(() => browser.kept),
            change: (how) => step(() => (browser.kept = how(browser.kept))),
          },
          inTurn(run) {
            const mine = turn.then(() => (alive ? Promise.race([run(), death]) : false));
            turn = mine.catch(() => undefined);
            return mine;
          },
          tell: (news) => alive && tabs.forEach((other) => other !== tab && other.hear?.(news)),
        },
        handlers,
      );
      tab.hear = (news) => alive && outbox.hear(news);
      return {
        ...outbox,
        crash() {
          alive = false;
          tabs.delete(tab);
          outbox.close();
          died();
        },
      };
    },
  };
  return browser;
}
