/** Numbers nobody is known by: of Trello, of Jira Cloud, and UUIDs. */
const opaque = /^(?:\d+:)?[0-9a-f][0-9a-f-]{15,}$/i;

/**
 * The id of a foreign person in Weir. Events keep it for good, and a name must leave with whose it is: so an id that tells
 * who somebody is, as their login does, stands there as its fingerprint.
 */
export const personIdOf = (system: string, id: string): string =>
  idOf(`${system}:${opaque.test(id) ? id : fingerprint(id)}`);

/** FNV-1a, 64 bits: the same for the same text, and no two in a million people alike. */
export function fingerprint(text: string): string {
  let sum = 0xcbf29ce484222325n;
  for (const char of text) sum = BigInt.asUintN(64, (sum ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return sum.toString(16).padStart(16, "0");
}

/** A foreign id in the letters ids are made of; any other character becomes its code between `~`. */
export const idOf = (text: string): string => {
  const id = text.replaceAll(/[^A-Za-z0-9._:@-]/gu, (char) => `~${(char.codePointAt(0) ?? 0).toString(36)}~`);
  return id.length <= 100 ? id : `${id.slice(0, 90)}~${checksum(id)}`;
};

/** Tells long ids apart that begin alike (FNV-1a, 32 bits). */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(36);
}

/** Marks a move that no record of the source tells: an item stands where its moves do not lead. */
export const supposedId = (itemId: string, stage: string): string => `${itemId}#present:${stage}`;

/** Whether a fact was only supposed by its importer; a fuller export may tell what really happened. */
export const isSupposed = ({ factId }: { readonly factId: string }): boolean => factId.includes("#present:");
