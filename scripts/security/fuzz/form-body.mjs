const csv = "ID,Name,To Do,Doing,Done\n1,One,2026-01-05,2026-01-06,2026-01-08\n2,Two,2026-01-05,,\n";
const trello = {
  id: "t",
  name: "T",
  lists: [{ id: "l", name: "To Do" }],
  cards: [{ id: "c", name: "C", idList: "l" }],
  actions: [],
};

/**
 * Files to hand in: such as people have, and such as would rather break something.
 *
 * @type {readonly (readonly [string, string | Uint8Array])[]}
 */
const files = [
  ["items.csv", csv],
  ["trello.json", JSON.stringify(trello)],
  ["weir.jsonl", '{"format":"weir-board","version":1,"boardId":"x","events":1}\n'],
  ["../../evil.csv", csv],
  ["a\u0000b.json", "{}"],
  ["deep.json", "[".repeat(200_000)],
  ["half.json", '{"actions": [{"id": "a", "type": "x"},'],
  ["bytes.bin", Buffer.alloc(2_000, 0xff)],
  ["formula.csv", "ID,Name,Done\n1,\"=cmd|' /C calc'!A0\",2026-01-01\n"],
  ["quotes.csv", 'ID,Name,Done\n1,"never closed,2026-01-01\n'],
  ["proto.json", '{"__proto__": {"polluted": true}, "cards": {"length": 1e9}}'],
];

/** A multipart body with one of the files and these fields. */
export function formBody(fields, file, headers = {}) {
  const boundary = "weir-fuzz-boundary";
  const [name, content] = files[file % files.length];
  const part = (head, value) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(value),
    Buffer.from("\r\n"),
  ];
  const texts = Object.entries(typeof fields === "object" && fields !== null ? fields : {}).flatMap(([key, value]) =>
    part(`name="${key.replaceAll(/["\r\n]/g, "")}"`, typeof value === "string" ? value : JSON.stringify(value)),
  );
  const body = Buffer.concat([
    ...texts,
    ...part(`name="file"; filename="${name}"`, content),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { headers: { "content-type": `multipart/form-data; boundary=${boundary}`, ...headers }, body };
}
