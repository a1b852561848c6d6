import { idField, oneOf } from "../../../fields.ts";
import { defineEvent, defineVerb } from "../../../verb.ts";
import { REMOVED_TEXT } from "../removed-text.ts";

/** What has texts of its own besides cards. */
export const redactable = ["template", "meeting"] as const;

const fields = { what: oneOf(redactable), id: idField };

const boardRedacted = defineEvent({
  type: "board.redacted",
  fields,
  evolve: (board, { what, id }) =>
    what === "template"
      ? { ...board, templates: board.templates.filter(({ templateId }) => templateId !== id) }
      : {
          ...board,
          meetings: board.meetings.map((meeting) =>
            meeting.meetingId === id
              ? { ...meeting, others: meeting.others.length === 0 ? meeting.others : [REMOVED_TEXT] }
              : meeting,
          ),
        },
});

/**
 * Removes for good what was written in a template, which goes with it, or noted of a meeting. It is allowed of what the
 * board shows no more, too: its history may hold it still.
 */
export const redactBoard = defineVerb({
  type: "board.redact",
  needs: "board.redact",
  onArchived: true,
  fields,
  events: [boardRedacted],
  refusals: [],
  decide: (_board, { what, id }) => [boardRedacted.fact({ what, id })],
});
