import type { Browser, Page } from "playwright-core";
import { afterAll } from "vitest";
import { launchBrowser } from "../../../scripts/browser.mjs";
import { startWeir, type RunningWeir } from "./running-weir.ts";

/** A server and a browser for the tests of one file. */
export interface Desk {
  readonly weir: RunningWeir;
  readonly browser: Browser;
  /** A browser of their own, no cookie shared; scripts of a test may go into its page. */
  someone(): Promise<Page>;
}

/** Opened while the file is read, closed after its last test. */
export async function openDesk(settings: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const [weir, browser] = await Promise.all([startWeir(settings), launchBrowser()]);
  afterAll(async () => {
    await browser.close();
    await weir.close();
  });
  const viewport = { width: 1280, height: 800 };
  const someone = async () => (await browser.newContext({ viewport, locale: "en-GB", bypassCSP: true })).newPage();
  return { weir, browser, someone };
}
