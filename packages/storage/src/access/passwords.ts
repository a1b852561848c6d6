import { hash, verify } from "@node-rs/argon2";

/** How passwords are hashed; a test brings a cheap one that counts. */
export interface PasswordHashing {
  /** Also holds the salt and the costs, so that these can grow. */
  hash(password: string): Promise<string>;
  matches(hashed: string, password: string): Promise<boolean>;
}

interface Costs {
  /** In KiB. */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** What OWASP asks of argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const owaspCosts: Costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same letters typed on another keyboard are the same password (NIST SP 800-63B, 3.1.1.2). */
const normal = (password: string): string => password.normalize("NFKC");

/** True where the password is theirs. Who is not there costs the same work as who is. */
export type PasswordCheck = (account: { readonly password: string } | undefined, password: string) => Promise<boolean>;

export const createPasswordCheck = (hashing: PasswordHashing, newSecret: () => string): PasswordCheck => {
  let decoy: Promise<string> | undefined;
  return async (account, password) => {
    const nobodys = await (decoy ??= hashing.hash(newSecret()));
    const matches = await hashing.matches(account?.password ?? nobodys, password);
    return matches && account !== undefined;
  };
};

/** argon2id, which is the default of the binding, in a thread of its own. */
export const createPasswordHashing = (costs: Costs = owaspCosts): PasswordHashing => ({
  hash: (password) => hash(normal(password), costs),
  matches: (hashed, password) => verify(hashed, normal(password)),
});
