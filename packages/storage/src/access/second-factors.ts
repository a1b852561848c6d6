import type { Instant } from "@weir/domain";
import type { Row } from "../rows/row-operation.ts";
import type { Note } from "./access-parts.ts";
import { newRecoveryCode, RECOVERY_CODES, typedRecoveryCode, type RecoveryCode } from "./recovery-codes.ts";
import type { Sealing } from "./sealing.ts";
import type { SecretBook } from "./secret-book.ts";
import { hashOf, type SecretBytes } from "./secrets.ts";
import type { Step } from "./step.ts";
import { stepOfCode, typedCode } from "./totp.ts";

/** The kind under which second factors are kept, by person. */
export const SECOND_FACTOR_ROW = "second-factor";

interface SecondFactor {
  /** The secret an app makes codes of, sealed. */
  readonly sealed: string;
  /** The step of the code that was used last: neither it nor one before is good again. */
  readonly usedStep: number;
  readonly since: Instant;
}

/** What a right code uses up. */
export interface Proof {
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
}

/** Who has a second factor, and what is right for it. */
export interface SecondFactors {
  since(personId: string): Instant | undefined;
  has(personId: string): boolean;
  codesLeft(personId: string): number;
  /** What a code of the app, or a recovery code, uses up; nothing where it is wrong, or was used. */
  proofOf(personId: string, typed: string): Proof | undefined;
  /** What a secret was used for at `usedStep`: the first code of it proves that an app has it. */
  put(
    personId: string,
    factor: { readonly secret: Uint8Array; readonly usedStep: number; readonly since: Instant },
  ): Step;
  /** New recovery codes; those of before are good for nothing. */
  renewCodes(personId: string): { readonly codes: readonly string[]; readonly steps: readonly Step[] };
  /** Takes the second factor away, and its recovery codes. */
  remove(personId: string): Step[];
}

interface Deps {
  readonly rows: ReadonlyMap<string, Row>;
  readonly recoveryCodes: SecretBook<RecoveryCode>;
  readonly sealing: Sealing;
  readonly secretBytes: SecretBytes;
  readonly now: () => number;
}

const fromRow = (row: Row): SecondFactor => ({
  sealed: String(row.sealed),
  usedStep: Number(row.usedStep),
  since: String(row.since),
});

export const createSecondFactors = ({ rows, recoveryCodes, sealing, secretBytes, now }: Deps): SecondFactors => {
  const factors = new Map([...rows].map(([personId, row]) => [personId, fromRow(row)]));

  const codesOf = (personId: string): readonly string[] =>
    recoveryCodes.where((code) => code.personId === personId).map(({ hash }) => hash);

  /** Used up before the row is written: should the disk refuse, the code is not good again either. */
  const use = (personId: string, factor: SecondFactor, usedStep: number): Step => ({
    row: { kind: SECOND_FACTOR_ROW, key: personId, merge: { usedStep } },
    before: () => void factors.set(personId, { ...factor, usedStep }),
  });

  const proofOfRecovery = (personId: string, typed: string): Proof | undefined => {
    const found = recoveryCodes.find(typedRecoveryCode(typed));
    if (found?.record.personId !== personId) return undefined;
    const left = codesOf(personId).length - 1;
    return {
      steps: [recoveryCodes.spend(found.hash)],
      notes: [{ by: personId, did: "recovery-code.used", what: { left } }],
    };
  };

  return {
    since: (personId) => factors.get(personId)?.since,
    has: (personId) => factors.has(personId),
    codesLeft: (personId) => codesOf(personId).length,
    proofOf: (personId, typed) => {
      const factor = factors.get(personId);
      if (factor === undefined) return undefined;
      const code = typedCode(typed);
      if (code === undefined) return proofOfRecovery(personId, typed);
      const secret = sealing.open(factor.sealed, personId);
      const step = secret && stepOfCode(secret, code, { now: now(), usedStep: factor.usedStep });
      return step === undefined ? undefined : { steps: [use(personId, factor, step)], notes: [] };
    },
    put: (personId, { secret, usedStep, since }) => {
      const factor = { sealed: sealing.seal(secret, personId), usedStep, since };
      return {
        row: { kind: SECOND_FACTOR_ROW, key: personId, merge: { ...factor } },
        after: () => void factors.set(personId, factor),
      };
    },
    renewCodes: (personId) => {
      const codes = Array.from({ length: RECOVERY_CODES }, () => newRecoveryCode(secretBytes));
      const gone = codesOf(personId).map((hash) => recoveryCodes.strike(hash));
      return { codes, steps: [...gone, ...codes.map((code) => recoveryCodes.keep(hashOf(code), { personId }))] };
    },
    remove: (personId) => [
      {
        row: { kind: SECOND_FACTOR_ROW, key: personId, remove: true },
        after: () => void factors.delete(personId),
      },
      ...codesOf(personId).map((hash) => recoveryCodes.strike(hash)),
    ],
  };
};
