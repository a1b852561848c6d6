import { randomUUID } from "node:crypto";

const stages = [
  { stageId: "todo", name: "To Do", kind: "queue" },
  { stageId: "doing", name: "Doing", kind: "active", wipLimit: { max: 3, policy: "ask-reason" } },
  { stageId: "done", name: "Done", kind: "done" },
];
const boardOf = (name) => ({ name, timeZone: "UTC", stages, start: "Doing", finish: "Done" });
const password = "seven ducks cross the weir at dawn";
const keyIn = (link) => /#key=([\w-]+)/.exec(link)?.[1] ?? "";

/** A request of a caller; answers the JSON, or throws with what was answered. */
async function ask(url, { headers = {} }, method, path, body) {
  const answer = await fetch(url + path, {
    method,
    headers: { accept: "application/json", ...(body && { "content-type": "application/json" }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const json = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(json)}`);
  const cookie = answer.headers.get("set-cookie")?.split(";", 1)[0];
  return { ...json, ...(cookie && { headers: { cookie } }) };
}

const until = async (look) => {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the server printed no link for its first owner");
};

/**
 * Makes a team of a server that nobody has claimed: an owner and people of each role, two boards with cards, facts,
 * tokens of each scope, and the ids of all that.
 * @param {{ url: string, printed(): string }} server
 */
export async function createCrew({ url, printed }) {
  await ask(url, {}, "POST", "/api/team");
  const link = await until(() => /http\S+\/claim#key=[\w-]+/.exec(printed())?.[0]);
  const account = (login) => ({ name: login, login, password });
  const owner = await ask(url, {}, "POST", "/api/claim", { key: keyIn(link), ...account("owner") });
  const asOwner = (method, path, body) => ask(url, owner, method, path, body);
  const invite = (name, role) => asOwner("POST", "/api/invitations", { name, role });
  const join = async (login, role) => {
    const invited = await invite(login, role);
    return ask(url, {}, "POST", "/api/invitations/accept", { key: keyIn(invited.link), ...account(login) });
  };

  const boardIds = ["open-board", "private-board"];
  const command = (boardId, fields) =>
    asOwner("POST", `/api/boards/${boardId}/commands`, { commandId: randomUUID(), ...fields });
  for (const boardId of boardIds) {
    await asOwner("POST", "/api/boards", {
      commandId: randomUUID(),
      boardId,
      ...boardOf(boardId),
    });
    for (let card = 0; card < 6; card += 1) {
      const cardId = `${boardId}-${card}`;
      await command(boardId, { type: "card.create", cardId, stageId: "todo", title: `Card ${card}` });
      if (card > 2) await command(boardId, { type: "card.move", cardId, toStageId: "doing" });
      if (card > 4) await command(boardId, { type: "card.move", cardId, toStageId: "done" });
    }
  }
  await asOwner("POST", "/api/facts", {
    facts: [
      { kind: "note", factId: "note", title: "Note", notedAt: new Date().toISOString() },
      { kind: "deployment", factId: "deployment", service: "shop", deployedAt: new Date().toISOString() },
    ],
  });

  const people = {};
  for (const [login, role] of [
    ["admin", "admin"],
    ["member", "member"],
    ["guest", "guest"],
    ["somebody", "member"],
  ])
    people[login] = await join(login, role);
  await asOwner("POST", "/api/boards/private-board/access", {
    everyone: null,
    people: [{ personId: people.guest.personId, role: "viewer" }],
  });

  const tokenOf = (who, name, more = {}) =>
    ask(url, who, "POST", "/api/account/tokens", { name, scope: name, days: 30, ...more });
  const bearer = ({ token }) => ({ authorization: `Bearer ${token}` });
  const revoked = await tokenOf(owner, "read");
  await ask(url, owner, "DELETE", `/api/account/tokens/${revoked.tokenId}`);
  const spare = [];
  const invitations = [];
  for (let count = 0; count < 5; count += 1) {
    spare.push(await tokenOf(owner, "read"));
    invitations.push(await invite("New", "member"));
  }
  const signIn = (login) => ask(url, {}, "POST", "/api/session", { login, password });
  const farewell = await signIn("somebody");
  await signIn("owner");
  const { sessions } = await asOwner("GET", "/api/account/sessions");

  return {
    callers: [
      { name: "the owner", headers: owner.headers, in: true },
      { name: "an admin", headers: people.admin.headers, in: true },
      { name: "a member", headers: people.member.headers, in: true },
      { name: "a guest", headers: people.guest.headers, in: true },
      { name: "the owner's token", headers: bearer(await tokenOf(owner, "admin")), in: true },
      { name: "a member's token", headers: bearer(await tokenOf(people.member, "write")), in: true },
      { name: "a token that reads", headers: bearer(await tokenOf(owner, "read")), in: true },
      {
        name: "a token for one board",
        headers: bearer(await tokenOf(owner, "write", { boardIds: ["open-board"] })),
        in: true,
      },
      { name: "a revoked token", headers: bearer(revoked) },
      { name: "nobody", headers: {} },
    ],
    /** For requests after which their sender is nobody any more. */
    farewell: { name: "somebody who leaves", headers: farewell.headers },
    /** Ids and words that requests are made of, by the name of the field they stand in. */
    known: {
      boardId: boardIds,
      toBoardId: boardIds,
      stream: [...boardIds.map((boardId) => `board:${boardId}`), "facts:workspace"],
      streams: boardIds.map((boardId) => `board:${boardId}`),
      cardId: boardIds.flatMap((boardId) => [0, 1, 2, 3, 4, 5].map((card) => `${boardId}-${card}`)),
      stageId: ["todo", "doing", "done"],
      toStageId: ["todo", "doing", "done"],
      intoStageId: ["todo", "doing"],
      startStageId: ["doing"],
      finishStageId: ["done"],
      factId: ["note", "deployment"],
      personId: [people.somebody.personId],
      invitationId: invitations.map(({ invitationId }) => invitationId),
      key: invitations.map(({ link: each }) => keyIn(each)),
      tokenId: spare.map(({ tokenId }) => tokenId),
      sessionId: sessions.filter(({ current }) => !current).map(({ sessionId }) => sessionId),
      metric: ["cycle-time", "cumulative-flow", "work-item-age", "wip", "throughput", "value-stream", "forecast-when"],
      limit: ["50", "1", "1000"],
      after: ["open-board-1", "private-board-1"],
      before: ["open-board-2", "private-board-2"],
      login: ["somebody"],
      password: [password],
      current: [password],
      next: [password],
    },
    /** The same for one operation or verb. */
    knownOf: {
      importFile: { board: boardIds },
      boardEvents: { after: ["0", "3"] },
      events: { after: ["0", "3,0"] },
      audit: { before: ["1000", "2"] },
      facts: { board: boardIds },
      board: { at: [new Date().toISOString()], knownAt: [new Date().toISOString()] },
      factMetric: {
        metric: ["deployment-frequency", "change-lead-time", "change-fail-rate"],
        period: ["week"],
        "week-start": ["1"],
      },
    },
    /** Bodies whose parts must fit each other, by operation. */
    bodies: {
      createBoard: boardOf("New"),
      "board.create": boardOf("New"),
    },
  };
}
