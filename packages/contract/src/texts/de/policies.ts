import type { ruleTexts } from "../policies.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanRuleTexts: Translated<typeof ruleTexts> = {
  "rule.points.warn": "Zu erfüllen: {points}",
  "rule.points.ask": "Fragt, was erfüllt ist: {points}",
  "rule.points.refuse": "Erst wenn erfüllt: {points}",
  "rule.text": "Regel: {text}",
  "rule.waits": (v) => (v.count === 1 ? `Wartet auf ${v.title}` : `Wartet auf ${v.count} unfertige Karten`),
  "card.waiting-on": "Wartet auf {who}",
  "card.blocker-owner": "{person} kümmert sich darum",
  "card.waits": (v) => `Wartet auf ${counted(v.count, "unfertige Karte", "unfertige Karten")}`,
  "card.children": (v) => `${v.done} von ${counted(v.all, "Unterkarte", "Unterkarten")} fertig`,
  "card.links": (v) => `Verknüpft mit ${counted(v.count, "Karte", "Karten")}`,
};
