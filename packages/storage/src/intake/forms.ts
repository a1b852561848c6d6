import {
  boardStream,
  landingStage,
  upstreamStages,
  type BoardState,
  type Denied,
  type OwnWish,
  type Refusal,
  type Viewer,
} from "@weir/domain";
import { BOARD_ROW } from "../rows/board-rows.ts";
import type { Answer } from "../access/access.ts";
import { hashOf, newSecret } from "../access/secrets.ts";
import { denied } from "../workspace/permitted.ts";
import type { WorkspaceParts } from "../workspace/submit.ts";
import { FORM_ROW, formInfo, formRow, toForm, toldOf, type KeptForm } from "./form-rows.ts";
import type { FormInfo, FormKey, Intake } from "./intake.ts";

/** The request forms of a workspace, in memory: every request and every look at a form asks for one. */
export interface Forms extends Pick<Intake, "form" | "changeForm" | "renewLink"> {
  /** The form whose link has this key. */
  find(key: string): Promise<KeptForm | undefined>;
  /** Whether a board's form takes requests by this link just now, as far as the form itself says. */
  isOpen(boardId: string, keyHash: string): boolean;
  /** The board is gone, and its form with it. */
  forget(boardId: string): void;
}

/** Where what comes by a form lands now; `undefined`: nowhere, and it takes nothing. */
export const landingOf = (board: BoardState, form: KeptForm): string | undefined =>
  board.archived ? undefined : landingStage(board, form.stageId)?.stageId;

export const createForms = ({ log, cache, clock }: Pick<WorkspaceParts, "log" | "cache" | "clock">): Forms => {
  let known: Map<string, KeptForm> | undefined;
  let loading: Promise<Map<string, KeptForm>> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const load = async (): Promise<Map<string, KeptForm>> => {
    const rows = await log.rows(FORM_ROW);
    return (known = new Map([...rows].map(([boardId, row]) => [boardId, toForm(boardId, row)])));
  };
  const forms = (): Promise<Map<string, KeptForm>> =>
    (loading ??= load().catch((failure: unknown) => {
      // The next one who asks tries again.
      loading = undefined;
      throw failure;
    }));

  /** One at a time, once the policy has agreed and where there is such a board. */
  const permitted = <T>(
    refused: () => Denied | undefined,
    boardId: string,
    work: (form: KeptForm | undefined) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    const inTurn = async (): Promise<Answer<T>> => {
      const no = refused();
      if (no) return no;
      if ((await log.row(BOARD_ROW, boardId)) === undefined) return { problem: "not-there" };
      return work((await forms()).get(boardId));
    };
    const turn = last.then(inTurn, inTurn);
    last = turn;
    return turn;
  };

  const mayNot = (viewer: Viewer, boardId: string) => denied(viewer, "board.intake", { kind: "board", boardId });
  /** A link would outlive the token that made it. */
  const mayNotMake = (viewer: Viewer, boardId: string): Denied | undefined =>
    mayNot(viewer, boardId) ?? (viewer.kind === "person" && viewer.token ? { denied: "token-scope" } : undefined);

  /** Why a stage is none that requests may land in. */
  const notUpstream = async (boardId: string, stageId: string): Promise<Refusal | undefined> => {
    const { committed } = await cache.open(boardStream(boardId));
    if (upstreamStages(committed).some((stage) => stage.stageId === stageId)) return undefined;
    const isThere = committed.stages.some((stage) => stage.stageId === stageId);
    return isThere
      ? { refused: "not-allowed-here", why: "not-upstream", stageId }
      : { refused: "not-found", what: "stage", id: stageId };
  };

  /** Why a form cannot ask for these fields; one that is retired is merely not asked for meanwhile. */
  const notAskable = async (boardId: string, own: readonly OwnWish[]): Promise<Refusal | undefined> => {
    const { committed } = await cache.open(boardStream(boardId));
    const isAskable = ({ fieldId }: OwnWish): boolean =>
      committed.fields.some((field) => field.fieldId === fieldId && field.kind !== "person");
    const unknown = own.find((each) => !isAskable(each));
    return unknown && { refused: "not-found", what: "field", id: unknown.fieldId };
  };

  /** Memory follows the disk where a form opens, and goes ahead of it where one closes: what is taken away is gone first. */
  const keep = async (form: KeptForm, by: string, did: string): Promise<FormInfo> => {
    const all = await forms();
    const before = all.get(form.boardId);
    if (before !== undefined)
      all.set(form.boardId, { ...before, open: before.open && form.open && form.keyHash === before.keyHash });
    const { boardId } = form;
    await log.writeRows([formRow(form)], [{ at: clock(), by, did, what: { boardId, ...toldOf(form) } }]);
    all.set(boardId, form);
    return formInfo(form);
  };

  return {
    form: (viewer, boardId) =>
      permitted(
        () => mayNot(viewer, boardId),
        boardId,
        async (form) => ({ form: form ? formInfo(form) : null }),
      ),
    changeForm: (viewer, boardId, settings) =>
      permitted<(FormInfo & Partial<FormKey>) | Refusal>(
        () => mayNotMake(viewer, boardId),
        boardId,
        async (form) => {
          const elsewhere = settings.stageId === undefined ? undefined : await notUpstream(boardId, settings.stageId);
          const unknown = elsewhere ?? (await notAskable(boardId, settings.own ?? []));
          if (unknown) return unknown;
          const key = form?.keyHash === undefined ? newSecret() : undefined;
          const keyHash = key === undefined ? form?.keyHash : hashOf(key);
          const did = (form?.open ?? false) === settings.open ? "changed" : settings.open ? "opened" : "closed";
          const kept = { ...settings, boardId, changedAt: clock(), ...(keyHash !== undefined && { keyHash }) };
          const info = await keep(kept, viewer.personId, `intake.${did}`);
          return { ...info, ...(key !== undefined && { key }) };
        },
      ),
    renewLink: (viewer, boardId) =>
      permitted<FormInfo & FormKey>(
        () => mayNotMake(viewer, boardId),
        boardId,
        async (form) => {
          if (form === undefined) return { problem: "not-there" };
          const key = newSecret();
          const kept = { ...form, keyHash: hashOf(key), changedAt: clock() };
          return { ...(await keep(kept, viewer.personId, "intake.renewed")), key };
        },
      ),
    find: async (key) => {
      const keyHash = hashOf(key);
      return [...(await forms()).values()].find((form) => form.keyHash === keyHash);
    },
    isOpen: (boardId, keyHash) => {
      const form = known?.get(boardId);
      return form?.open === true && form.keyHash === keyHash;
    },
    forget: (boardId) => void known?.delete(boardId),
  };
};

/** What the board of a form is now. */
export const boardOfForm = async (
  { cache }: Pick<WorkspaceParts, "cache">,
  { boardId }: KeptForm,
): Promise<BoardState> => (await cache.open(boardStream(boardId))).committed;
