import { counted } from "./texts-of.ts";

/** The policies of stages and the links between cards: what a board says of them when it refuses. */
export const policyRefusalTexts = {
  "refusal.entry-points.ask": "Say which of these are met before a card enters {stage}: {points}.",
  "refusal.entry-points.refuse": "{stage} takes no card before these are met: {points}.",
  "refusal.link-cycle.blocks": "That would go round in a circle. Each of these blocks the next one already: {chain}.",
  "refusal.link-cycle.parent-of":
    "That would go round in a circle. Each of these is the parent of the next one already: {chain}.",
} as const;

/** What a card's links say on its front, and what its stage says before it is dropped there. */
export const ruleTexts = {
  "rule.open-policy": "Policy of {stage}",
  "rule.points.warn": "To be met: {points}",
  "rule.points.ask": "Asks which are met: {points}",
  "rule.points.refuse": "Only once met: {points}",
  "rule.text": "Policy: {text}",
  "rule.waits": (v: { count: number; title: string }) =>
    v.count === 1 ? `Waits for ${v.title}` : `Waits for ${v.count} unfinished cards`,
  "card.waiting-on": "Waiting on {who}",
  "card.blocker-owner": "{person} deals with it",
  "card.waits": (v: { count: number }) => `Waits for ${counted(v.count, "unfinished card", "unfinished cards")}`,
  "card.children": (v: { done: number; all: number }) =>
    `${v.done} of ${counted(v.all, "child card", "child cards")} finished`,
  "card.links": (v: { count: number }) => `Linked with ${counted(v.count, "card", "cards")}`,
} as const;

/** Reading and changing the policy of a stage, and answering it. */
export const policyTexts = {
  "policy.title": "Policy of {stage}",
  "policy.edit": "Policy…",
  "policy.hint":
    "What has to be so before work comes in here, or before it is done. Everybody can read it at the stage.",
  "policy.text": "In words",
  "policy.text-hint": "Markdown is kept as it is written.",
  "policy.points": "A card enters when",
  "policy.points-none": "Nothing is asked of cards that come in.",
  "policy.point": "Point {place}",
  "policy.add-point": "Add a point",
  "policy.new-point": "What has to be so?",
  "policy.remove-point": "Remove {text}",
  "policy.entry": "When a card comes in",
  "policy.entry.warn": "Show the points before the drop",
  "policy.entry.ask": "Ask which are met, and keep the answer",
  "policy.entry.refuse": "Refuse until all are met",
  "policy.said.warn": "The points are shown before a card is dropped here.",
  "policy.said.ask": "Whoever brings a card in says which are met.",
  "policy.said.refuse": "No card comes in before all are met.",
  "policy.receivers": "Ask whoever pulls a card in here what the work was like",
  "policy.receivers-hint":
    "One tap: usable, clarified, fixed or returned. The value stream shows the share that was usable.",
  "policy.receivers.0": "Never",
  "policy.receivers.every": (v: { every: number }) => (v.every === 1 ? "At every pull" : `At one pull in ${v.every}`),
  "policy.save": "Save",
  "policy.cancel": "Cancel",
  "policy.close": "Close",
  "entry.question": "{stage}: which of these are met?",
  "entry.must": "{stage} takes a card once all of these are met.",
  "entry.enter": "Let it in",
  "entry.still": "{title} stays where it is: not all points of {stage} are met.",
} as const;

/** The links of a card in the drawer. */
export const linkTexts = {
  "links.title": "Links",
  "links.blocked-by": "Waits for",
  "links.blocks": "Blocks",
  "links.child-of": "Part of",
  "links.parent-of": "Consists of",
  "links.relates": "Has to do with",
  "links.kind": "How they are linked",
  "links.search": "Which card?",
  "links.none-found": "No card of this board is called so.",
  "links.add": "Link with {title}",
  "links.remove": "Take off the link with {title}",
  "links.open": "Open {title}",
  "links.state.open": "open",
  "links.state.done": "finished",
  "links.state.off": "off the board",
  "links.added": "Linked with {title}.",
  "links.removed": "No longer linked with {title}.",
} as const;

/** What a card waits for: who deals with it, and who outside has to do something. */
export const blockerTexts = {
  "blocker.reason": "What is it waiting for?",
  "blocker.owner": "Who deals with it?",
  "blocker.waiting-on": "Waiting on somebody outside?",
  "blocker.optional": "may stay empty",
  "blocker.owned": "{person} deals with it.",
  "blocker.nobody": "Nobody deals with it yet.",
  "blocker.waits-on": "Waiting on {who}.",
  "blocker.change": "Change",
  "blocker.save": "Save",
} as const;

/** The receiver's tap. */
export const receiverTexts = {
  "receiver.question": "What was the work like that you pulled?",
  "receiver.usable": "Usable",
  "receiver.clarified": "Clarified",
  "receiver.fixed": "Fixed",
  "receiver.returned": "Returned",
  "receiver.usable-hint": "It was complete and right",
  "receiver.clarified-hint": "Something had to be asked",
  "receiver.fixed-hint": "Something had to be put right",
  "receiver.returned-hint": "It goes back",
  "receiver.later": "Not now",
  "receiver.ask":
    "{title}: what was the work like? Press 1 for usable, 2 clarified, 3 fixed, 4 returned, 0 for not now.",
  "receiver.thanks": "Noted: {answer}.",
} as const;
