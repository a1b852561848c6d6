import { CalendarRange } from "lucide-react";
import { useState, type ReactNode } from "react";
import { longDay } from "@weir/charts";
import { Button } from "../ui/button.tsx";
import { Popover } from "../ui/popover.tsx";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { TextField } from "../ui/text-field.tsx";
import { presets, type MeasureView, type ShownDays } from "./measure-view.ts";
import { say, words } from "./words.ts";
import styles from "./window-picker.module.css";

export interface WindowPickerProps {
  view: MeasureView;
  days: ShownDays;
  today: string;
  onView: (view: MeasureView) => void;
  /** What else holds for the whole page. */
  children?: ReactNode;
}

/** Which days are measured: a span up to now, or two days of one's own. */
export function WindowPicker({ view, days, today, onView, children }: WindowPickerProps): ReactNode {
  const own = view.from !== undefined || view.to !== undefined;
  const { from: _from, to: _to, ...rest } = view;
  return (
    <div className={styles.picker}>
      <div className={styles.days}>
        <SegmentedControl
          label={say("analytics.window")}
          value={own ? "" : (view.window ?? "all")}
          options={presets.map((value) => ({ value: value as string, label: say(`analytics.window.${value}`) }))}
          onChange={(value) => onView({ ...rest, window: presets.find((preset) => preset === value) ?? "all" })}
        />
        <OwnDays
          key={`${days.from} ${days.to}`}
          days={days}
          today={today}
          pressed={own}
          onDays={(chosen) => onView({ ...rest, ...chosen })}
        />
        {!own && days.to !== undefined && (
          <span className={styles.quiet}>
            {say("analytics.quiet-since", { day: longDay(days.to, words["charts.locale"]) })}
          </span>
        )}
      </div>
      {children}
    </div>
  );
}

interface OwnDaysProps {
  days: ShownDays;
  today: string;
  pressed: boolean;
  onDays: (days: ShownDays) => void;
}

function OwnDays({ days, today, pressed, onDays }: OwnDaysProps): ReactNode {
  const [from, setFrom] = useState(days.from ?? "");
  const [to, setTo] = useState(days.to ?? today);
  const [open, setOpen] = useState(false);
  const wrong = from !== "" && to !== "" && to < from;
  const locale = words["charts.locale"];
  const label =
    pressed && days.from !== undefined
      ? say("analytics.window.own", { from: longDay(days.from, locale), to: longDay(days.to ?? today, locale) })
      : say("analytics.own-window");
  return (
    <Popover
      label={say("analytics.own-window")}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button look="quiet" aria-pressed={pressed}>
          <CalendarRange size={14} aria-hidden />
          {label}
        </Button>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (wrong) return;
          setOpen(false);
          onDays({ ...(from !== "" && { from }), ...(to !== "" && { to }) });
        }}
      >
        <TextField
          label={say("analytics.from")}
          type="date"
          value={from}
          max={today}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          label={say("analytics.to")}
          type="date"
          value={to}
          max={today}
          problem={wrong ? say("analytics.wrong-window") : undefined}
          onChange={(event) => setTo(event.target.value)}
        />
        <Button type="submit" look="primary" disabled={wrong}>
          {say("analytics.show")}
        </Button>
      </form>
    </Popover>
  );
}
