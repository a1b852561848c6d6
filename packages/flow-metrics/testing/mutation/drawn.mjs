import { readFileSync } from "node:fs";

/** A change as a line of text, the same for the script that drew it and for Stryker that makes it. */
export const nameOf = ({ fileName, location: { start, end }, mutatorName, replacement }) =>
  JSON.stringify([
    fileName.slice(fileName.lastIndexOf("/src/") + 1),
    ...[start, end].flatMap(({ line, column }) => [line, column]),
    mutatorName,
    replacement,
  ]);

/** Lets only the changes of a sample be tried: ranges of a file alone would bring along all that lie inside of one. */
const drawnOnly = () => {
  const drawn = new Set(JSON.parse(readFileSync(process.env.WEIR_MUTATION_DRAWN, "utf8")));
  const answer = (mutant) =>
    drawn.has(nameOf(mutant)) ? { status: "passed" } : { status: "compileError", reason: "not drawn" };
  return {
    init: () => Promise.resolve(),
    check: (mutants) => Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, answer(mutant)]))),
  };
};

export const strykerPlugins = [{ kind: "Checker", name: "drawn", factory: drawnOnly }];
