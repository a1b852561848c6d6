import { announce } from "../../../lib/announce.ts";
import { showToast } from "../../../ui/toast.tsx";
import { say } from "./command.ts";

/** Copies the address that opens a card on this board; where a page may not copy, tells it. */
export async function copyLink(cardId: string): Promise<void> {
  const address = new URL(location.pathname, location.origin);
  address.searchParams.set("card", cardId);
  const { href } = address;
  // A page that came over plain HTTP has no clipboard at all.
  const isCopied = await Promise.resolve()
    .then(() => navigator.clipboard.writeText(href))
    .then(
      () => true,
      () => false,
    );
  const sentence = isCopied ? say("link.copied") : say("link.not-copied", { link: href });
  announce(sentence);
  void showToast(sentence);
}
