import type { policyStoryTexts } from "../policy-story.ts";
import type { Translated } from "../texts-of.ts";

export const germanPolicyStoryTexts: Translated<typeof policyStoryTexts> = {
  "story.card.linked.blocks": "{who} hat sie verknüpft: Sie blockiert {other}",
  "story.card.linked.relates": "{who} hat sie verknüpft: Sie hat mit {other} zu tun",
  "story.card.linked.parent-of": "{who} hat sie verknüpft: {other} ist ein Teil von ihr",
  "story.card.unlinked.blocks": "{who} hat eine Verknüpfung gelöst: Sie blockiert {other} nicht mehr",
  "story.card.unlinked.relates": "{who} hat eine Verknüpfung gelöst: Sie hat mit {other} nichts mehr zu tun",
  "story.card.unlinked.parent-of": "{who} hat eine Verknüpfung gelöst: {other} ist kein Teil mehr von ihr",
  "story.points-met": "erfüllt: {points}",
  "story.points-unmet": "nicht erfüllt: {points}",
  "story.points-unasked": "niemand wurde gefragt nach: {points}",
  "story.answered.usable": "{who} sagte: Was gezogen wurde, war brauchbar",
  "story.answered.clarified": "{who} sagte: Erst war etwas zu klären",
  "story.answered.fixed": "{who} sagte: Erst war etwas zu richten",
  "story.answered.returned": "{who} sagte: Es musste zurück",
  "story.answer-withdrawn": "{who} hat die Antwort zurückgenommen",
};
