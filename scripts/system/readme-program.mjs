/**
 * The TypeScript and JavaScript blocks of a page as one program that prints, as JSON, the value of every line that says
 * in a comment what it is: `log.eventCount; // 3`.
 * @param {string} page
 * @returns {{ code: string, said: unknown[] }} the program, and what the page says of each of those lines
 */
export function readmeProgram(page) {
  const blocks = [...page.matchAll(/^```(?:ts|js)\n([\s\S]*?)^```$/gm)].map(([, block]) => block);
  const said = [];
  const lines = blocks
    .join("\n")
    .split("\n")
    .map((line) => {
      const telling = /^(\s*)(.+); \/\/ (.+)$/.exec(line);
      if (telling === null || /^(const|let|import)\b/.test(telling[2])) return line;
      said.push(valueOf(telling[3], line));
      return `${telling[1]}seen.push(${telling[2]});`;
    });
  return { code: ["const seen = [];", ...lines, "process.stdout.write(JSON.stringify(seen));"].join("\n"), said };
}

/** What stands before the explanation, as `17: with 85 % ...`. */
function valueOf(comment, line) {
  const value = /^(\[.*?\]|"[^"]*"|-?[\d.]+|null|true|false)(?=$|:|,| )/.exec(comment)?.[1];
  if (value === undefined) throw new Error(`No value that could be compared: ${line}`);
  return JSON.parse(value);
}
