import { BadInput } from "../import-problem.ts";
import type { SniffedFile } from "../sniffed-file.ts";

/** The one document of a format that comes in a file; another file beside it, or no XML, is a problem. */
export function oneXml([file, other]: readonly SniffedFile[]): Extract<SniffedFile, { kind: "xml" }> {
  if (other) throw new BadInput({ code: "mixed-formats", file: other.name, value: other.name });
  if (file?.kind === "xml") return file;
  throw new BadInput({
    code: "bad-xes",
    file: file?.name ?? "",
    row: 1,
    value: file?.kind === "json" ? "JSON" : "text",
  });
}
