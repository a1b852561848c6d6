import { readable } from "@weir/contract";
import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/states.tsx";
import type { FigureCards } from "./use-card-filter.ts";
import { say } from "./words.ts";

interface FilterRefusedProps extends Pick<FigureCards, "onText"> {
  refused: NonNullable<FigureCards["refused"]>;
}

/** In place of figures that would name people: who may let them, and the ways back to some. */
export function FilterRefused({ refused: { people, rest }, onText }: FilterRefusedProps): ReactNode {
  const terms = readable(people);
  return (
    <EmptyState
      title={say("analytics.filter.nobody")}
      text={say("analytics.filter.nobody.text", { terms })}
      actions={
        <>
          {rest !== "" && (
            <Button look="primary" onClick={() => onText(rest, false)}>
              {say("analytics.filter.without", { terms })}
            </Button>
          )}
          <Button look={rest === "" ? "primary" : "quiet"} onClick={() => onText("", false)}>
            {say("analytics.filter.clear")}
          </Button>
        </>
      }
    />
  );
}
