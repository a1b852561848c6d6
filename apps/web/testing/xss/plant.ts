import { randomUUID } from "node:crypto";
import type { RunningWeir } from "../running-weir.ts";
import { exportsOf } from "./exports.ts";
import { plantMaps } from "./plant-maps.ts";
import { plantRequests } from "./plant-requests.ts";

/** Where a corpus stands, and how to get in. */
export interface Planted {
  readonly boardId: string;
  /** The card with everything in its drawer. */
  readonly cardId: string;
  /** Boards from Trello, from Jira, from a table and from an event log. */
  readonly imported: readonly string[];
  /** A card of the first. */
  readonly trelloCard: string;
  readonly cookie: string;
  /** Links that greet somebody by name. */
  readonly invitationLink: string;
  /** To the board, for whoever has no account. */
  readonly shareLink: string;
  /** To the board's request form, to a request that was not taken up, and the card of one that waits. */
  readonly formLink: string;
  readonly requestLink: string;
  readonly requestCard: string;
  readonly day: string;
  /** Names of the places that texts were put into. */
  readonly fields: readonly string[];
}

/** A card whose move is corrected, again and again. */
export const correctedCard = "planted-card-2";

interface Moved {
  readonly results: readonly { readonly events: readonly { readonly seq: number; readonly at: string }[] }[];
}

const password = "a bicycle that never was there";
const keyIn = (link: string): string => /#key=([\w-]+)/.exec(link)?.[1] ?? "";
const json = { "content-type": "application/json", accept: "application/json" };

/** Names take no signs that turn the direction of others: whoever sends one is told so. */
const names: ReadonlySet<string> = new Set(["person", "login", "invited", "token", "team", "requester"]);
const turnsAround = /[\u202a-\u202e\u2066-\u2069]/gu;

const mostStages = 50;
const mostLanes = 50;
const mostPoints = 30;
const mostFields = 50;
const mostTemplates = 30;

/** Puts every text of a corpus into every field that takes a text, through the front door; each says where it stands. */
export async function plant(weir: RunningWeir, corpus: readonly string[]): Promise<Planted> {
  const fields = new Set<string>();
  let cookie = "";
  const send = async (path: string, body?: object, headers: Record<string, string> = {}): Promise<Response> => {
    const answer = await patiently(() =>
      fetch(weir.url + path, {
        method: "POST",
        headers: { ...(body !== undefined && json), ...(cookie !== "" && { cookie }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const answered = async (path: string, body: object): Promise<Record<string, unknown>> =>
    (await (await send(path, body)).json()) as Record<string, unknown>;
  /** A text, cut to what the field takes, with the field's mark. */
  const marked = (text: string, field: string, longest = 200): string => {
    fields.add(field);
    const mark = ` §${field}§`;
    const taken = names.has(field) ? text.replaceAll(turnsAround, "") : text;
    return `${taken.slice(0, longest - mark.length)}${mark}`;
  };
  const each = async (field: string, put: (text: string, index: number) => Promise<unknown>, longest?: number) => {
    for (const [index, text] of corpus.entries()) await put(marked(text, field, longest), index);
  };

  const [first = "", second = first] = corpus;
  await send("/api/team");
  const claimLink = await until(() => /http\S+\/claim#key=[\w-]+/.exec(weir.printed())?.[0]);
  const account = { name: marked(first, "person"), login: "owner", password };
  const claimed = await send("/api/claim", { key: keyIn(claimLink), ...account });
  cookie = cookieIn(claimed);
  await fetch(`${weir.url}/api/session`, {
    method: "POST",
    headers: { ...json, "user-agent": marked(second, "browser").replaceAll(/[^\u0020-\u007e]/g, "") },
    body: JSON.stringify({ login: "owner", password }),
  });

  let invitationLink = "";
  let otherCookie = "";
  await each("invited", async (name, index) => {
    const { link } = await answered("/api/invitations", { name, role: "member" });
    if (index === 0) {
      const accepted = await fetch(`${weir.url}/api/invitations/accept`, {
        method: "POST",
        headers: json,
        body: JSON.stringify({
          key: keyIn(String(link)),
          name: marked(second, "person"),
          login: marked(second, "login"),
          password,
        }),
      });
      otherCookie = cookieIn(accepted);
    }
    if (name.startsWith("<img data-planted src=x onerror")) invitationLink = String(link);
  });
  await each("token", (name) => send("/api/account/tokens", { name, scope: "read", days: 1 }));

  const stagesOf = (texts: readonly string[]) =>
    texts.map((text, index) => ({
      stageId: `s${index}`,
      name: marked(`${index} ${text}`, "stage"),
      kind: index === 0 ? "queue" : index === texts.length - 1 ? "done" : "active",
    }));
  const boardOf = (name: string, board: string, stages: ReturnType<typeof stagesOf>) => ({
    commandId: randomUUID(),
    boardId: board,
    name,
    timeZone: "UTC",
    stages,
    start: stages[1]?.name,
    finish: stages.at(-1)?.name,
  });
  const boardId = "planted";
  const stages = stagesOf(corpus.slice(0, mostStages));
  // The texts that the first board has no stage for stand on the second.
  const others = stagesOf([...corpus.slice(mostStages), ...corpus.slice(0, 3)]);
  await each("board", (name, index) =>
    send("/api/boards", index === 0 ? boardOf(name, boardId, stages) : boardOf(name, `${boardId}-${index}`, others)),
  );

  await each(
    "lane",
    (name, index) => {
      const laned = `${boardId}-${1 + Math.floor(index / mostLanes)}`;
      const lane = { commandId: randomUUID(), type: "lane.add", laneId: `l${index}`, name: `${index} ${name}` };
      return send(`/api/boards/${laned}/commands`, lane);
    },
    190,
  );

  const command = (fieldsOf: object): Promise<Response> =>
    send(`/api/boards/${boardId}/commands`, { commandId: randomUUID(), ...fieldsOf });
  const cardIds = corpus.map((_, index) => `planted-card-${index}`);
  const [cardId = ""] = cardIds;
  await each(
    "title",
    (title, index) =>
      command({
        type: "card.create",
        cardId: cardIds[index],
        stageId: `s${index % stages.length}`,
        title,
        cardType: marked(title, "type", 100),
      }),
    500,
  );
  // What ends in an element shows beside its mark whether it became one.
  const all = [...corpus, first].join("\n");
  await command({ type: "card.edit", cardId, changes: { description: marked(all, "description", 50_000) } });
  await each(
    "comment",
    (text, index) => command({ type: "card.comment", cardId, commentId: `comment-${index}`, text }),
    10_000,
  );
  await each("mention", (text, index) =>
    send(
      `/api/boards/${boardId}/commands`,
      {
        commandId: randomUUID(),
        type: "card.comment",
        cardId,
        commentId: `mention-${index}`,
        text: `<@you> ${text}`,
      },
      { cookie: otherCookie },
    ),
  );
  await each("activity", (activity) => command({ type: "card.work", cardId, activity }));
  await each("check item", (text, index) =>
    command({ type: "card.check-item", cardId, itemId: `item-${index}`, text }),
  );
  for (const [index, text] of corpus.entries())
    await command({
      type: "card.label",
      cardId: cardIds[index % cardIds.length],
      labels: [marked(text, "label", 100)],
    });
  for (const [index, text] of corpus.entries()) {
    // Nothing in a name is a way, or hides.
    const name = `${marked(text.replaceAll(/[\p{Cc}\p{Cf}/\\]/gu, "").trim(), "file", 190)}.txt`;
    const path = `/api/boards/${boardId}/cards/${cardId}/attachments/file-${index}?name=${encodeURIComponent(name)}`;
    await fetch(weir.url + path, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", cookie },
      body: text,
    });
  }
  await each("unit", (unit) => command({ type: "board.set-sizes", unit, onFace: true }), 30);
  await command({ type: "board.set-sizes", unit: marked("<b data-planted>", "unit", 30), onFace: true });
  await command({ type: "card.edit", cardId, changes: { size: 3 } });
  await each(
    "field",
    (name, index) =>
      index < mostFields - 3
        ? command({ type: "field.add", fieldId: `field-${index}`, name: `${index} ${name}`, kind: "text" })
        : Promise.resolve(),
    190,
  );
  await each(
    "field text",
    (value, index) =>
      index < mostFields - 3
        ? command({ type: "card.set-field", cardId, fieldId: `field-${index}`, value })
        : Promise.resolve(),
    2_000,
  );
  const options = corpus.slice(0, 20).map((text, index) => marked(`${index} ${text}`, "option"));
  await command({ type: "field.add", fieldId: "choice", name: "Choice", kind: "choice", options });
  await command({ type: "field.change", fieldId: "field-0", changes: { onFace: true } });
  await command({ type: "field.change", fieldId: "field-1", changes: { onFace: true } });
  for (const [index, text] of corpus.entries())
    await command({
      type: "cadence.hold",
      meetingId: `meeting-${index}`,
      kind: "stand-up",
      roles: ["product"],
      others: [marked(text, "role", 40)],
      note: marked(text, "meeting note", 2_000),
    });
  for (const [index, text] of corpus.slice(0, mostTemplates).entries())
    await command({
      type: "board.set-template",
      templateId: `template-${index}`,
      template: {
        name: marked(`${index} ${text}`, "template"),
        title: marked(text, "template title", 500),
        description: marked(text, "template text", 10_000),
        labels: [marked(text, "template label", 100)],
        cardType: marked(text, "template type", 100),
        checkItems: [{ itemId: "i", text: marked(text, "template step", 1_000) }],
      },
    });
  await each("view", (name, index) =>
    command({ type: "board.save-view", viewId: `view-${index}`, name, filter: marked(corpus[index] ?? "", "filter") }),
  );
  for (const [index, text] of corpus.entries())
    await command({
      type: "card.block",
      cardId: cardIds[index],
      reason: marked(text, "block", 1_000),
      waitingOn: marked(text, "waiting on"),
    });
  await command({
    type: "stage.set-policy",
    stageId: "s1",
    text: marked(all, "policy", 20_000),
    points: corpus.slice(0, mostPoints).map((text, index) => ({
      pointId: `point-${index}`,
      text: marked(text, "policy point"),
    })),
    entry: "warn",
  });
  await command({
    type: "stage.group",
    groupId: "head",
    name: marked(all, "head"),
    stages: ["s1", "s2"].map((stageId) => ({ stageId })),
  });
  for (const [index, text] of corpus.slice(0, 4).entries()) {
    const card = cardIds[index];
    await command({ type: "wip-limit.set", scope: { kind: "stage", stageId: "s1" }, max: 0, policy: "ask-reason" });
    if (index !== 1)
      await command({ type: "card.move", cardId: card, toStageId: "s1", reason: marked(text, "limit", 1_000) });
  }
  await command({ type: "card.move", cardId, toStageId: stages.at(-1)?.stageId });
  const move = { type: "card.move", cardId: correctedCard, toStageId: stages.at(-1)?.stageId };
  const { seq: eventSeq, at: movedAt = "" } =
    ((await (await command(move)).json()) as Moved).results[0]?.events[0] ?? {};
  await each(
    "correction",
    (reason, index) => {
      const moment = new Date(Date.parse(movedAt) - (index % 2 === 0 ? 1 : 0)).toISOString();
      return command({ type: "card.correct-move", cardId: correctedCard, eventSeq, at: moment, reason });
    },
    1_000,
  );
  await command({ type: "card.assign", cardId: cardIds.at(-1), people: ["you"] });

  const at = new Date().toISOString();
  await each("note", (title, index) =>
    send("/api/facts", { kind: "note", factId: `note-${index}`, title, notedAt: at }),
  );
  await each("service", (service, index) =>
    send("/api/facts", {
      kind: "deployment",
      factId: `deployment-${index}`,
      title: marked(service, "deployment"),
      service,
      deployedAt: at,
    }),
  );
  await each("team", (name, index) => send("/api/teams", { name: `${index} ${name}` }), 190);
  let shareLink = "";
  await each("share", async (note) => {
    const { link } = await answered(`/api/boards/${boardId}/shares`, { what: "board", note, hidesPeople: false });
    shareLink = String(link);
  });

  await plantMaps({ send, each, marked, boardIds: [boardId, `${boardId}-1`], corpus });
  const asked = await plantRequests({ answered, command, marked, boardId, corpus });
  const imported: string[] = [];
  for (const { name, content } of exportsOf(corpus, marked)) {
    const form = new FormData();
    form.set("file", new Blob([content]), name);
    const answer = await fetch(`${weir.url}/api/imports`, { method: "POST", headers: { cookie }, body: form });
    if (!answer.ok) throw new Error(`/api/imports of ${name}: ${answer.status} ${await answer.text()}`);
    imported.push(((await answer.json()) as { boardId: string }).boardId);
  }
  const [trello] = imported;
  const { cards } = (await (await fetch(`${weir.url}/api/boards/${trello}`, { headers: { cookie } })).json()) as {
    cards: { cardId: string }[];
  };
  const trelloCard = cards[0]?.cardId ?? "";
  const day = at.slice(0, 10);
  const board = { boardId, cardId, imported, trelloCard, cookie };
  return { ...board, ...asked, invitationLink, shareLink, day, fields: [...fields] };
}

/** Whoever asks too much at once is told how long to wait: the whole corpus is more than one may put there in a minute. */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  const answer = await ask();
  if (answer.status !== 429) return answer;
  await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(answer.headers.get("retry-after"))));
  return patiently(ask);
}

const cookieIn = (answer: Response): string => answer.headers.get("set-cookie")?.split(";", 1)[0] ?? "";

async function until(look: () => string | undefined): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The server printed no link");
}
