import { fieldsOf, type BoardState, type Card } from "@weir/domain";
import { Scaling } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { useNames } from "../../../lib/people.ts";
import { useBoard } from "../../../replica/use-board-session.tsx";
import styles from "../card.module.css";
import { sizeSaid } from "../size-words.ts";
import { FilesMark } from "../files/files-mark.tsx";
import { LinkFacts } from "../links/link-facts.tsx";
import { shownKinds } from "./kinds.ts";
import { peopleHeld } from "./people-held.ts";
import { say } from "./say.ts";

const sizesOf = ({ sizes }: BoardState): BoardState["sizes"] => sizes;
const allFields = ({ fields }: BoardState): BoardState["fields"] => fields;

/** What only some cards have on their fronts: size and own fields, where the team chose to see them, links and files. */
export function Face({ card, files }: { card: Card; files?: number | undefined }): ReactNode {
  const { size } = card;
  const { unit, onFace } = useBoard(sizesOf);
  useNames(peopleHeld(card));
  return (
    <>
      {onFace && size !== undefined && (
        <span className={styles.fact} title={say("size.label")} data-fact="size">
          <Scaling size={12} aria-hidden />
          {sizeSaid(size, unit)}
        </span>
      )}
      {card.fields !== undefined && <Held held={card.fields} />}
      {card.links !== undefined && <LinkFacts card={card} />}
      {files !== undefined && <FilesMark count={files} />}
    </>
  );
}

function Held({ held }: { held: NonNullable<Card["fields"]> }): ReactNode {
  const all = useBoard(allFields);
  const shown = useMemo(() => fieldsOf({ fields: all }).filter(({ onFace }) => onFace), [all]);
  return shown.map(({ fieldId, name }) => {
    const found = held.find((each) => each.fieldId === fieldId);
    if (found === undefined) return null;
    return (
      <span key={fieldId} className={styles.held} data-fact="field">
        {name}: {shownKinds[found.kind].said(found.value)}
      </span>
    );
  });
}
