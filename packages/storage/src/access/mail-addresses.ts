import type { Row } from "../rows/row-operation.ts";
import type { Step } from "./step.ts";

/** The kind under which addresses of people are kept, by person. */
export const MAIL_ADDRESS_ROW = "mail-address";

/** Where mail for people goes: what whoever invited them, or runs the workspace, wrote down. */
export interface MailAddresses {
  of(personId: string): string | undefined;
  put(personId: string, email: string): Step;
  /** Nothing where there is none. */
  remove(personId: string): Step[];
}

export const createMailAddresses = (rows: ReadonlyMap<string, Row>): MailAddresses => {
  const addresses = new Map([...rows].map(([personId, { email }]) => [personId, String(email)]));
  const at = (personId: string) => ({ kind: MAIL_ADDRESS_ROW, key: personId });
  return {
    of: (personId) => addresses.get(personId),
    put: (personId, email) => ({
      row: { ...at(personId), merge: { personId, email } },
      after: () => void addresses.set(personId, email),
    }),
    remove: (personId) =>
      addresses.has(personId)
        ? [{ row: { ...at(personId), remove: true }, after: () => void addresses.delete(personId) }]
        : [],
  };
};
