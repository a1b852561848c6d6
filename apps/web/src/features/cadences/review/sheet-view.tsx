import { ChevronRight } from "lucide-react";
import { Fragment, useState, type ReactNode } from "react";
import type { BoardFacts } from "../../../charts/board-facts.ts";
import { say } from "../say.ts";
import "../../../ui/on-paper.css";
import common from "../cadences.module.css";
import styles from "./review.module.css";
import { RowBehind } from "./row-behind.tsx";
import type { Sheet, SheetList, SheetRow } from "./sheet.ts";

export interface SheetViewProps {
  boardId: string;
  sheet: Sheet;
  /** The window of the period, as metrics are asked. */
  query: { readonly from: string; readonly to: string };
  facts: BoardFacts;
  onOpenCard: (cardId: string) => void;
}

/** The sheet: every figure opens to its definition and its cards. */
export function SheetView(props: SheetViewProps): ReactNode {
  const { sheet } = props;
  return (
    <article className={styles.sheet} data-sheet>
      <header>
        <h2>{sheet.heading}</h2>
        <p>
          <strong>{sheet.span}</strong> <span className={common.quiet}>{sheet.beside}</span>
        </p>
      </header>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{say("review.figure")}</th>
            <th scope="col">{say("review.now")}</th>
            <th scope="col">{say("review.before")}</th>
            <th scope="col">{say("review.change")}</th>
          </tr>
        </thead>
        {sheet.parts.map(({ part, title, rows }) => (
          <tbody key={part}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={styles.part}>
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <FigureRow key={row.row.id} row={row} {...props} />
            ))}
          </tbody>
        ))}
      </table>
      <p className={common.quiet}>{sheet.expectation}</p>
      <div className={styles.lists}>
        {sheet.lists.map((list) => (
          <ListPart key={list.id} list={list} />
        ))}
      </div>
    </article>
  );
}

function FigureRow({ row: shown, ...props }: { row: SheetRow } & SheetViewProps): ReactNode {
  const [open, setOpen] = useState(false);
  const { row, label, now, before, change, note } = shown;
  return (
    <Fragment>
      <tr data-row={row.id}>
        <th scope="row">
          <button type="button" className={styles.opener} aria-expanded={open} onClick={() => setOpen(!open)}>
            <ChevronRight size={12} aria-hidden data-print="no" />
            {label}
          </button>
          {note !== undefined && <span className={common.quiet}> {note}</span>}
        </th>
        <td>{now}</td>
        <td>{before}</td>
        <td>{change}</td>
      </tr>
      {open && (
        <tr data-print="no">
          <td colSpan={4} className={styles.behind}>
            <RowBehind
              boardId={props.boardId}
              row={row}
              query={props.query}
              facts={props.facts}
              onOpenCard={props.onOpenCard}
            />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function ListPart({ list: { id, title, lines, none } }: { list: SheetList }): ReactNode {
  return (
    <section data-list={id}>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className={common.quiet}>{none}</p>
      ) : (
        <ul>
          {lines.map(({ text, more }) => (
            <li key={text}>
              {text}
              {more !== undefined && <span className={common.quiet}> {more}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
