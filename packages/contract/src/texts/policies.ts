import { counted } from "./texts-of.ts";

/** What a card's links say on its front, and what its stage says before it is dropped there. */
export const ruleTexts = {
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
