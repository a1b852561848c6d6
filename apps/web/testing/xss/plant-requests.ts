interface Ground {
  answered(path: string, body: object): Promise<Record<string, unknown>>;
  command(fields: object): Promise<unknown>;
  marked(text: string, field: string, longest?: number): string;
  readonly boardId: string;
  readonly corpus: readonly string[];
}

/** One source may send no more in an hour. */
const mostRequests = 25;

/** A request form with texts for words, and requests with texts in all they hold: sent as strangers do. */
export async function plantRequests({ answered, command, marked, boardId, corpus }: Ground) {
  // What breaks a line is refused where one line is asked for.
  const line = (text: string, field: string, longest: number): string =>
    marked(text.replaceAll(/\p{Cc}/gu, " "), field, longest);
  const [opening = ""] = corpus;
  const all = corpus.join("\n");
  // What ends in an element shows beside its mark whether it became one.
  const ending = (longest: number): string => `${all.slice(0, longest - opening.length - 40)}>\n${opening}`;
  const form = await answered(`/api/boards/${boardId}/intake`, {
    title: line(ending(200), "form title", 200),
    intro: marked(all, "form words", 2_000),
    open: true,
    fields: { description: "optional", kind: "off", due: "off", name: "required", email: "off" },
    size: "optional",
    own: [
      { fieldId: "field-0", wish: "optional" },
      { fieldId: "choice", wish: "optional" },
    ],
  });
  const formLink = String(form["link"]);
  const key = keyIn(formLink);
  const texts = corpus.slice(0, mostRequests);
  const opened = await Promise.all(texts.map(() => answered("/api/intake/open", { key })));
  // Nobody is believed to fill in a form at once.
  await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(opened[0]?.["waitSeconds"])));
  const links: string[] = [];
  for (const [index, text] of texts.entries()) {
    const { link } = await answered("/api/intake/requests", {
      key,
      token: opened[index]?.["token"],
      title: line(text, "request", 200),
      description: marked(ending(3_000), "request details", 3_000),
      name: line(text, "requester", 200),
      own: [{ fieldId: "field-0", value: line(text, "request field", 2_000) }],
    });
    links.push(String(link));
  }
  const [first = "", second = first] = opened.map(({ token }) => String(token).split(".")[0]);
  await command({ type: "card.discard", cardId: first, reason: marked(all, "reason", 1_000) });
  return { formLink, requestLink: links[0] ?? "", requestCard: second };
}

const keyIn = (link: string): string => link.split("#")[1] ?? "";
