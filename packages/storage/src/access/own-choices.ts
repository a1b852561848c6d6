import type { Viewer } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import type { Row } from "../rows/row-operation.ts";
import { denied } from "../workspace/permitted.ts";
import type { Answer } from "./access.ts";
import { inWorkspace, type AccessParts } from "./access-parts.ts";
import type { Step } from "./step.ts";

/** What people chose for themselves, by person; absent: nothing but what everybody begins with. */
export const OWN_CHOICES_ROW = "own-choices";

export interface OwnChoices {
  /** Nobody is told where they are, nor what they have in hand. */
  readonly hidesPresence: boolean;
}

export interface OwnChoicesAccess {
  choices(viewer: Viewer): Answer<OwnChoices>;
  changeChoices(viewer: Viewer, wish: { readonly hidesPresence?: boolean | undefined }): Promise<Answer<OwnChoices>>;
  /** Asked for everybody who listens: costs nothing. */
  hidesPresence(personId: string): boolean;
}

export interface ChoiceBook {
  of(personId: string): OwnChoices;
  put(personId: string, choices: OwnChoices): Step;
  /** Nothing where nothing was chosen. */
  remove(personId: string): Step[];
}

const atFirst: OwnChoices = { hidesPresence: false };

export const loadChoices = async (log: EventLog): Promise<ChoiceBook> => {
  const chosen = new Map([...(await log.rows(OWN_CHOICES_ROW))].map(([personId, row]) => [personId, choicesIn(row)]));
  const at = (personId: string) => ({ kind: OWN_CHOICES_ROW, key: personId });
  return {
    of: (personId) => chosen.get(personId) ?? atFirst,
    put: (personId, choices) => ({
      row: { ...at(personId), merge: { personId, ...choices } },
      after: () => void chosen.set(personId, choices),
    }),
    remove: (personId) =>
      chosen.has(personId)
        ? [{ row: { ...at(personId), remove: true }, after: () => void chosen.delete(personId) }]
        : [],
  };
};

const choicesIn = (row: Row): OwnChoices => ({ hidesPresence: row.hidesPresence === true });

export const createOwnChoices = ({ choices, carryOut, permitted }: AccessParts): OwnChoicesAccess => ({
  choices: (viewer) => denied(viewer, "account.read") ?? choices.of(viewer.personId),
  changeChoices: (viewer, wish) =>
    permitted<Answer<OwnChoices>>(viewer, "account.change", inWorkspace, async () => {
      const { personId } = viewer;
      const before = choices.of(personId);
      const next = { hidesPresence: wish.hidesPresence ?? before.hidesPresence };
      await carryOut([choices.put(personId, next)], []);
      return next;
    }),
  hidesPresence: (personId) => choices.of(personId).hidesPresence,
});
