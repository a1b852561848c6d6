import { useState, type ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { say } from "./say.ts";

/** A stage may take in very many; the first few stand for them until somebody wants to see all. */
const first = 8;

/** Items of a list, all of them where they are few. */
export function SomeOf({ ids, shown }: { ids: readonly string[]; shown: (id: string) => ReactNode }): ReactNode {
  const [all, setAll] = useState(false);
  const isCut = ids.length > first + 1;
  return (
    <>
      {(isCut && !all ? ids.slice(0, first) : ids).map(shown)}
      {isCut && (
        <li>
          <Button size="small" look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? say("import-page.source.fewer") : say("import-page.source.more", { count: ids.length - first })}
          </Button>
        </li>
      )}
    </>
  );
}
