import { idField, listField, meetingNoteField, oneOf, optional, roleNameField } from "../../../fields.ts";
import { alreadyExists } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { cadenceKinds, meetingRoles, mostOtherRoles, withMeeting } from "../meetings.ts";

const kindField = oneOf(cadenceKinds);
const rolesField = listField(oneOf(meetingRoles), meetingRoles.length);
const othersField = listField(roleNameField, mostOtherRoles);

const cadenceHeld = defineEvent({
  type: "cadence.held",
  fields: {
    meetingId: idField,
    kind: kindField,
    roles: rolesField,
    others: othersField,
    note: optional(meetingNoteField),
  },
  evolve: (board, { meetingId, kind, roles, others, note, seq, at }) => ({
    ...board,
    meetings: withMeeting(board.meetings, {
      meetingId,
      seq,
      at,
      kind,
      roles,
      others,
      ...(note !== undefined && { hasNote: true }),
    }),
  }),
});

/** Notes that the team met, and which roles were there. */
export const holdCadence = defineVerb({
  type: "cadence.hold",
  fields: {
    meetingId: idField,
    kind: kindField,
    roles: rolesField,
    others: optional(othersField),
    note: optional(meetingNoteField),
  },
  events: [cadenceHeld],
  refusals: ["already-exists"],
  decide(board, { meetingId, kind, roles, others = [], note }) {
    if (board.meetings.some((meeting) => meeting.meetingId === meetingId)) return alreadyExists("meeting", meetingId);
    return [cadenceHeld.fact({ meetingId, kind, roles, others, ...(note !== undefined && { note }) })];
  },
  inverse: (_before, { meetingId }) => ({ type: "cadence.withdraw", meetingId }),
});
