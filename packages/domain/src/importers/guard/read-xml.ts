import { SaxesParser, type SaxesTagPlain } from "saxes";
import { BadInput, quoted } from "../import-problem.ts";

/** Event logs nest some five deep. */
const maxDepth = 200;
const maxTextLength = 1_000_000;
const pieceLength = 262_144;

/** What is to be done with the tags of a document, `row` being the line that a tag ends on. */
export interface XmlReader {
  open(tag: SaxesTagPlain, row: number): void;
  close(name: string, row: number): void;
  /** After each piece: which share of the document is read. */
  readonly progress?: (share: number) => void;
}

/**
 * Reads XML from a stranger, one tag after the other, in time linear in its length. A document type is refused whatever
 * it says: no event log has one, and entities that stand for each other are how XML is made to fill a memory.
 */
export function readXml(file: string, text: string, reader: XmlReader): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("doctype", (doctype) => {
    throw new BadInput({ code: "forbidden-doctype", file, row: parser.line, value: quoted(`<!DOCTYPE${doctype}>`) });
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > maxDepth)
      throw new BadInput({
        code: "nested-too-deep",
        file,
        row: parser.line,
        value: `<${tag.name}>`,
        expected: `${maxDepth}`,
      });
    for (const value of Object.values(tag.attributes))
      if (value.length > maxTextLength)
        throw new BadInput({
          code: "cell-too-large",
          file,
          row: parser.line,
          value: quoted(value),
          expected: `${maxTextLength}`,
        });
    reader.open(tag, parser.line);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    reader.close(name, parser.line);
  });
  parser.on("error", (error) => {
    throw new BadInput({ code: "bad-xml", file, row: parser.line, value: quoted(problemIn(error)) });
  });
  for (let at = 0; at < text.length; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength));
    reader.progress?.(Math.min(1, (at + pieceLength) / text.length));
  }
  parser.close();
}

/** Saxes says the line before what is wrong. */
const problemIn = ({ message }: Error): string => message.replace(/^\d+:\d+: /, "");

/** Name of the element that holds a document, from its beginning. */
export function rootOf(text: string): string {
  const head = text.slice(0, 65_536).replaceAll(/<\?.*?\?>|<!--.*?-->/gs, "");
  return /<([A-Za-z_][\w:.-]*)/.exec(head)?.[1] ?? "";
}
