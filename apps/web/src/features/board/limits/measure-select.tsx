import { sizeLimitTexts, textsOf } from "@weir/contract";
import type { WipLimit } from "@weir/domain";
import type { ReactNode } from "react";
import { Select } from "../../../ui/select.tsx";

const say = textsOf(sizeLimitTexts);
type Measure = WipLimit["measure"];
const measures: readonly Measure[] = ["count", "size"];

/** Whether a limit counts cards or sums their sizes. */
export function MeasureSelect(props: { measure: Measure; onChange: (measure: Measure) => void }): ReactNode {
  return (
    <Select
      label={say("limits.measure")}
      value={props.measure}
      options={measures.map((value) => ({ value, label: say(`limits.measure.${value}`) }))}
      onChange={(next) => props.onChange(measures.find((each) => each === next) ?? "count")}
    />
  );
}
