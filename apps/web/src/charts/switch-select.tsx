import type { ReactNode } from "react";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { Select } from "../ui/select.tsx";
import { choicesOf, chosen, type MeasureView, type SwitchName } from "./measure-view.ts";
import { say } from "./words.ts";

type Convention = "cycle" | "percentile" | "cfd" | "finish" | "no-observed-start";
type Choice = "stages" | "scale" | "period";

interface SwitchProps<Name extends SwitchName> {
  name: Name;
  view: MeasureView;
  onView: (view: MeasureView) => void;
}

/** A convention, inside the explanation of the number it decides. It holds for every drawing of the page. */
export function ConventionSelect({ name, view, onView }: SwitchProps<Convention>): ReactNode {
  const values: readonly string[] = choicesOf(name);
  return (
    <Select
      label={say(`analytics.switch.${name}`)}
      value={chosen(view, name)}
      options={values.map((value) => ({
        value,
        label: say(`analytics.${name}.${value}` as Parameters<typeof say>[0]),
      }))}
      onChange={(value) => onView({ ...view, [name]: value })}
    />
  );
}

/** A way of drawing, beside the title of the drawing it changes. */
export function ViewChoice({ name, view, onView }: SwitchProps<Choice>): ReactNode {
  const values: readonly string[] = choicesOf(name);
  return (
    <SegmentedControl
      label={say(`analytics.${name}`)}
      value={chosen(view, name) as string}
      options={values.map((value) => ({
        value,
        label: say(`analytics.${name}.${value}` as Parameters<typeof say>[0]),
      }))}
      onChange={(value) => onView({ ...view, [name]: value })}
    />
  );
}
