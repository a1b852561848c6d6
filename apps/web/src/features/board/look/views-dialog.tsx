import { lookTexts, readable, textsOf } from "@weir/contract";
import { folded, type BoardState, type BoardView } from "@weir/domain";
import { Link2, Trash2 } from "lucide-react";
import { useId, useState, type FormEvent, type ReactNode, type RefObject } from "react";
import { announce } from "../../../lib/announce.ts";
import { newId } from "../../../lib/new-id.ts";
import { useBoard, useMay, useSession } from "../../../replica/use-board-session.tsx";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { showToast } from "../../../ui/toast.tsx";
import { useBoardUi, useUi } from "../board-ui.ts";
import { refusalWords } from "../refusal-words.ts";
import { keptFilter, readFilter } from "../../../ui/filter/known-names.ts";
import { lookOf } from "./look.ts";
import { sortSaid } from "./sort-words.ts";
import { byName } from "./views.ts";
import styles from "./views-dialog.module.css";

const say = textsOf(lookTexts);

/** What is looked at now, saved under a name for the team; and the views there are. */
export function ViewsDialog({
  returnTo,
  onClose,
}: {
  returnTo: RefObject<HTMLElement | null>;
  onClose: () => void;
}): ReactNode {
  const views = useBoard((board) => board.views);
  const mayChange = useMay("board.change");
  return (
    <Dialog
      open
      title={say("look.views")}
      description={say("look.views-hint")}
      closeLabel={say("look.close")}
      returnTo={returnTo}
      onOpenChange={(open) => open || onClose()}
      foot={<Button onClick={onClose}>{say("look.done")}</Button>}
    >
      {mayChange && <SaveForm views={views} />}
      {views.length > 0 && (
        <ul className={styles.list} aria-label={say("look.views")}>
          {byName(views).map((view) => (
            <ViewRow key={view.viewId} view={view} mayChange={mayChange} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function SaveForm({ views }: { views: readonly BoardView[] }): ReactNode {
  const session = useSession();
  const { store } = useBoardUi();
  const look = useUi((ui) => ui.look);
  const board = useBoard((current) => current);
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string>();
  const formId = useId();
  const same = views.find((view) => folded(view.name) === folded(name.trim()));
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const text = name.trim();
    if (text === "") return setProblem(say("look.name-needed"));
    const view = {
      viewId: same?.viewId ?? newId(),
      name: text,
      filter: keptFilter([board], look.filter),
      sort: look.sort,
      rows: look.rows,
    };
    const refusal = session.wish({ type: "board.save-view", ...view });
    session.dismiss("board");
    setProblem(refusal && refusalWords(board, refusal));
    if (refusal !== undefined) return;
    store.setState({ look: lookOf(view) });
    announce(say("look.saved", { name: text }));
    setName("");
  };
  return (
    <form id={formId} className={styles.save} onSubmit={save}>
      <p className={styles.now}>{sayLook(board, look)}</p>
      <div className={styles.line}>
        <TextField
          label={say("look.name")}
          maxLength={200}
          value={name}
          hint={same === undefined ? undefined : say("look.replaces", { name: same.name })}
          problem={problem}
          data-first
          onChange={(event) => {
            setName(event.target.value);
            setProblem(undefined);
          }}
        />
        <Button type="submit" look="primary">
          {say(same === undefined ? "look.save" : "look.replace")}
        </Button>
      </div>
    </form>
  );
}

function ViewRow({ view, mayChange }: { view: BoardView; mayChange: boolean }): ReactNode {
  const session = useSession();
  const board = useBoard((current) => current);
  const copy = async (): Promise<void> => {
    const link = new URL(location.pathname, location.origin);
    link.searchParams.set("view", view.viewId);
    // A page that came over plain HTTP has no clipboard at all: then the link itself is shown.
    const said = await Promise.resolve()
      .then(() => navigator.clipboard.writeText(link.href))
      .then(
        () => say("look.copied"),
        () => link.href,
      );
    announce(said);
    void showToast(said, { id: "view" });
  };
  return (
    <li className={styles.row}>
      <span className={styles.told}>
        <strong>{readable(view.name)}</strong>
        <span className={styles.now}>{sayLook(board, view)}</span>
      </span>
      <IconButton
        label={say("look.copy-link", { name: view.name })}
        size="small"
        tip="none"
        onClick={() => void copy()}
      >
        <Link2 size={14} />
      </IconButton>
      {mayChange && (
        <IconButton
          label={say("look.remove", { name: view.name })}
          size="small"
          tip="none"
          onClick={() => session.wish({ type: "board.remove-view", viewId: view.viewId })}
        >
          <Trash2 size={14} />
        </IconButton>
      )}
    </li>
  );
}

function sayLook(board: BoardState, { filter: kept, sort }: Pick<BoardView, "filter" | "sort">): string {
  const filter = readFilter([board], kept);
  const cards = filter === "" ? say("look.all-cards") : readable(filter);
  return sort === "rank" ? cards : say("look.cards-by", { cards, sort: sortSaid(sort, board.fields) });
}
