import type { Card } from "@weir/domain";
import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "../../../lib/announce.ts";
import { attachmentClient } from "../../../lib/attachment-client.ts";
import { reasonOf } from "../../../lib/client.ts";
import { newId } from "../../../lib/new-id.ts";
import { useBoardUi } from "../board-ui.ts";
import { keepFiles, type FileList } from "./known-files.ts";
import { say } from "./say.ts";
import { sendFile } from "./send-file.ts";
import { countFiles } from "./use-file-counts.ts";
import { keptName, whyFailed, whyNot } from "./why-not.ts";

/** A file on its way, or one that was not taken. */
export interface Sending {
  readonly attachmentId: string;
  readonly name: string;
  /** How much of it is there, from 0 to 1. */
  readonly share: number;
  readonly why?: string;
}

export interface Files {
  /** `undefined` until it is known. */
  readonly list: FileList | "failed" | undefined;
  readonly sending: readonly Sending[];
  load(): Promise<void>;
  add(files: readonly File[]): void;
  /** Stops one that is on its way, or forgets why it was not taken. */
  stop(attachmentId: string): void;
  /** Answers why it could not be removed. */
  remove(attachmentId: string, name: string): Promise<string | undefined>;
}

const settleMs = 120;

/** The files of a card: asked for again whenever the card changes, sent one after the other. */
export function useFiles(boardId: string, card: Card): Files {
  const { cardId } = card;
  const { store } = useBoardUi();
  const [list, setList] = useState<Files["list"]>();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const before = useRef(Promise.resolve());

  const load = useCallback(async (): Promise<void> => {
    const found = await attachmentClient.attachments({ params: { boardId, cardId } }).catch(() => "failed" as const);
    if (found !== "failed") {
      keepFiles(cardId, found);
      countFiles(store, cardId, found.attachments.length);
    }
    setList((known) => (found === "failed" && typeof known === "object" ? known : found));
  }, [boardId, cardId, store]);
  useEffect(() => {
    const timer = setTimeout(() => void load(), settleMs);
    return () => clearTimeout(timer);
  }, [load, card]);
  // Whoever closes the card goes on with something else; what is on its way still arrives.

  const change = (attachmentId: string, to: Partial<Sending> | undefined): void =>
    setSending((all) =>
      all.flatMap((each) =>
        each.attachmentId !== attachmentId ? [each] : to === undefined ? [] : [{ ...each, ...to }],
      ),
    );

  const send = async (attachmentId: string, name: string, file: File): Promise<void> => {
    const control = stops.current.get(attachmentId);
    if (control === undefined || control.signal.aborted) return;
    try {
      const onSent = (share: number): void => change(attachmentId, { share });
      await sendFile({ boardId, cardId, attachmentId }, file, { name, signal: control.signal, onSent });
      await load();
      change(attachmentId, undefined);
      announce(say("files.sent", { name }));
    } catch (failure) {
      if (control.signal.aborted) return;
      const why = whyFailed(failure, name);
      change(attachmentId, { why });
      announce(why);
    } finally {
      stops.current.delete(attachmentId);
    }
  };

  const add = (files: readonly File[]): void => {
    if (typeof list !== "object") return;
    for (const file of files) {
      const attachmentId = newId();
      const name = keptName(file.name);
      const why = whyNot(file, name, list);
      setSending((all) => [...all, { attachmentId, name, share: 0, ...(why !== undefined && { why }) }]);
      if (why !== undefined) {
        announce(why);
        continue;
      }
      stops.current.set(attachmentId, new AbortController());
      before.current = before.current.then(() => send(attachmentId, name, file));
    }
  };

  const stop = (attachmentId: string): void => {
    const name = sending.find((each) => each.attachmentId === attachmentId)?.name ?? "";
    const control = stops.current.get(attachmentId);
    if (control !== undefined) announce(say("files.stopped", { name }));
    control?.abort();
    stops.current.delete(attachmentId);
    change(attachmentId, undefined);
  };

  const remove = async (attachmentId: string, name: string): Promise<string | undefined> => {
    try {
      await attachmentClient.removeAttachment({ params: { boardId, cardId, attachmentId } });
    } catch (failure) {
      return say("files.not-removed", { why: reasonOf(failure, say("files.no-answer")) });
    }
    await load();
    announce(say("files.removed", { name }));
    return undefined;
  };

  return { list, sending, load, add, stop, remove };
}
