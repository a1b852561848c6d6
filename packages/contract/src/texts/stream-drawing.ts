import { counted } from "./texts-of.ts";

/** Around the drawing of the value stream map. */
export const streamDrawingTexts = {
  "drawing.tools": "View of the map",
  "drawing.smaller": "Smaller",
  "drawing.larger": "Larger",
  "drawing.full-size": "{percent} %: back to full size",
  "drawing.whole": "See the whole",
  "drawing.lines": "Line of the map",
  "drawing.lines.wrapped": "In rows",
  "drawing.lines.one": "In one line",
  "drawing.demand": "Demand arrives in",
  "drawing.demand.none": "nowhere: no takt",
  "drawing.print": "Print on one page",
  "drawing.region-of": "Drawing: {name}. Arrows walk its parts, plus and minus change its size, 0 shows all of it",
  "drawing.region": "Value stream map: arrows walk its parts, plus and minus change its size, 0 shows the whole",
  "drawing.longest": "Took longest here",
  "drawing.waited-longest": "Waited longest",
  "drawing.took-longest": "Took longest from request to finish",
  "drawing.went-back": "Went back last",
  "drawing.waste-cards": "Cards it cost most",
  "drawing.measured-from": (v: { count: number }) =>
    `Measured from ${counted(v.count, "finished card", "finished cards")}.`,
} as const;

/** The guided view: the whole, then the largest waits. */
export const walkTexts = {
  "walk.start": "Guided walk",
  "walk.title": "Guided walk",
  "walk.place": "{at} of {of}",
  "walk.next": "Next",
  "walk.back": "Back",
  "walk.end": "End",
  "walk.whole": "See the whole",
  "walk.whole.text": (v: { lead: string; wait: string; ratio: string }) =>
    `From request to customer an item takes ${v.lead} on average. ${v.wait} of it is waiting; at most ${v.ratio} is work. Now the largest waits, one by one.`,
  "walk.whole.known": (v: { lead: string; wait: string; ratio: string }) =>
    `From request to customer an item takes ${v.lead} on average. ${v.wait} of it is waiting; ${v.ratio} is work. Now the largest waits, one by one.`,
  "walk.wait": "Wait {rank}: before {step}",
  "walk.wait.text": (v: { duration: string; share: string }) =>
    `Work waits ${v.duration} here, ${v.share} of all waiting.`,
  "walk.now": (v: { count: number }) => (v.count === 1 ? "1 card waits here now." : `${v.count} cards wait here now.`),
  "walk.pulled": "A limit of {max} pulls work on from here.",
  "walk.pushed": "Nothing limits what is pushed in here.",
} as const;
