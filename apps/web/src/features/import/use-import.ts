import { ProblemError, type ImportDone, type ImportPreview, type Problem } from "@weir/contract";
import { useEffect, useRef, useState } from "react";
import { client } from "../../lib/client.ts";
import { importForm, isWeirExport, type ImportChoices } from "./import-form.ts";
import { isSound, mappingOf, workflowOf, type Mapping } from "./mapping.ts";

/** A failed request: while first reading, while reading with changes, or while keeping. Without a problem no answer came. */
export interface ImportFailure {
  readonly during: "read" | "plan" | "keep";
  readonly problem?: Problem;
}

export interface ImportWork {
  readonly files: readonly File[];
  readonly phase: "empty" | "reading" | "ready" | "updating" | "keeping";
  /** The first reading: its guesses and its own idea of the stages. */
  readonly proposal: ImportPreview | undefined;
  /** The latest reading that succeeded. */
  readonly preview: ImportPreview | undefined;
  readonly mapping: Mapping | undefined;
  readonly choices: ImportChoices;
  /** The file is a board as Weir itself writes them: it comes back as it was, there is nothing to choose. */
  readonly native: boolean;
  readonly failure: ImportFailure | undefined;
  readonly changed: boolean;
  /** Keeping is possible now. */
  readonly ready: boolean;
  readonly take: (files: readonly File[]) => void;
  readonly edit: (mapping: Mapping) => void;
  readonly reset: () => void;
  readonly choose: (choices: Partial<ImportChoices>) => void;
  readonly keep: () => Promise<ImportDone | undefined>;
  readonly again: () => void;
}

const pause = 350;

/** The work of one import: files in, a proposal to edit, a fresh preview after each change, and all of it kept or nothing. */
export function useImport(handed: readonly File[]): ImportWork {
  const [files, setFiles] = useState(handed);
  const [proposal, setProposal] = useState<ImportPreview>();
  const [preview, setPreview] = useState<ImportPreview>();
  const [mapping, setMapping] = useState<Mapping>();
  const [choices, setChoices] = useState<ImportChoices>({});
  const [native, setNative] = useState(false);
  const [failure, setFailure] = useState<ImportFailure>();
  const [busy, setBusy] = useState<"reading" | "updating" | "keeping">();
  const [attempt, setAttempt] = useState(0);
  const read = useRef("");

  const workflow = proposal && mapping && workflowOf(mapping, proposal.sourceStages);
  const wanted = workflow === undefined ? "" : JSON.stringify(workflow);
  const sound = mapping === undefined || isSound(mapping);
  const { dateOrder, board } = choices;

  useEffect(() => {
    const key = JSON.stringify([files.map(fingerprint), wanted, dateOrder, board, attempt]);
    if (files.length === 0 || !sound || key === read.current) return undefined;
    const abort = new AbortController();
    const first = wanted === "";
    const ask = async (): Promise<void> => {
      setBusy(first ? "reading" : "updating");
      try {
        if (first && (await isWeirExport(files))) {
          read.current = key;
          setNative(true);
          return setBusy(undefined);
        }
        const form = importForm(files, { dateOrder, board }, first ? undefined : JSON.parse(wanted));
        const answer = await client.importFile({ query: { preview: "true" }, form, signal: abort.signal });
        if (!("outcome" in answer)) throw new Error("a preview was asked for");
        read.current = key;
        setFailure(undefined);
        setPreview(answer);
        if (first) begin(answer);
      } catch (error) {
        if (abort.signal.aborted) return;
        read.current = key;
        setFailure(failureOf(error, first ? "read" : "plan"));
      }
      setBusy(undefined);
    };
    const begin = (answer: ImportPreview): void => {
      setProposal(answer);
      setChoices((chosen) => ({ ...chosen, name: answer.boardName }));
      setMapping(mappingOf(answer, browserZone()));
    };
    const timer = setTimeout(() => void ask(), first ? 0 : pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [files, wanted, dateOrder, board, sound, attempt]);

  const open = (preview?.questions ?? []).some(() => dateOrder === undefined);
  const stale = busy !== undefined || failure !== undefined;

  return {
    files,
    phase: busy ?? (preview === undefined ? "empty" : "ready"),
    proposal,
    preview,
    mapping,
    choices,
    native,
    failure,
    changed:
      proposal !== undefined &&
      wanted !== JSON.stringify(workflowOf(mappingOf(proposal, mapping?.timeZone ?? ""), proposal.sourceStages)),
    ready: (preview !== undefined || native) && sound && !open && (!stale || failure?.during === "keep"),
    take(next) {
      read.current = "";
      setFiles(next);
      setNative(false);
      setChoices({});
      for (const clear of [setProposal, setPreview, setMapping, setFailure]) clear(undefined);
    },
    edit: setMapping,
    reset: () => proposal && mapping && setMapping(mappingOf(proposal, mapping.timeZone)),
    choose: (part) => setChoices({ ...choices, ...part }),
    async keep() {
      setBusy("keeping");
      try {
        const answer = await client.importFile({ form: importForm(files, choices, workflow) });
        return "boardId" in answer ? answer : undefined;
      } catch (error) {
        setFailure(failureOf(error, "keep"));
        return undefined;
      } finally {
        setBusy(undefined);
      }
    },
    again() {
      setFailure(undefined);
      setAttempt(attempt + 1);
    },
  };
}

const fingerprint = ({ name, size, lastModified }: File): string => `${name}:${size}:${lastModified}`;

const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

function failureOf(error: unknown, during: ImportFailure["during"]): ImportFailure {
  return error instanceof ProblemError ? { during, problem: error.problem } : { during };
}
