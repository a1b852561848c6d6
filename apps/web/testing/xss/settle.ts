import type { Page } from "playwright-core";
import { unanswered } from "./watch.ts";

/** Until all is answered but the streams, which stay open, and the page has stood still for a moment. */
export async function settle(page: Page): Promise<void> {
  for (let looks = 0; looks < 5; looks += 1) {
    // A page that sends its visitor on takes the looking along.
    await page.evaluate(stillness).catch(() => page.waitForLoadState());
    if (unanswered(page) === 0) return;
  }
}

/** Runs in the page. */
function stillness(): Promise<void> {
  return new Promise((resolve) => {
    const stillMs = 250;
    let timer = setTimeout(done, 2 * stillMs);
    const longest = setTimeout(done, 10_000);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, stillMs);
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    function done(): void {
      observer.disconnect();
      clearTimeout(longest);
      resolve();
    }
  });
}
