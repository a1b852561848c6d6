import { useRef, type ReactNode } from "react";
import { useMay } from "../../../replica/use-board-session.tsx";
import { BoardDialog } from "../board-dialog.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import { KeysSheet } from "./keys-sheet.tsx";
import { LanesDialog } from "../rows/lanes-dialog.tsx";
import { LimitsDialog } from "../limits/limits-dialog.tsx";
import { DiscardDialog } from "../request/discard-dialog.tsx";
import { BoardPalette } from "./board-palette.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { NotDoneDialog } from "./not-done-dialog.tsx";

/** What a key or the palette opened over the board. */
export function HandSheets(): ReactNode {
  const { store } = useBoardUi();
  const keysShown = useUi((ui) => ui.keysShown);
  const limitsShown = useUi((ui) => ui.limitsShown);
  const lanesShown = useUi((ui) => ui.lanesShown);
  const setting = useUi((ui) => ui.setting);
  const begun = useUi((ui) => ui.templateBegun);
  const palette = useUi((ui) => ui.palette);
  const discarding = useUi((ui) => ui.discardingCardId);
  const notDone = useUi((ui) => ui.notDone);
  const mayManage = useMay("board.manage");
  const before = useRef<HTMLElement | null>(null);
  return (
    <>
      <BulkBar />
      {notDone !== undefined && <NotDoneDialog {...notDone} />}
      {palette !== undefined && <BoardPalette start={palette} />}
      {discarding !== undefined && <DiscardDialog key={discarding} cardId={discarding} />}
      {keysShown && <KeysSheet />}
      {lanesShown && <LanesDialog returnTo={before} onClose={() => store.setState({ lanesShown: false })} />}
      {setting !== undefined && (
        <BoardDialog
          what={setting}
          begun={begun}
          returnTo={before}
          onClose={() => store.setState({ setting: undefined, templateBegun: undefined })}
        />
      )}
      {limitsShown && (
        <LimitsDialog mayChange={mayManage} returnTo={before} onClose={() => store.setState({ limitsShown: false })} />
      )}
    </>
  );
}
