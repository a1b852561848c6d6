/** Words a person reads, told from codes, names and keys by the space in them: no mutant changes them. */
const isProse = ({ node }) =>
  (node.type === "StringLiteral" && node.value.includes(" ")) ||
  (node.type === "TemplateLiteral" && node.quasis.some(({ value }) => value.raw.includes(" ")));

export const strykerPlugins = [
  {
    kind: "Ignore",
    name: "prose",
    value: { shouldIgnore: (path) => (isProse(path) ? "words a person reads" : undefined) },
  },
];
