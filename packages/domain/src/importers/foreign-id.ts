/** The id of a foreign person in Weir. */
export const personIdOf = (system: string, id: string): string => idOf(`${system}:${id}`);

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
