import { authorise, sharedActions, type PersonViewer, type ShareViewer } from "@weir/domain";
import { BOARD_ROW } from "../rows/board-rows.ts";
import { denied } from "../workspace/permitted.ts";
import type { AccessProblem, Answer } from "./access.ts";
import type { AccessParts, Note } from "./access-parts.ts";
import { DAY, later } from "./durations.ts";
import { oldestFirst } from "./oldest-first.ts";
import { createPseudonyms } from "./pseudonyms.ts";
import type { Kept } from "./secret-book.ts";
import { hashOf } from "./secrets.ts";
import type { ShareAccess, ShareInfo } from "./share-access.ts";
import { createShareGrants } from "./share-grants.ts";
import { shareOf, type Share } from "./shares.ts";
import type { Step } from "./step.ts";

const over: AccessProblem = { problem: "key-over" };
const notThere: AccessProblem = { problem: "not-there" };

interface ShareLinks extends ShareAccess {
  /** Who a link's key stands for, or what was given for it and its password; `undefined` where it is over. */
  viewerOfShare(secret: string): ShareViewer | undefined;
}

/** Links to boards. `personViewer`: somebody as they are now, and nobody once what they come with is not good any more. */
export const createShareLinks = (
  parts: AccessParts,
  personViewer: (personId: string, isGood: () => boolean) => PersonViewer,
): ShareLinks => {
  const { log, accounts, shares, hashing, clock, now, newId, newSecret, carryOut, permitted } = parts;
  const grants = createShareGrants(clock, newSecret);

  const viewerOf = ({ hash, record }: Kept<Share>, until: number): ShareViewer => {
    const { shareId, boardId, what, personId, hidesPeople, salt } = record;
    const isGood = (): boolean => until > now() && (shares.get(hash)?.overAt ?? 0) > now();
    return {
      kind: "share",
      personId: `share:${shareId}`,
      shareId,
      boardId,
      what,
      maker: personViewer(personId, isGood),
      ...(hidesPeople && { pseudonymOf: createPseudonyms(salt) }),
    };
  };

  /** It is good, and its maker still sees what it shows. */
  const works = (kept: Kept<Share>, until = Infinity): ShareViewer | undefined => {
    const viewer = viewerOf(kept, until);
    const { boardId, what } = viewer;
    const may = sharedActions[what].every((action) => authorise(viewer, action, { kind: "board", boardId }) === true);
    return may ? viewer : undefined;
  };

  const shownOf = (secret: string): readonly [Kept<Share>, number] | undefined => {
    const found = shares.find(secret);
    if (found !== undefined) return found.record.password === undefined ? [found, Infinity] : undefined;
    const grant = grants.find(secret);
    const record = grant && shares.get(grant.shareHash);
    return grant && record && [{ hash: grant.shareHash, record }, grant.overAt];
  };

  /** Right to the hour, and told the audit once a day, without anybody waiting for it. */
  const noteUse = ({ hash, record }: Kept<Share>): void => {
    const at = clock();
    const { row, before } = shares.touch(hash, shareOf({ ...record, usedAt: at }));
    before?.();
    const { shareId, boardId, usedAt = "" } = record;
    const note = { at, by: "nobody", did: "share.opened", what: { shareId, boardId } };
    log.writeRows([row], usedAt.slice(0, 10) === at.slice(0, 10) ? [] : [note]).catch(() => undefined);
  };

  const infoOf = (kept: Kept<Share>): ShareInfo => {
    const { shareId, what, note, hidesPeople, embedding, password, personId, createdAt, expiresAt, usedAt } =
      kept.record;
    return {
      shareId,
      what,
      note,
      hidesPeople,
      hasPassword: password !== undefined,
      madeBy: personId,
      createdAt,
      works: works(kept) !== undefined,
      ...(embedding !== undefined && { embedding }),
      ...(expiresAt !== undefined && { expiresAt }),
      ...(usedAt !== undefined && { usedAt }),
    };
  };

  const ofBoard = (boardId: string): Kept<Share>[] => shares.where((share) => share.boardId === boardId);

  return {
    viewerOfShare: (secret) => {
      const shown = shownOf(secret);
      const viewer = shown && works(...shown);
      if (viewer !== undefined && shown !== undefined && shown[0].record.noteAt <= now()) noteUse(shown[0]);
      return viewer;
    },
    shares: async (viewer, boardId) => {
      const refused = denied(viewer, "board.access", { kind: "board", boardId });
      if (refused) return refused;
      if ((await log.row(BOARD_ROW, boardId)) === undefined) return notThere;
      return ofBoard(boardId)
        .filter(({ hash }) => shares.get(hash))
        .map(infoOf)
        .toSorted(oldestFirst);
    },
    makeShare: async (viewer, boardId, { password, days, ...wish }) => {
      const resource = { kind: "board", boardId } as const;
      // The cost of a password's hash is for those who may make a link.
      const refused = denied(viewer, "board.access", resource);
      if (refused) return refused;
      const hashed = password === undefined ? {} : { password: await hashing.hash(password) };
      return permitted<Answer<ShareInfo & { readonly key: string }>>(viewer, "board.access", resource, async () => {
        const { personId } = viewer;
        // A link would outlive the token that made it.
        if (viewer.kind === "person" && viewer.token) return { denied: "token-scope" };
        if ((await log.row(BOARD_ROW, boardId)) === undefined) return notThere;
        // There is nobody to read it who is not "You" anyway.
        if (accounts.get(personId) === undefined) return { problem: "not-claimed" };
        const createdAt = clock();
        const expiry = days === undefined ? {} : { expiresAt: later(createdAt, days * DAY) };
        const [key, shareId, salt] = [newSecret(), newId(), newSecret()];
        const record = shareOf({ ...wish, ...hashed, ...expiry, shareId, boardId, personId, salt, createdAt });
        const { what, hidesPeople, embedding, expiresAt = null } = record;
        const framed = embedding === undefined ? "none" : embedding === "any" ? "any" : "some";
        const told = { shareId, boardId, what, hidesPeople, password: password !== undefined, framed, expiresAt };
        await carryOut([shares.keep(hashOf(key), record)], [{ by: personId, did: "share.made", what: told }]);
        return { ...infoOf({ hash: hashOf(key), record }), key };
      });
    },
    endShare: (viewer, boardId, shareId) =>
      permitted<Answer<{ readonly ended: true }>>(viewer, "board.access", { kind: "board", boardId }, async () => {
        const found = ofBoard(boardId).filter(({ record }) => record.shareId === shareId);
        if (found.length === 0) return notThere;
        const note: Note = { by: viewer.personId, did: "share.ended", what: { shareId, boardId } };
        await carryOut(
          found.map(({ hash }) => shares.strike(hash)),
          [note],
        );
        return { ended: true };
      }),
    openShare: async ({ shareId, key, password }) => {
      const found = shares.find(key);
      if (found?.record.shareId !== shareId || works(found) === undefined) return over;
      const { boardId, what, password: hashed } = found.record;
      const opened = { shareId, boardId, what };
      if (hashed === undefined) return { ...opened, credential: key };
      if (password === undefined) return { needsPassword: true };
      if (!(await hashing.matches(hashed, password))) {
        await carryOut([], [{ by: "nobody", did: "share.refused", what: { shareId, boardId } }]);
        return { problem: "wrong-password" };
      }
      return { ...opened, credential: grants.give(found.hash).secret };
    },
    embedding: (shareId) => {
      const [found] = shares.where((share) => share.shareId === shareId);
      return found && shares.get(found.hash) && works(found) ? found.record.embedding : undefined;
    },
  };
};

/** Ends every link to a board. */
export const endSharesOf = ({ shares }: Pick<AccessParts, "shares">, boardId: string): Step[] =>
  shares.where((share) => share.boardId === boardId).map(({ hash }) => shares.strike(hash));
