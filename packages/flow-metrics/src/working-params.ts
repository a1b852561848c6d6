import type { Calendar } from "./calendar.ts";
import { FlowInputError } from "./instant.ts";
import type { MetricParams, ParamSpec } from "./metric.ts";
import { MetricParamError } from "./param-error.ts";
import { weekdaysOnly, workingClock, type WorkingTime } from "./working-time.ts";

/** How a working calendar is given: used where durations are counted in working days. */
export const workingParams: readonly ParamSpec[] = [
  {
    name: "working-hours",
    kind: "text",
    description: "Working hours, like Mon-Fri 09:00-12:00,13:00-17:00; Sat 10:00-14:00. By default whole days, Mon-Fri",
  },
  { name: "holiday", kind: "text", many: true, description: "Local dates nobody works on" },
  { name: "working-zone", kind: "text", description: "IANA zone of the working hours; by default the board's" },
];

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const expectedHours = "working hours, like Mon-Fri 09:00-17:00; Sat 10:00-14:00";

/** The working time that parameters describe; undefined where they say nothing. Throws `MetricParamError`. */
export function workingTimeFrom(params: MetricParams, calendar: Calendar): WorkingTime | undefined {
  const text = (name: string): string | undefined => (typeof params[name] === "string" ? params[name] : undefined);
  const [hours, zone] = [text("working-hours"), text("working-zone")];
  const given = params["holiday"];
  const holidays = typeof given === "object" ? given.map(String) : undefined;
  if (hours === undefined && zone === undefined && holidays === undefined) return undefined;
  const time: WorkingTime = {
    hours: hours === undefined ? weekdaysOnly.hours : readHours(hours),
    ...(holidays === undefined ? {} : { holidays }),
    ...(zone === undefined ? {} : { timeZone: zone }),
  };
  try {
    workingClock(calendar, time);
  } catch (error) {
    if (!(error instanceof FlowInputError)) throw error;
    const param = error.place.includes("holidays") ? "holiday" : "working-hours";
    throw new MetricParamError(error.place.endsWith("timeZone") ? "working-zone" : param, error.value, error.expected);
  }
  return time;
}

function readHours(text: string): WorkingTime["hours"] {
  const refuse = (): never => {
    throw new MetricParamError("working-hours", text, expectedHours);
  };
  return text.split(";").flatMap((part) => {
    const [, first = "", last = first, times = ""] =
      /^\s*([a-z]{3})(?:-([a-z]{3}))?\s+([\d:,\s-]+)$/i.exec(part) ?? refuse();
    const [from, to] = [first, last].map((name) => weekdays.indexOf(name.toLowerCase()) + 1) as [number, number];
    if (from === 0 || to === 0 || from > to) refuse();
    const days = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return times.split(",").map((span) => {
      const [, opens = "", closes = ""] = /^\s*(\d\d:\d\d)-(\d\d:\d\d)\s*$/.exec(span) ?? refuse();
      return { weekdays: days, from: opens, to: closes };
    });
  });
}
