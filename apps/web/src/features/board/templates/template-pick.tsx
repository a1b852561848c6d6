import { readable } from "@weir/contract";
import type { CardTemplate } from "@weir/domain";
import { useEffect, useState, type ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import { Select } from "../../../ui/select.tsx";
import { byName } from "./by-name.ts";
import { madeFrom, slashed } from "./made-from.ts";
import { say } from "./say.ts";

type Make = (wish: Parameters<typeof madeFrom>[2]) => ReturnType<typeof madeFrom>;

interface TemplatePickProps {
  typed: string;
  /** What makes new cards as the chosen template says; `undefined` where none is chosen. */
  onMake: (make: Make | undefined) => void;
}

/** Which template the next cards are made from: chosen in a list, or by a slash and its name. */
export function TemplatePick({ typed, onMake }: TemplatePickProps): ReactNode {
  const board = useBoard((current) => current);
  const [chosen, setChosen] = useState("");
  const named = slashed(board.templates, typed);
  const template: CardTemplate | undefined =
    named?.template ?? board.templates.find(({ templateId }) => templateId === chosen);
  const make: Make | undefined =
    template &&
    ((wish) => {
      const told = slashed(board.templates, wish.title);
      return madeFrom(board, told?.template ?? template, told === undefined ? wish : { ...wish, title: told.rest });
    });
  useEffect(() => {
    onMake(make);
    // Where the last template goes, nothing is made from it any more.
    return () => onMake(undefined);
  });
  if (board.templates.length === 0) return null;
  const title = make?.({ type: "card.create", cardId: "new", stageId: "new", title: typed }).title;
  return (
    <Select
      label={say("quick.template")}
      value={template?.templateId ?? ""}
      hint={title === undefined ? undefined : say("quick.template-hint", { title: readable(title) })}
      options={[
        { value: "", label: say("quick.no-template") },
        ...byName(board.templates).map(({ templateId, name }) => ({ value: templateId, label: readable(name) })),
      ]}
      onChange={setChosen}
      onKeyDown={(event) => event.stopPropagation()}
    />
  );
}
