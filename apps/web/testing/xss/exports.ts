/** A file of another tool's. */
export interface Export {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

type Marked = (text: string, field: string, longest?: number) => string;

/** What Trello, Jira, a spreadsheet and a tool of process mining would export if somebody had put the corpus into them. */
export function exportsOf(corpus: readonly string[], marked: Marked): readonly Export[] {
  return [
    { name: "trello.json", type: "application/json", content: JSON.stringify(trello(corpus, marked)) },
    { name: "jira.json", type: "application/json", content: JSON.stringify(jira(corpus, marked)) },
    { name: "items.csv", type: "text/csv", content: csv(corpus, marked) },
    { name: `${fileName(corpus, marked)}.xes`, type: "text/xml", content: xes(corpus, marked) },
  ];
}

const day = (index: number, hour = 9): string => new Date(Date.UTC(2026, 0, 5 + (index % 20), hour)).toISOString();
const hex = (kind: string, index: number): string => (kind + index.toString(16)).padStart(24, "0").slice(-24);

function trello(corpus: readonly string[], marked: Marked): object {
  const lists = corpus
    .slice(0, 8)
    .map((text, index) => ({ id: hex("a", index), name: marked(`${index} ${text}`, "trello list"), closed: false }));
  const listOf = (index: number) => lists[index % lists.length];
  const boardName = marked(corpus[0] ?? "", "trello board");
  const board = { id: hex("b", 0), name: boardName };
  const cards = corpus.map((text, index) => ({
    id: hex("c", index),
    name: marked(text, "trello card"),
    desc: marked(text, "trello description"),
    idList: listOf(index)?.id,
    labels: [{ id: hex("d", index), name: marked(text, "trello label", 100), color: "red" }],
    closed: false,
    dateLastActivity: day(index),
  }));
  const actions = cards.map(({ id, name }, index) => ({
    id: hex("e", index),
    type: "createCard",
    date: day(index),
    memberCreator: { id: hex("f", 0), fullName: marked(corpus[1] ?? "", "trello member"), username: "m" },
    data: { board, list: listOf(index), card: { id, name, idShort: index } },
  }));
  return { ...board, lists, cards, actions, members: [], labels: [], checklists: [] };
}

function jira(corpus: readonly string[], marked: Marked): object {
  const status = (index: number): string => marked(`${index % 5} ${corpus[index % 5] ?? ""}`, "jira status");
  const issues = corpus.map((text, index) => ({
    id: `${10_000 + index}`,
    key: `P-${index}`,
    fields: {
      summary: marked(text, "jira summary"),
      created: day(index),
      status: { name: status(index + 1) },
      issuetype: { name: marked(text, "jira type", 100) },
      labels: [marked(text, "jira label", 100)],
    },
    changelog: {
      histories: [
        {
          id: `${index}`,
          created: day(index, 12),
          author: { accountId: "a", displayName: marked(text, "jira author") },
          items: [{ field: "status", fromString: status(index), toString: status(index + 1) }],
        },
      ],
    },
  }));
  return { issues, total: issues.length };
}

function csv(corpus: readonly string[], marked: Marked): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""').replaceAll("\n", " ")}"`;
  const head = ["ID", "Name", marked(corpus[0] ?? "", "csv stage"), marked(corpus[1] ?? "", "csv stage"), "Done"].map(
    cell,
  );
  const rows = corpus.map((text, index) =>
    [
      cell(String(index)),
      cell(marked(text, "csv name")),
      "2026-01-05",
      "2026-01-06",
      index % 2 === 0 ? "2026-01-08" : "",
    ].join(","),
  );
  return [head.join(","), ...rows].join("\n");
}

/** No name of a file holds a way. */
const fileName = (corpus: readonly string[], marked: Marked): string =>
  marked((corpus.find((text) => text.startsWith("<img")) ?? "").replaceAll(/[\p{Cc}/\\]/gu, ""), "import file", 100);

/** Text as XML holds it: what is no sign of XML's is left out. */
const inXml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");

function xes(corpus: readonly string[], marked: Marked): string {
  const text = (key: string, value: string): string => `<string key="${key}" value="${inXml(value)}"/>`;
  // Each event is somebody else's: a hand-off.
  const event = (index: number, hour: number, activity: string): string => {
    const whose = corpus[(index + hour) % corpus.length] ?? "";
    const [group, person] = [marked(whose, "xes group"), marked(whose, "xes person")];
    const who = text("org:group", group) + text("org:resource", person);
    return `<event>${text("concept:name", activity)}${who}<date key="time:timestamp" value="${day(index, hour)}"/></event>`;
  };
  const traces = corpus.map((one, index) => {
    const steps = [9, 10, 11].map((hour) =>
      event(index, hour, marked(`${(index + hour) % 5} ${corpus[(index + hour) % 5] ?? ""}`, "xes activity")),
    );
    // Hand-offs are told of what was finished.
    steps.push(event(index, 12, "Closed"));
    // All end alike, so that there is something finished to measure.
    const end = event(index, 12, marked(`5 ${corpus[5] ?? ""}`, "xes activity"));
    return `<trace>${text("concept:name", marked(`${index} ${one}`, "xes case"))}${steps.join("")}${end}</trace>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><log>${text("concept:name", marked(corpus[0] ?? "", "xes log"))}${traces.join("")}</log>`;
}
