import { announce } from "../../../lib/announce.ts";
import { showToast } from "../../../ui/toast.tsx";
import { say } from "./say-mail.ts";

/** Says that a link went to whom it is for. */
export function toldSent(name: string): void {
  const done = say("mail-page.sent", { name });
  announce(done);
  void showToast(done);
}

/** What to do with a link that was to be sent and could not be. */
export const notSent = ({
  name,
  mailed,
}: {
  readonly name: string;
  readonly mailed?: boolean | undefined;
}): string | undefined => (mailed === false ? say("mail-page.not-sent", { name }) : undefined);
