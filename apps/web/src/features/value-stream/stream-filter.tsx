import { stageLimit } from "@weir/domain";
import type { ReactNode } from "react";
import type { FigureFilterProps } from "../../charts/figure-filter.tsx";
import { LateFilter } from "../../charts/late-filter.tsx";
import { say } from "../../charts/words.ts";

/** Which cards a map is of; limits that stand on it are of all. */
export function StreamFilter(props: Omit<FigureFilterProps, "note">): ReactNode {
  const limited = props.of.boards.some((board) =>
    board.stages.some(({ stageId }) => stageLimit(board, stageId) !== undefined),
  );
  return <LateFilter {...props} note={limited ? say("analytics.filter.limits") : undefined} />;
}
