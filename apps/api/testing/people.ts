import type { Answer, TestApp } from "./test-app.ts";

/** Somebody who signed in, and asks as themselves. */
export interface Person {
  readonly personId: string;
  readonly login: string;
  readonly cookie: string;
  readonly headers: Record<string, string>;
  get(url: string): Promise<Answer>;
  send(method: "POST" | "DELETE", url: string, body?: unknown): Promise<Answer>;
}

/** Good enough for the rules. */
export const goodPassword = "seven ducks cross the weir at dawn";

/** The key in a link: browsers send it to nobody. */
export const keyIn = (link: string): string => /#key=([\w-]+)/.exec(link)?.[1] ?? "";

/** The cookie an answer sets, as a browser would send it back. */
export const cookieIn = ({ headers }: Answer): string => String(headers["set-cookie"]).split(";", 1)[0] ?? "";

/** The one who came in by this answer. */
function personIn(api: TestApp, answer: Answer, login: string): Person {
  const cookie = cookieIn(answer);
  const headers = { cookie };
  return {
    personId: String(answer.json?.personId),
    login,
    cookie,
    headers,
    get: (url) => api.get(url, headers),
    send: (method, url, body) => api.send(method, url, body, headers),
  };
}

/** Makes a team of a workspace: its owner. */
export async function claimed(api: TestApp, headers: Record<string, string> = {}): Promise<Person> {
  await api.send("POST", "/api/team", undefined, headers);
  const account = { name: "Olga", login: "olga", password: goodPassword };
  const body = { key: keyIn(api.printed.at(-1) ?? ""), ...account };
  return personIn(api, await api.send("POST", "/api/claim", body, headers), "olga");
}

/** Somebody invited by the owner, who came. */
export async function joined(
  api: TestApp,
  owner: Person,
  role: "admin" | "member" | "guest",
  login: string,
): Promise<Person> {
  const invited = await owner.send("POST", "/api/invitations", { name: login, role });
  const account = { name: login, login, password: `${goodPassword}, ${role}` };
  const body = { key: keyIn(invited.json.link), ...account };
  return personIn(api, await api.send("POST", "/api/invitations/accept", body), login);
}

/** Signs in, as on another device. */
export async function signIn(api: TestApp, login: string, password: string): Promise<Person> {
  return personIn(api, await api.send("POST", "/api/session", { login, password }), login);
}

/** What people may on a board. */
export const setAccess = (
  manager: Person,
  boardId: string,
  changes: {
    everyone?: string | null;
    people?: { personId: string; role: string | null }[];
    teams?: { teamId: string; role: string | null }[];
  },
): Promise<Answer> => manager.send("POST", `/api/boards/${boardId}/access`, changes);
