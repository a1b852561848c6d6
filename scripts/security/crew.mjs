import { randomUUID } from "node:crypto";
import { boardIds, boardOf, whatIsKnown } from "./known.mjs";

const password = "seven ducks cross the weir at dawn";
/** What stands after the `#` of a link, with a name or without. */
const keyIn = (link) => /#(?:key=)?([\w-]+)$/.exec(link)?.[1] ?? "";

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

async function until(look) {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the server printed no link for its first owner");
}

const times = async (count, make) => {
  const made = [];
  for (let index = 0; index < count; index += 1) made.push(await make(index));
  return made;
};

/**
 * Makes a team of a server that nobody has claimed: an owner and people of each role, two boards with cards, facts,
 * tokens of each scope, a link to a board, and what is known of all that.
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
  for (const boardId of boardIds) await fillBoard(boardId, asOwner);
  await asOwner("POST", "/api/facts", {
    facts: [
      { kind: "note", factId: "note", title: "Note", notedAt: new Date().toISOString() },
      { kind: "deployment", factId: "deployment", service: "shop", deployedAt: new Date().toISOString() },
    ],
  });

  const people = {};
  for (const role of ["admin", "member", "guest"]) people[role] = await join(role, role);
  const somebody = await join("somebody", "member");
  const leavers = await times(3, (index) => join(`leaver-${index}`, "guest"));
  await asOwner("POST", "/api/boards/private-board/access", {
    everyone: null,
    people: [{ personId: people.guest.personId, role: "viewer" }],
  });

  const tokenOf = (who, scope, more = {}) =>
    ask(url, who, "POST", "/api/account/tokens", { name: scope, scope, days: 30, ...more });
  const bearer = ({ token }) => ({ authorization: `Bearer ${token}` });
  const revoked = await tokenOf(owner, "read");
  await asOwner("DELETE", `/api/account/tokens/${revoked.tokenId}`);
  const share = { what: "board", note: "Screen", hidesPeople: true };
  const shares = await times(2, () => asOwner("POST", "/api/boards/private-board/shares", share));
  const [shown] = shares;
  const { credential } = await ask(url, {}, "POST", "/api/shares/open", {
    shareId: shown.shareId,
    key: keyIn(shown.link),
  });
  const reset = await asOwner("POST", `/api/members/${somebody.personId}/reset`);
  const farewell = await ask(url, {}, "POST", "/api/session", { login: "somebody", password });
  await ask(url, {}, "POST", "/api/session", { login: "owner", password });
  const { sessions } = await asOwner("GET", "/api/account/sessions");
  const invitations = await times(5, () => invite("New", "member"));

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
      { name: "a reader by a link", headers: { authorization: `Share ${credential}` } },
      { name: "a revoked token", headers: bearer(revoked) },
      { name: "nobody", headers: {} },
    ],
    /** For requests after which their sender is nobody any more. */
    farewell: { name: "somebody who leaves", headers: farewell.headers },
    ...whatIsKnown({
      personId: [somebody.personId],
      leaverId: leavers.map(({ personId }) => personId),
      teamId: (await times(3, (index) => asOwner("POST", "/api/teams", { name: `Team ${index}` }))).map(
        ({ teamId }) => teamId,
      ),
      shareId: shares.slice(1).map(({ shareId }) => shareId),
      shareKey: shares.slice(1).map((each) => keyIn(each.link)),
      resetKey: [keyIn(reset.link)],
      tokenId: (await times(5, () => tokenOf(owner, "read"))).map(({ tokenId }) => tokenId),
      sessionId: sessions.filter(({ current }) => !current).map(({ sessionId }) => sessionId),
      invitationId: invitations.map(({ invitationId }) => invitationId),
      key: invitations.map((each) => keyIn(each.link)),
      password: [password],
    }),
  };
}

async function fillBoard(boardId, asOwner) {
  const send = (fields) => asOwner("POST", `/api/boards/${boardId}/commands`, { commandId: randomUUID(), ...fields });
  await asOwner("POST", "/api/boards", { commandId: randomUUID(), boardId, ...boardOf(boardId) });
  for (let card = 0; card < 6; card += 1) {
    const cardId = `${boardId}-${card}`;
    await send({ type: "card.create", cardId, stageId: "todo", title: `Card ${card}` });
    if (card > 2) await send({ type: "card.move", cardId, toStageId: "doing" });
    if (card > 4) await send({ type: "card.move", cardId, toStageId: "done" });
  }
}
