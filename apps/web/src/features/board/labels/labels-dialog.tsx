import { readable } from "@weir/contract";
import { useMemo, useState, type ReactNode, type RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { useBoard, useSession } from "../../../replica/use-board-session.tsx";
import type { Wish } from "../../../replica/wish.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { LabelMark, LabelSample } from "../../../ui/label-mark.tsx";
import { labelLook, labelPatterns, labelTones } from "../../../ui/label-look.ts";
import { labelsOn } from "../commands/labels-on.ts";
import { TypedField } from "../fields/typed-field.tsx";
import { useToldWish } from "../use-told-wish.tsx";
import styles from "./labels.module.css";
import { say } from "./say.ts";
import { renameEverywhere } from "./views-follow.ts";

export interface LabelsDialogProps {
  onClose: () => void;
  returnTo: RefObject<HTMLElement | null>;
}

/** What the labels of a board are called and how they look; each change is sent as it is made. */
export function LabelsDialog({ onClose, returnTo }: LabelsDialogProps): ReactNode {
  const board = useBoard((current) => current);
  const labels = useMemo(() => [...labelsOn(board)], [board]);
  const { wish, failure } = useToldWish();
  return (
    <Dialog
      open
      wide
      title={say("labels.title")}
      closeLabel={say("labels.close")}
      returnTo={returnTo}
      onOpenChange={(open) => open || onClose()}
      foot={<Button onClick={onClose}>{say("labels.done")}</Button>}
    >
      <p className={styles.quiet}>{say(labels.length === 0 ? "labels.none" : "labels.hint")}</p>
      <ul className={styles.list} aria-label={say("labels.list")}>
        {labels.map(([label, cards]) => (
          <LabelLine key={label} label={label} count={cards.length} wish={wish} />
        ))}
      </ul>
      {failure}
    </Dialog>
  );
}

interface LabelLineProps {
  label: string;
  count: number;
  wish: (wish: Wish) => boolean;
}

function LabelLine({ label, count, wish }: LabelLineProps): ReactNode {
  const session = useSession();
  const [looking, setLooking] = useState(false);
  const name = readable(label);
  const rename = (to: string | undefined): void => {
    if (to !== undefined && renameEverywhere(session, { label, to }, wish))
      announce(say("labels.renamed", { label: name, to: readable(to) }));
  };
  return (
    <li className={styles.label} data-label={label}>
      <div className={styles.line}>
        <LabelMark name={label} />
        <TypedField
          label={say("labels.name", { label: name })}
          maxLength={100}
          value={label}
          written={String}
          read={(text) => (text.trim() === "" ? null : text.trim())}
          problem={say("labels.name-problem")}
          onSave={rename}
        />
        <span className={styles.quiet}>{say("labels.cards", { count })}</span>
        <Button
          size="small"
          aria-expanded={looking}
          aria-label={say("labels.look", { label: name })}
          onClick={() => setLooking(!looking)}
        >
          {say("labels.look-short")}
        </Button>
      </div>
      {looking && <Look label={label} wish={wish} />}
    </li>
  );
}

const digits = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));

/** Eight colours and eight patterns, each to be seen and said. */
function Look({ label, wish }: Omit<LabelLineProps, "count">): ReactNode {
  const chosen = useBoard((board) => board.labelLooks.find((each) => each.label === label)?.look);
  const look = chosen ?? labelLook(label);
  const [tone = "0", pattern = "0"] = look;
  const name = readable(label);
  const choose = (next: string): void => void wish({ type: "label.set-look", label, look: next });
  return (
    <div className={styles.look}>
      <Choices
        title={say("labels.colour-of", { label: name })}
        chosen={tone}
        choices={digits(labelTones).map((each) => ({
          value: each,
          look: `${each}${pattern}`,
          said: say(`label.colour.${each as "0"}`),
        }))}
        onChoose={(each) => choose(`${each}${pattern}`)}
      />
      <Choices
        title={say("labels.pattern-of", { label: name })}
        chosen={pattern}
        choices={digits(labelPatterns).map((each) => ({
          value: each,
          look: `${tone}${each}`,
          said: say(`label.pattern.${each as "0"}`),
        }))}
        onChoose={(each) => choose(`${tone}${each}`)}
      />
      {chosen !== undefined && (
        <Button
          size="small"
          look="quiet"
          aria-label={say("labels.own-of", { label: name })}
          onClick={() => void wish({ type: "label.set-look", label, look: null })}
        >
          {say("labels.own")}
        </Button>
      )}
    </div>
  );
}

interface ChoicesProps {
  title: string;
  chosen: string;
  choices: readonly { readonly value: string; readonly look: string; readonly said: string }[];
  onChoose: (value: string) => void;
}

function Choices({ title, chosen, choices, onChoose }: ChoicesProps): ReactNode {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.quiet}>{title}</legend>
      {choices.map(({ value, look, said }) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            className="visually-hidden"
            name={title}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <LabelSample look={look} />
          {said}
        </label>
      ))}
    </fieldset>
  );
}
