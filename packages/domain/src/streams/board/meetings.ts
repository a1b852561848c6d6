import type { Instant } from "@weir/flow-metrics";

/** The meetings by which a team looks at its work together. */
export const cadenceKinds = ["stand-up", "replenishment", "review"] as const;
export type CadenceKind = (typeof cadenceKinds)[number];

/** Whose view was heard. Others are named in words. */
export const meetingRoles = ["product", "operations", "support", "development"] as const;
export type MeetingRole = (typeof meetingRoles)[number];

export const mostOtherRoles = 10;

/** A meeting that was held. Roles were there, and nobody by name; what was noted lies with the event `seq`, not here. */
export interface Meeting {
  readonly meetingId: string;
  readonly seq: number;
  readonly at: Instant;
  readonly kind: CadenceKind;
  readonly roles: readonly MeetingRole[];
  readonly others: readonly string[];
  readonly hasNote?: true;
  /** It was noted by mistake. */
  readonly withdrawn?: true;
}

/** Of each kind: half a year of daily stand-ups, and reviews are not pushed out by them. */
const mostKept = 130;

/** With one meeting more; the oldest of its kind gives way. */
export function withMeeting(meetings: readonly Meeting[], meeting: Meeting): readonly Meeting[] {
  const alike = meetings.filter(({ kind }) => kind === meeting.kind);
  const oldest = alike.length < mostKept ? undefined : alike[0];
  return [...meetings.filter((each) => each !== oldest), meeting];
}
