import { createHmac } from "node:crypto";

/** Who nobody is: no two begin alike, so that people are told apart where only their initials are shown. */
const herd = "ant badger crane dolphin eagle fox gull heron ibex jay kiwi lynx mole newt otter puffin quail robin";
const animals = `${herd} seal tern urchin vole wren yak zebra`.split(" ");
/** Letters and digits that are not taken for one another, and make no words. */
const signs = "bcdfghjkmnpqrstvwxz2345679";
/** With an animal before them nearly half a million: two people of one board are hardly ever called the same. */
const ENDING = 3;

/**
 * What people are called where their names are hidden: `heron-k7x`, always the same under one salt. Nobody finds out
 * who it is without the salt, not even by trying all the names there are.
 */
export const createPseudonyms = (salt: string): ((personId: string) => string) => {
  const known = new Map<string, string>();
  return (personId) => {
    const found = known.get(personId);
    if (found !== undefined) return found;
    const [first = 0, ...rest] = createHmac("sha256", salt).update(personId).digest();
    const ending = rest.slice(0, ENDING).map((byte) => signs[byte % signs.length]);
    const pseudonym = `${animals[first % animals.length]}-${ending.join("")}`;
    known.set(personId, pseudonym);
    return pseudonym;
  };
};
