const zipped = ["504b0304", "504b0506"];

/** What files that are called so begin with, in hex; nothing for those that may begin with anything. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  ...every("txt md csv tsv log json xml yaml yml html htm css svg eml ics vcf drawio tex sql diff patch", []),
  ...every("bmp tif tiff heic avif psd ai eps mp3 m4a wav ogg opus mp4 mov webm mkv avi rtf doc xls ppt msg vsd", []),
  ...every("tar bz2 xz fig sketch", []),
  ...every("docx xlsx pptx odt ods odp vsdx pages numbers key zip epub", zipped),
  png: ["89504e470d0a1a0a"],
  ...every("jpg jpeg", ["ffd8ff"]),
  gif: ["474946383761", "474946383961"],
  webp: ["52494646"],
  pdf: ["255044462d"],
  gz: ["1f8b"],
  "7z": ["377abcaf271c"],
};

/** Programs of the systems people have, whatever they are called. */
const programs = ["4d5a", "7f454c46", "feedface", "feedfacf", "cefaedfe", "cffaedfe", "cafebabe", "2321"];

function every(names: string, begins: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(" ").map((name) => [name, begins]));
}

/** What names of files may end in. */
export const attachmentKinds: readonly string[] = Object.keys(kinds).toSorted();

/** What a file's name ends in, in small letters: "pdf"; nothing where there is no such end. */
const endOf = (name: string): string => /[^.]\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** Whether files of that name are taken at all. */
export const isTaken = (name: string): boolean => Object.hasOwn(kinds, endOf(name));

/** Whether a file may be what its name says, by how it begins. */
export function maySayThat(name: string, head: Buffer): boolean {
  const begins = head.toString("hex");
  const isOf = (signs: readonly string[]): boolean => signs.some((sign) => begins.startsWith(sign));
  if (isOf(programs)) return false;
  const signs = kinds[endOf(name)] ?? [];
  return signs.length === 0 || isOf(signs);
}
