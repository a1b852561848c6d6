import { createHmac } from "node:crypto";

/** Letters and digits that are not taken for one another, and make no words. */
const signs = "bcdfghjkmnpqrstvwxz2345679";
/** 26 to the sixth: two people of one board are never called the same. */
const LENGTH = 6;

/** What people are called where their names are hidden: `person-…`, always the same under one salt, and told back by nobody without it. */
export const createPseudonyms = (salt: string): ((personId: string) => string) => {
  const known = new Map<string, string>();
  return (personId) => {
    const found = known.get(personId);
    if (found !== undefined) return found;
    const bytes = createHmac("sha256", salt).update(personId).digest();
    const ending = [...bytes.subarray(0, LENGTH)].map((byte) => signs[byte % signs.length]).join("");
    const pseudonym = `person-${ending}`;
    known.set(personId, pseudonym);
    return pseudonym;
  };
};
