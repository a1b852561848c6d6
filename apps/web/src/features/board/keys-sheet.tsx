import { keyTexts, shellTexts, textsOf } from "@weir/contract";
import { useState, type ReactNode } from "react";
import { setSingleKeys, singleKeysOn } from "../../lib/single-keys.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useBoardUi } from "./board-ui.ts";
import styles from "./keys-sheet.module.css";

const say = textsOf({ ...keyTexts, ...shellTexts });

const keys = [
  [["↑", "↓", "←", "→", "j", "k"], "keys.walk"],
  [["Enter", "e"], "keys.open"],
  [["Space"], "keys.lift"],
  [["<", ">"], "keys.move"],
  [["m"], "keys.menu"],
  [["b"], "keys.block"],
  [["c"], "keys.create"],
  [["/"], "keys.search"],
  [["Ctrl Z"], "keys.undo"],
  [["?"], "keys.help"],
  [["Esc"], "keys.cancel"],
] as const;

export function KeysSheet(): ReactNode {
  const { store } = useBoardUi();
  const [on, setOn] = useState(singleKeysOn);
  const change = (next: boolean): void => {
    setSingleKeys(next);
    setOn(next);
  };
  return (
    <Dialog
      open
      onOpenChange={() => store.setState({ keysShown: false })}
      title={say("keys.title")}
      closeLabel={say("shell.close")}
    >
      <dl className={styles.keys}>
        {keys.map(([names, text]) => (
          <div key={text}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{say(text)}</dd>
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
