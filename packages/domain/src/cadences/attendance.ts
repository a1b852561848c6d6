import { meetingRoles, type CadenceKind, type Meeting, type MeetingRole } from "../streams/board/meetings.ts";

export interface Attendance {
  /** How many meetings were held. */
  readonly held: number;
  readonly roles: readonly { readonly role: MeetingRole; readonly there: number }[];
  /** Roles that were named in words, the most frequent first. */
  readonly others: readonly { readonly name: string; readonly there: number }[];
  /** The days between meetings in the median; absent below two. */
  readonly everyDays?: number;
}

const dayMs = 86_400_000;

/** The meetings of a kind that were held, the latest first; those noted by mistake are not among them. */
const meetingsHeld = (meetings: readonly Meeting[], kind: CadenceKind): readonly Meeting[] =>
  meetings
    .filter((meeting) => meeting.kind === kind && meeting.withdrawn !== true)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));

/** Whose view was heard how often, and how often the team meets. */
export function attendanceOf(meetings: readonly Meeting[], kind: CadenceKind): Attendance {
  const held = meetingsHeld(meetings, kind);
  const names = new Map<string, { name: string; there: number }>();
  for (const name of held.flatMap(({ others }) => others)) {
    const key = name.trim().toLowerCase();
    const known = names.get(key) ?? { name, there: 0 };
    names.set(key, { ...known, there: known.there + 1 });
  }
  const gaps = held
    .slice(1)
    .map(({ at }, index) => (Date.parse(held[index]?.at ?? at) - Date.parse(at)) / dayMs)
    .toSorted((a, b) => a - b);
  const median = gaps[Math.floor((gaps.length - 1) / 2)];
  return {
    held: held.length,
    roles: meetingRoles.map((role) => ({ role, there: held.filter(({ roles }) => roles.includes(role)).length })),
    others: [...names.values()].toSorted((a, b) => b.there - a.there || (a.name < b.name ? -1 : 1)),
    ...(median !== undefined && { everyDays: median }),
  };
}
