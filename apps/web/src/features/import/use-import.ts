import { ProblemError, type ImportDone, type ImportPreview, type Problem } from "@weir/contract";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { announce } from "../../lib/announce.ts";
import { client } from "../../lib/client.ts";
import { newId } from "../../lib/new-id.ts";
import { importForm, type ImportChoices } from "./import-form.ts";
import { mappingOf, workflowOf } from "./mapping-file.ts";
import { isSound, type Mapping } from "./mapping.ts";
import { say } from "./say.ts";
import { useProgress, type Progress } from "./use-progress.ts";

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
  /** How far the request is that is under way, once it takes long enough to wonder. */
  readonly progress: Progress | undefined;
  /** Leaves what is under way; nothing where it is all done or nothing by now. */
  readonly cancel: (() => void) | undefined;
  /** Keeping is possible now. */
  readonly ready: boolean;
  readonly take: (files: readonly File[]) => void;
  /** Reads the files again as what somebody says they are; `undefined`: as what they look like. */
  readonly readAs: (format: string | undefined) => void;
  readonly edit: (mapping: Mapping) => void;
  readonly reset: () => void;
  readonly choose: (choices: Partial<ImportChoices>) => void;
  readonly answer: (question: string, answer: string) => void;
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
  /** The next reading asks for a proposal, whatever is on the table. */
  const [proposing, setProposing] = useState(true);
  /** What the latest answer was given to. */
  const [read, setRead] = useState("");
  const sent = useRef({ content: "", commandId: "" });
  const [progressId, setProgressId] = useState<string>();
  const underWay = useRef<AbortController>(undefined);
  const progress = useProgress(progressId, busy === "keeping");

  const workflow = proposal && mapping && workflowOf(mapping, proposal.sourceStages);
  const edited = workflow === undefined ? "" : JSON.stringify(workflow);
  const wanted = proposing ? "" : edited;
  const opening = edited === "";
  const sound = mapping === undefined || isSound(mapping);
  const { answers, board, format } = choices;

  const asked = (stages: string): string =>
    JSON.stringify([files.map(fingerprint), stages, answers, board, format, attempt]);
  const question = asked(wanted);
  const askedWith = useEffectEvent(asked);

  useEffect(() => {
    if (files.length === 0 || !sound || question === read) return undefined;
    const abort = new AbortController();
    underWay.current = abort;
    const first = wanted === "";
    const ask = async (): Promise<void> => {
      setBusy(opening ? "reading" : "updating");
      try {
        // A board that is there has a zone, and what was read into it had one.
        const timeZone = first && board === undefined ? browserZone() : undefined;
        const given = { answers: answers ?? {}, board, format, timeZone };
        const form = importForm(files, given, first ? undefined : JSON.parse(wanted));
        const id = newId();
        setProgressId(id);
        const query = { preview: "true", progress: id } as const;
        const answer = await client.importFile({ query, form, signal: abort.signal });
        if (!("outcome" in answer)) throw new Error("a preview was asked for");
        setRead(question);
        setFailure(undefined);
        // Where new stages go is asked by the mapping on the table.
        setPreview({ ...answer, questions: answer.questions.filter(({ id }) => id !== "workflow") });
        if (answer.native) setNative(true);
        else if (first) begin(answer);
      } catch (error) {
        if (abort.signal.aborted) return;
        setRead(question);
        setFailure(failureOf(error, opening ? "read" : "plan"));
      }
      setProgressId(undefined);
      setBusy(undefined);
    };
    const begin = (answer: ImportPreview): void => {
      setProposal(answer);
      setProposing(false);
      setChoices((chosen) => ({ name: answer.boardName, ...chosen }));
      const proposed = mappingOf(answer, answer.proposedWorkflow.timeZone);
      setMapping(proposed);
      // The proposal said in the words of the page is the same: nothing has to be read for it again.
      setRead(askedWith(JSON.stringify(workflowOf(proposed, answer.sourceStages))));
    };
    const timer = setTimeout(() => void ask(), first ? 0 : pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [files, wanted, answers, board, format, sound, opening, question, read]);

  const open = (preview?.questions ?? []).some(({ id }) => answers?.[id] === undefined);
  const changed =
    proposal !== undefined &&
    edited !== JSON.stringify(workflowOf(mappingOf(proposal, mapping?.timeZone ?? ""), proposal.sourceStages));
  const answered = question === read && busy === undefined && (failure === undefined || failure.during === "keep");

  const take = (next: readonly File[], as?: string): void => {
    setRead("");
    setFiles(next);
    setNative(false);
    setProposing(true);
    setChoices({ format: as });
    for (const clear of [setProposal, setPreview, setMapping, setFailure]) clear(undefined);
  };
  const cancel = (): void => {
    underWay.current?.abort();
    setProgressId(undefined);
    setBusy(undefined);
    announce(say("import-page.progress.cancelled"));
    // What was pressed is gone: the keyboard goes to the step that it belonged to.
    document.getElementById(stepOf[busy ?? "reading"])?.focus();
    if (busy === "reading") take([]);
    // The reading before stands; what was asked last is not asked again until something changes.
    else setRead(question);
  };

  return {
    files,
    phase: busy ?? (preview === undefined ? "empty" : "ready"),
    proposal,
    preview,
    mapping,
    choices,
    native,
    failure,
    changed,
    ready: preview !== undefined && sound && !open && answered,
    take: (next) => take(next),
    readAs: (as) => take(files, as),
    progress,
    cancel: busy === undefined || progress?.phase === "storing" ? undefined : cancel,
    answer(id, answer) {
      // What a stage is depends on the columns: the proposal is made anew.
      if (id.endsWith("Column")) setProposing(true);
      setChoices({ ...choices, answers: { ...choices.answers, [id]: answer } });
    },
    edit: setMapping,
    reset: () => proposal && mapping && setMapping(mappingOf(proposal, mapping.timeZone)),
    choose(part) {
      // A board may know this source from before: what nobody changed is proposed anew for it.
      if ("board" in part && !changed) setProposing(true);
      setChoices({ ...choices, ...part });
    },
    async keep() {
      const abort = new AbortController();
      underWay.current = abort;
      setBusy("keeping");
      try {
        const content = JSON.stringify([files.map(fingerprint), edited, choices]);
        // The same once more is a retry, and goes by the same id.
        if (sent.current.content !== content) sent.current = { content, commandId: newId() };
        const { commandId } = sent.current;
        const form = importForm(files, { ...choices, commandId }, workflow);
        const id = newId();
        setProgressId(id);
        const answer = await client.importFile({ query: { progress: id }, form, signal: abort.signal });
        return "boardId" in answer ? answer : undefined;
      } catch (error) {
        if (!abort.signal.aborted) setFailure(failureOf(error, "keep"));
        return undefined;
      } finally {
        setProgressId(undefined);
        setBusy(undefined);
      }
    },
    again() {
      setFailure(undefined);
      setAttempt(attempt + 1);
    },
  };
}

/** The heading of the step in which each kind of waiting is shown. */
const stepOf = { reading: "export-step", updating: "look-step", keeping: "keep-step" } as const;

const fingerprint = ({ name, size, lastModified }: File): string => `${name}:${size}:${lastModified}`;

/** Where this browser is; a name that no server may know is none. */
function browserZone(): string | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return ["UTC", ...Intl.supportedValuesOf("timeZone")].includes(timeZone) ? timeZone : undefined;
}

function failureOf(error: unknown, during: ImportFailure["during"]): ImportFailure {
  return error instanceof ProblemError ? { during, problem: error.problem } : { during };
}
