import { useEffect } from "react";
import { useBoardUi, useUi } from "../board-ui.ts";

/** Gives the keyboard to the part of the opened card that was asked for, as soon as it is drawn. */
export function useWantedPart(): void {
  const { store } = useBoardUi();
  const wanted = useUi((ui) => ui.wantedPart);
  useEffect(() => () => store.setState({ wantedPart: undefined }), [store]);
  useEffect(() => {
    const panel = document.querySelector("[data-panel]");
    if (wanted === undefined || panel === null) return;
    const seek = (): boolean => {
      const control = panel.querySelector<HTMLElement>(
        `[data-part=${wanted}]:is(textarea, input), [data-part=${wanted}] :is(textarea, input, button)`,
      );
      control?.focus();
      if (control !== null) store.setState({ wantedPart: undefined });
      return control !== null;
    };
    if (seek()) return;
    const watch = new MutationObserver(() => seek() && watch.disconnect());
    watch.observe(panel, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [store, wanted]);
}
