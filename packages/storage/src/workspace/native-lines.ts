import type { NativeFileProblem } from "./workspace.ts";

const LONGEST_LINE = 1024 ** 2;

const MARK = '{"format":"weir-board"';

/** Bytes enough for {@link beginsAsNative}. */
export const NATIVE_MARK_LENGTH = MARK.length;

/** Whether the first bytes of a file are those of a board that Weir wrote. */
export const beginsAsNative = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, MARK.length)) === MARK;

/** A line that cannot even be taken for text; `readNativeFile` answers its problem. */
export class UnreadableLine extends Error {
  override readonly name = "UnreadableLine";
  readonly problem: NativeFileProblem;
  constructor(row: number, expected: string, value = "") {
    super(expected);
    this.problem = { row, path: "", value, expected };
  }
}

/**
 * The lines of a native file's bytes, none longer than a megabyte, so that none can fill the memory.
 *
 * @throws UnreadableLine at a longer one, and at bytes that are no UTF-8.
 */
export async function* nativeLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let row = 1;
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + decoded(decoder, row, piece)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      refuseLong(line, row);
      refuseDeep(line, row);
      yield line;
      row += 1;
    }
    refuseLong(rest, row);
  }
  rest += decoded(decoder, row);
  refuseDeep(rest, row);
  if (rest !== "") yield rest;
}

function refuseLong(line: string, row: number): void {
  if (line.length > LONGEST_LINE)
    throw new UnreadableLine(row, `at most ${LONGEST_LINE} characters in a row`, line.slice(0, 80));
}

/** Shorter lines nest at no great expense. */
const WORTH_A_LOOK = 20_000;
const DEEPEST = 100;

/** Refuses what no event needs, before it is parsed. */
function refuseDeep(line: string, row: number): void {
  if (line.length < WORTH_A_LOOK) return;
  let depth = 0;
  let isText = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '"') isText = !isText;
    else if (isText) at += sign === "\\" ? 1 : 0;
    else if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
    if (depth > DEEPEST)
      throw new UnreadableLine(row, `at most ${DEEPEST} levels of nesting`, line.slice(Math.max(0, at - 40), at + 1));
  }
}

/** The text of one piece; without one, what the last piece left unfinished. */
function decoded(decoder: InstanceType<typeof TextDecoder>, row: number, piece?: Uint8Array): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    const [before = "", after = ""] = new TextDecoder().decode(piece).split("\u{fffd}");
    const lines = before.split("\n");
    const value = `${lines.at(-1)?.slice(-10) ?? ""}\u{fffd}${after.split("\n", 1)[0]?.slice(0, 10) ?? ""}`;
    throw new UnreadableLine(row + lines.length - 1, "text in UTF-8", value);
  }
}
