import type { Page } from "playwright-core";
import type { HandedLink, World, Worlds } from "./worlds.ts";

/** One state of one page, as somebody comes to it. */
export interface Screen {
  readonly name: string;
  readonly world: World;
  /** On its server, or the link that leads there. */
  readonly path: string | { readonly link: HandedLink };
  readonly signedOut?: true;
  /** What is done there, and waited for: afterwards the screen stands. */
  readonly show?: (page: Page) => Promise<unknown>;
  /** Wider than a phone by its nature, and scrolled sideways inside itself. */
  readonly wide?: true;
  /** Pictured in its whole length, beyond what a window shows of it. */
  readonly whole?: true;
}

export const addressOf = ({ world, path }: Screen, worlds: Worlds): string =>
  typeof path === "string" ? worlds.url(world) + path : worlds.link(path.link);
