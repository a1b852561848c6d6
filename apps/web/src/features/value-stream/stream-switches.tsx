import { streamDrawingTexts, textsOf } from "@weir/contract";
import type { BoardState } from "@weir/domain";
import type { ReactNode } from "react";
import { choicesOf, chosen, type MeasureView } from "../../charts/measure-view.ts";
import { ConventionSelect } from "../../charts/switch-select.tsx";
import { say } from "../../charts/words.ts";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { Select } from "../../ui/select.tsx";

const sayDrawing = textsOf(streamDrawingTexts);

interface SwitchesProps {
  view: MeasureView;
  onView: (view: MeasureView) => void;
}

/** Which days are counted, and which figure of many is printed. */
export function StreamSwitches({ view, onView }: SwitchesProps): ReactNode {
  return (
    <>
      <SegmentedControl
        label={say("analytics.switch.cycle")}
        value={chosen(view, "cycle")}
        options={(["elapsed", "working"] as const).map((value) => ({ value, label: say(`stream.cycle.${value}`) }))}
        onChange={(value) => onView({ ...view, cycle: value })}
      />
      <SegmentedControl
        label={say("stream.statistic")}
        value={chosen(view, "statistic")}
        options={choicesOf("statistic").map((value) => ({ value, label: say(`stream.statistic.${value}`) }))}
        onChange={(value) => onView({ ...view, statistic: value })}
      />
    </>
  );
}

type Stages = BoardState["stages"];

/** The stages left of the start of the first board: demand arrives in one of them. */
export function requestStages(board: BoardState | undefined): Stages {
  if (board === undefined) return [];
  return board.stages.slice(
    0,
    board.stages.findIndex(({ stageId }) => stageId === board.startStageId),
  );
}

/** Conventions of the drawing, and where demand arrives. */
export function StreamConventions({ view, onView, requests }: SwitchesProps & { requests: Stages }): ReactNode {
  const demand = requests.find(({ stageId }) => stageId === view.demand)?.stageId;
  return (
    <>
      <ConventionSelect name="cycle" view={view} onView={onView} />
      <ConventionSelect name="finish" view={view} onView={onView} />
      {requests.length > 0 && (
        <Select
          label={sayDrawing("drawing.demand")}
          value={demand ?? ""}
          options={[
            { value: "", label: sayDrawing("drawing.demand.none") },
            ...requests.map(({ stageId, name }) => ({ value: stageId, label: name })),
          ]}
          onChange={(stageId) => {
            const { demand: _before, ...rest } = view;
            onView(stageId === "" ? rest : { ...rest, demand: stageId });
          }}
        />
      )}
    </>
  );
}
