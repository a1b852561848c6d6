import type { Instant } from "@weir/domain";
import type { RecordForm, SecretBook } from "./secret-book.ts";

/** Somebody as a sign-in provider knows them; neither word ever changes, nor means anybody else later. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Whose account an identity opens. */
export interface IdentityLink {
  readonly personId: string;
  readonly linkedAt: Instant;
  /** Hash of the password that nobody knows, where the account began with one: while it has it, this is the only way in. */
  readonly unknownPassword?: string;
}

/** What an identity is kept by. Weir never has to say it, so that a hash is enough, as of a secret. */
export const wordOf = ({ issuer, subject }: Identity): string => JSON.stringify([issuer, subject]);

export const identityForm: RecordForm<IdentityLink> = {
  kind: "identity",
  toRow: (link) => ({ ...link }),
  fromRow: ({ personId, linkedAt, unknownPassword }) => ({
    personId: String(personId),
    linkedAt: String(linkedAt),
    ...(typeof unknownPassword === "string" && { unknownPassword }),
  }),
};

export type Identities = SecretBook<IdentityLink>;

/** The provider is the only way in: nobody knows the account's password. */
export const isOnlyWayIn = (
  link: Pick<IdentityLink, "unknownPassword"> | undefined,
  account: { readonly password: string } | undefined,
): boolean => link?.unknownPassword !== undefined && account?.password === link.unknownPassword;
