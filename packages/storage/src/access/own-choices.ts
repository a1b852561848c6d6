import type { Instant, PersonViewer, Standing, Viewer } from "@weir/domain";
import type { EventLog } from "../event-log.ts";
import type { Row } from "../rows/row-operation.ts";
import { denied } from "../workspace/permitted.ts";
import type { Answer } from "./access.ts";
import { inWorkspace, type AccessParts } from "./access-parts.ts";
import type { Step } from "./step.ts";

/** What people chose for themselves, by person; absent: nothing but what everybody begins with. */
const OWN_CHOICES_ROW = "own-choices";

export interface OwnChoices {
  /** Nobody is told where they are, nor what they have in hand. */
  readonly hidesPresence: boolean;
  /** Once a day they are told by mail that something waits in their inbox. */
  readonly digest: boolean;
  /** What Weir speaks to them; null: what their browser wishes. */
  readonly language: string | null;
}

/** Somebody who wants to be told by mail what waits for them. */
export interface DigestReader {
  readonly viewer: PersonViewer;
  readonly email: string;
  /** Up to when they were told. */
  readonly since: Instant;
}

export interface OwnChoicesAccess {
  choices(viewer: Viewer): Answer<OwnChoices>;
  changeChoices(viewer: Viewer, wish: ChoicesWish): Promise<Answer<OwnChoices>>;
  /** Asked for everybody who listens: costs nothing. */
  hidesPresence(personId: string): boolean;
  /** What Weir speaks to somebody, where they chose it. */
  languageOf(personId: string): string | undefined;
  /** Everybody who chose the digest, can sign in and can be reached. For the server alone, which asks nobody for leave. */
  digestReaders(): readonly DigestReader[];
  /** They were told of everything up to now. */
  noteDigest(personId: string): Promise<void>;
}

type ChoicesWish = { readonly [Name in keyof OwnChoices]?: OwnChoices[Name] | undefined };

/** What is kept; `digestAt`: up to when a digest told them. */
interface Choices extends OwnChoices {
  readonly digestAt?: Instant;
}

export interface ChoiceBook {
  of(personId: string): Choices;
  put(personId: string, choices: Choices): Step;
  /** Nothing where nothing was chosen. */
  remove(personId: string): Step[];
}

const atFirst: Choices = { hidesPresence: false, digest: false, language: null };

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

const choicesIn = ({ hidesPresence, digest, language, digestAt }: Row): Choices => ({
  hidesPresence: hidesPresence === true,
  digest: digest === true,
  language: typeof language === "string" ? language : null,
  ...(typeof digestAt === "string" && { digestAt }),
});

const shownOf = ({ hidesPresence, digest, language }: Choices): OwnChoices => ({ hidesPresence, digest, language });

type Parts = Pick<AccessParts, "accounts" | "addresses" | "choices" | "carryOut" | "inTurn" | "permitted" | "clock">;

/** `standing`: what somebody is, who did not sign in themselves. */
export const createOwnChoices = (parts: Parts, standing: (personId: string) => Standing): OwnChoicesAccess => {
  const { accounts, addresses, choices, carryOut, inTurn, permitted, clock } = parts;
  return {
    choices: (viewer) => denied(viewer, "account.read") ?? shownOf(choices.of(viewer.personId)),
    changeChoices: (viewer, wish) =>
      permitted<Answer<OwnChoices>>(viewer, "account.change", inWorkspace, async () => {
        const { personId } = viewer;
        const before = choices.of(personId);
        const { hidesPresence = before.hidesPresence, digest = before.digest, language = before.language } = wish;
        // Of what came before it was chosen nobody is told.
        const begun = digest && !before.digest ? { digestAt: clock() } : {};
        const next = { ...before, hidesPresence, digest, language, ...begun };
        await carryOut([choices.put(personId, next)], []);
        return shownOf(next);
      }),
    hidesPresence: (personId) => choices.of(personId).hidesPresence,
    languageOf: (personId) => choices.of(personId).language ?? undefined,
    digestReaders: () =>
      accounts.all().flatMap(({ personId }) => {
        const { digest, digestAt } = choices.of(personId);
        const email = addresses.of(personId);
        if (!digest || email === undefined || accounts.roleOf(personId) === undefined) return [];
        const viewer: PersonViewer = { kind: "person", personId, standing: standing(personId) };
        return [{ viewer, email, since: digestAt ?? clock() }];
      }),
    noteDigest: (personId) =>
      inTurn(() => carryOut([choices.put(personId, { ...choices.of(personId), digestAt: clock() })], [])),
  };
};
