import { pageHandTexts, textsOf } from "@weir/contract";
import type { ReactNode } from "react";
import { KeysDialog } from "../../features/board/commands/keys-sheet.tsx";
import { shownKey } from "../../features/board/commands/shown-key.ts";

const say = textsOf(pageHandTexts);

/** The keys of boards, read about on another page. */
export function PageKeys({ onClose }: { onClose: () => void }): ReactNode {
  return <KeysDialog elsewhere={say("page-hand.elsewhere", { palette: shownKey("Mod+k") })} onClose={onClose} />;
}
