import { shellTexts, textsOf } from "@weir/contract";
import { useState, type ReactNode } from "react";
import { setSingleKeys, singleKeysOn } from "../../../lib/single-keys.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { useBoardUi } from "../board-ui.ts";
import { boardCommands } from "./commands.ts";
import { say, titleOf } from "./command.ts";
import { shownKey } from "./shown-key.ts";
import styles from "./keys-sheet.module.css";

const sayShell = textsOf(shellTexts);

/** What keys do on the board that is looked at. */
export function KeysSheet(): ReactNode {
  const { store } = useBoardUi();
  return <KeysDialog onClose={() => store.setState({ keysShown: false })} />;
}

/** What keys do, as the registry has it; on a page that is no board it is said where. */
export function KeysDialog({ elsewhere, onClose }: { elsewhere?: string; onClose: () => void }): ReactNode {
  const [on, setOn] = useState(singleKeysOn);
  const change = (next: boolean): void => {
    setSingleKeys(next);
    setOn(next);
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title={say("keys.title")}
      {...(elsewhere === undefined ? {} : { description: elsewhere })}
      closeLabel={sayShell("shell.close")}
    >
      <dl className={styles.keys}>
        {boardCommands
          .filter(({ keys }) => keys.length > 0)
          .map((command) => (
            <div key={command.id}>
              <dt>
                {command.keys.map((key) => (
                  <kbd key={key}>{shownKey(key)}</kbd>
                ))}
              </dt>
              <dd>{titleOf(command)}</dd>
            </div>
          ))}
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={on} onChange={(event) => change(event.target.checked)} />
        {say("keys.on")}
      </label>
    </Dialog>
  );
}
