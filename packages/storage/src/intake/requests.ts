import {
  allCards,
  askedFields,
  boardStream,
  cardOf,
  isRefusal,
  requestProgress,
  requesterOf,
  type BoardState,
  type Command,
  type DomainEvent,
  type RequestProgress,
  type Viewer,
} from "@weir/domain";
import { BOARD_ROW } from "../rows/board-rows.ts";
import type { RowOperation } from "../rows/row-operation.ts";
import { owedScrub } from "../rows/scrub-row.ts";
import { hashOf } from "../access/secrets.ts";
import { cardStory } from "../workspace/card-story.ts";
import { denied } from "../workspace/permitted.ts";
import type { WorkspaceParts } from "../workspace/submit.ts";
import type { Outcome } from "../workspace/workspace.ts";
import { boardOfForm, landingOf, type Forms } from "./forms.ts";
import type { Intake, RequestInfo } from "./intake.ts";
import { REQUEST_LINK_ROW, REQUEST_ROW, forgottenRows, requestLinkRow, requestRow, toRequest } from "./request-rows.ts";
import { wrongFields } from "./wrong-fields.ts";

interface RequestParts extends WorkspaceParts {
  /** Carries out a command; `rows` are kept with it, or neither is. */
  execute(command: Command, viewer: Viewer, rows: readonly RowOperation[]): Promise<Outcome>;
}

export type Requests = Omit<Intake, "form" | "changeForm" | "renewLink" | "onOutcome"> & {
  /** How far the request of a card got; `undefined` where the card is not there any more. */
  progressOf(cardId: string, sentTo: string): Promise<RequestProgress | undefined>;
};

const over = { problem: "key-over" } as const;
const closed = { problem: "form-closed" } as const;

const kindsOf = ({ countedTypes }: BoardState): readonly string[] => countedTypes?.count ?? [];

/** What comes by request forms: taken in as cards, and looked after by whoever sent it. */
export const createRequests = (parts: RequestParts, forms: Forms): Requests => {
  const { log, cache, clock, execute } = parts;

  /** The form of a key with its board and the stage that requests land in, where it takes any. */
  const formOf = async (key: string) => {
    const form = await forms.find(key);
    if (form === undefined) return over;
    const board = await boardOfForm(parts, form);
    const stageId = landingOf(board, form);
    return form.open && stageId !== undefined ? { form, board, stageId } : closed;
  };

  const progressOf = async (cardId: string, sentTo: string): Promise<RequestProgress | undefined> => {
    const story = await cardStory(log, sentTo, cardId);
    for (const stream of story.keys()) {
      const card = cardOf((await cache.open(stream)).committed, cardId);
      if (card === undefined || card.leftAt !== undefined) continue;
      return requestProgress(card, [...story.values()].flat().toSorted(byTime));
    }
    return undefined;
  };

  const requestOf = async (key: string) => {
    const link = await log.row(REQUEST_LINK_ROW, hashOf(key));
    const cardId = link && String(link.cardId);
    const row = cardId === undefined ? undefined : await log.row(REQUEST_ROW, cardId);
    return cardId === undefined || row === undefined ? undefined : toRequest(cardId, row);
  };

  const forget = async (cardId: string, boardId: string, by: string): Promise<{ readonly forgotten: true }> => {
    const rows = await forgottenRows(log, cardId);
    const note = { at: clock(), by, did: "request.forgotten", what: { boardId, cardId } };
    await log.writeRows([...rows, owedScrub], [note]);
    // Should that fail it is owed, and `weir check` tells of it.
    await log.scrub().catch(() => undefined);
    return { forgotten: true };
  };

  return {
    progressOf,
    openForm: async (key) => {
      const found = await formOf(key);
      if ("problem" in found) return found;
      const { form, board } = found;
      const { title, intro, fields, size = "off", own = [] } = form;
      const { unit } = board.sizes;
      const asked = { title, intro, fields, size, kinds: kindsOf(board), own: askedFields(board, own) };
      return size !== "off" && unit !== undefined ? { ...asked, sizeUnit: unit } : asked;
    },
    send: async (key, wish, { requestId, statusKey }) => {
      const found = await formOf(key);
      if ("problem" in found) return found;
      const { form, board, stageId } = found;
      const wrong = wrongFields(wish, form, kindsOf(board), askedFields(board, form.own ?? []));
      if (wrong.length > 0) return { wrong };
      const { boardId, keyHash = "" } = form;
      const { title, description, kind, due, name, email, size, own = [] } = wish;
      const command: Command = {
        commandId: `request:${requestId}`,
        type: "card.create",
        stream: boardStream(boardId),
        cardId: requestId,
        stageId,
        title,
        ...(description !== undefined && { description }),
        ...(kind !== undefined && { cardType: kind }),
        ...(due !== undefined && { dueAt: due }),
        ...(size !== undefined && { size }),
        ...(own.length > 0 && { fields: [...own] }),
      };
      const rows = [
        requestRow({ cardId: requestId, boardId, at: clock(), name, email }),
        requestLinkRow(hashOf(statusKey), requestId),
      ];
      const viewer = requesterOf(boardId, () => forms.isOpen(boardId, keyHash));
      const outcome = await execute(command, viewer, rows);
      if ("denied" in outcome) return closed;
      if ("problem" in outcome) return { problem: "sent-already" };
      if (!isRefusal(outcome)) return { sent: true, cardId: requestId };
      return outcome.refused === "wip-limit" || outcome.refused === "reason-required" ? { full: outcome } : closed;
    },
    progress: async (key) => {
      const request = await requestOf(key);
      const progress = request && (await progressOf(request.cardId, request.boardId));
      if (request === undefined || progress === undefined) return over;
      return { ...progress, hasRequester: request.name !== undefined || request.email !== undefined };
    },
    forgetMe: async (key) => {
      const request = await requestOf(key);
      return request === undefined ? over : forget(request.cardId, request.boardId, "nobody");
    },
    requests: async (viewer, boardId) => {
      const resource = { kind: "board", boardId } as const;
      const refused = denied(viewer, "board.requests", resource);
      if (refused) return refused;
      if ((await log.row(BOARD_ROW, boardId)) === undefined) return { problem: "not-there" };
      const { committed } = await cache.open(boardStream(boardId));
      const sent = [...allCards(committed)].filter((card) => card.requested && card.leftAt === undefined);
      if (sent.length === 0) return [];
      const rows = await log.rows(REQUEST_ROW);
      const seesAddresses = denied(viewer, "board.change", resource) === undefined;
      return sent.flatMap(({ cardId }): RequestInfo[] => {
        const row = rows.get(cardId);
        if (row === undefined) return [];
        const { at, name, email } = toRequest(cardId, row);
        return [
          { cardId, at, ...(name !== undefined && { name }), ...(seesAddresses && email !== undefined && { email }) },
        ];
      });
    },
    forgetRequester: async (viewer, boardId, cardId) => {
      const refused = denied(viewer, "board.redact", { kind: "board", boardId });
      if (refused) return refused;
      const card = cardOf((await cache.open(boardStream(boardId))).committed, cardId);
      const isHere = card?.requested === true && card.leftAt === undefined;
      if (!isHere || (await log.row(REQUEST_ROW, cardId)) === undefined) return { problem: "not-there" };
      return forget(cardId, boardId, viewer.personId);
    },
  };
};

const byTime = (a: DomainEvent, b: DomainEvent): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq);
