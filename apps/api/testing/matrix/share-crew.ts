import { soloViewer, type ShareKind, type Viewer } from "@weir/domain";
import type { Access, ShareWish } from "@weir/storage";
import { done, type Credential } from "./credential.ts";
import type { Name } from "./who.ts";

type LinkName = Extract<Name, `a link${string}` | "a session sent as a link">;

interface Help {
  pass(ms: number): void;
  /** The session of somebody who has the private board to manage. */
  manager(login: string): Promise<{ readonly personId: string; readonly session: string }>;
}

const day = 86_400_000;
const share = (secret: string): Credential => ({ authorization: `Share ${secret}` });

/** Everybody who comes with a link, or with what was one. */
export function linkCredentials(access: Access, { pass, manager }: Help): Record<LinkName, () => Promise<Credential>> {
  const made = async (what: ShareKind, more: Partial<ShareWish> = {}, by: Viewer = soloViewer) =>
    done(await access.makeShare(by, "private", { what, note: "N", hidesPeople: false, ...more }));
  return {
    "a link to a board": async () => share((await made("board")).key),
    "a link to a board, names hidden": async () => share((await made("board", { hidesPeople: true })).key),
    "a link to analytics": async () => share((await made("analytics")).key),
    "a link to a map": async () => share((await made("map")).key),
    "a link without its password": async () => share((await made("board", { password: "open sesame" })).key),
    "a link that was ended": async () => {
      const { shareId, key } = await made("board");
      done(await access.endShare(soloViewer, "private", shareId));
      return share(key);
    },
    "a link past its time": async () => {
      const { key } = await made("board", { days: 1 });
      pass(day);
      return share(key);
    },
    "a link of somebody disabled": async () => {
      const { personId, session } = await manager("disabled maker");
      const { key } = await made("board", {}, access.viewerOf({ session }));
      done(await access.changeMember(soloViewer, personId, { disabled: true }));
      return share(key);
    },
    "a link of one whose role was taken": async () => {
      const { personId, session } = await manager("former maker");
      const { key } = await made("board", {}, access.viewerOf({ session }));
      done(await access.changeBoardAccess(soloViewer, "private", { people: [{ personId, role: null }] }));
      return share(key);
    },
    // Whoever is signed in as well is nobody else on the page of a link.
    "a link beside a session": async () => {
      const { session } = await manager("reader");
      return { ...share((await made("board")).key), cookie: `weir=${session}` };
    },
    "a link sent as a token": async () => ({ authorization: `Bearer ${(await made("board")).key}` }),
    "a session sent as a link": async () => share((await manager("swapper")).session),
  };
}
