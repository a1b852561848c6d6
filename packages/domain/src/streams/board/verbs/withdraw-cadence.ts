import { flagField, idField, optional } from "../../../fields.ts";
import { notFound } from "../../../refusal.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";

const cadenceWithdrawn = defineEvent({
  type: "cadence.withdrawn",
  fields: { meetingId: idField, withdrawn: flagField },
  evolve: (board, { meetingId, withdrawn }) => ({
    ...board,
    meetings: board.meetings.map((meeting) => {
      if (meeting.meetingId !== meetingId) return meeting;
      const { withdrawn: _before, ...held } = meeting;
      return withdrawn ? { ...held, withdrawn } : held;
    }),
  }),
});

/** A meeting that was noted by mistake counts no longer; with `withdrawn: false` it counts again. */
export const withdrawCadence = defineVerb({
  type: "cadence.withdraw",
  fields: { meetingId: idField, withdrawn: optional(flagField) },
  events: [cadenceWithdrawn],
  refusals: ["not-found"],
  decide(board, { meetingId, withdrawn = true }) {
    const meeting = board.meetings.find((each) => each.meetingId === meetingId);
    if (meeting === undefined) return notFound("meeting", meetingId);
    return (meeting.withdrawn ?? false) === withdrawn ? [] : [cadenceWithdrawn.fact({ meetingId, withdrawn })];
  },
  inverse: (_before, { meetingId, withdrawn }) => ({ type: "cadence.withdraw", meetingId, withdrawn: !withdrawn }),
});
