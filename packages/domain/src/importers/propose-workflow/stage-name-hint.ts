import type { StageKind } from "@weir/flow-metrics";
import type { ForeignStage } from "../foreign-history.ts";

/** What a name suggests: a kind, and roughly where between the first wish and the last delivery it lies. */
export interface StageNameHint {
  readonly kind: StageKind;
  /** 0 (far left) to 100 (far right). */
  readonly place: number;
}

/** Looked through in this order: "Ready for test" waits, "Dev done" waits, "Done" is done. */
const hints: readonly (StageNameHint & { readonly words: RegExp })[] = [
  {
    kind: "queue",
    place: 5,
    words: /\b(ideas?|icebox|wish ?list|someday|future|parking lot|funnel|inbox|triage|new requests?)\b/,
  },
  {
    kind: "queue",
    place: 65,
    words: /\b(ready|waiting|wait|queue|awaiting|to) (for|to|be) (test|qa|review|release|deploy|ship|accept)\w*/,
  },
  {
    kind: "queue",
    place: 60,
    words:
      /\b(dev|development|build|design|analysis|coding|review|test|testing|qa|code) (done|complete|completed|finished)\b/,
  },
  { kind: "queue", place: 70, words: /\b(approved|accepted|verified|staging|release candidate|ready for release)\b/ },
  {
    kind: "done",
    place: 95,
    words:
      /\b(done|closed|complete|completed|finished|resolved|released|deployed|shipped|live|in production|delivered|fixed|archived?|erledigt|fertig|abgeschlossen|geschlossen|terminé|fini|hecho|completado)\b|完成|关闭|完了/,
  },
  { kind: "queue", place: 10, words: /\b(backlog|bugs?|requests?|stories|features?|proposed)\b|待办/ },
  {
    kind: "queue",
    place: 22,
    words:
      /\b(todo|to do|to-do|open|reopened|new|next|next up|up next|selected|ready|planned|planning|committed|this (week|sprint)|sprint|queued?|assigned|scheduled|registered|received|zu erledigen|offen|à faire)\b/,
  },
  {
    kind: "queue",
    place: 50,
    words: /\b(blocked|on hold|wait|waiting|awaiting|paused|pending|stalled|impeded|suspended)\b/,
  },
  {
    kind: "active",
    place: 30,
    words:
      /\b(analysis|analy[sz]e|analy[sz]ing|design|designing|refine|refining|refinement|discovery|spec|specify|specification)\b/,
  },
  {
    kind: "active",
    place: 45,
    words:
      /\b(doing|in progress|progress|wip|in development|develop|development|developing|dev|build|building|implement|implementing|implementation|coding|working|started|in arbeit|en cours|en curso)\b|进行中|开发/,
  },
  { kind: "active", place: 58, words: /\b(review|reviewing|in review|code review|pull request|peer review)\b/ },
  {
    kind: "active",
    place: 66,
    words: /\b(test|tests|testing|qa|verify|verifying|verification|validate|validation|acceptance|uat|in test)\b|测试/,
  },
  { kind: "active", place: 78, words: /\b(deploy|deploying|deployment|release|releasing|rollout|roll out)\b/ },
];

const abandoned =
  /\b(cancell?ed|rejected|abandoned|declined|dropped|discarded|obsolete|duplicates?|won'?t (do|fix)|will not (do|fix)|abgebrochen|abgelehnt|verworfen|annulé|abandonné|cancelado)\b|取消/;

/** What a stage's name suggests, or nothing. */
export function stageNameHint(name: string): StageNameHint | undefined {
  const words = wordsOf(name);
  return hints.find((hint) => hint.words.test(words));
}

/** What a stage of a source suggests by its name; of an activity what became of it says more than what it is. */
export function hintOf({ id, activity, names: [name = id] }: ForeignStage): StageNameHint | undefined {
  if (activity === undefined) return stageNameHint(name);
  if (!name.startsWith(`${activity}/`)) return workUnlessWaiting(name);
  return stageNameHint(name.slice(activity.length + 1)) ?? stageNameHint(activity);
}

const waiting =
  /\b(queued?|queue|queueing|wait|waits|waiting|await|awaits|awaiting|backlog|ready|to ?do|to-do|pending|on hold|paused?|suspended|stalled|blocked|parked|inbox|ice ?box|parking lot|wish ?list|zu erledigen|warten|wartet|wartend|wartezeit|warteschlange|en attente|en espera)\b|待办|^(open|new|next|offen|neu)$/;

/** An activity is something that is done: its name is a queue's only where it says that somebody waits. */
function workUnlessWaiting(name: string): StageNameHint | undefined {
  const hint = stageNameHint(name);
  if (waiting.test(wordsOf(name))) return { kind: "queue", place: hint?.place ?? 50 };
  return hint?.kind === "queue" ? { ...hint, kind: "active" } : hint;
}

/** Whether a stage's name says that what comes here was given up, not finished. */
export const namesAbandonment = (name: string): boolean => abandoned.test(wordsOf(name));

const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[_./]+/g, " ")
    .replaceAll(/\s+/g, " ");
