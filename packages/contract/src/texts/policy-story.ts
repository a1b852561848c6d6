/** What a card's story says of its links, of points and of answers. */
export const policyStoryTexts = {
  "story.card.linked.blocks": "{who} linked it: it blocks {other}",
  "story.card.linked.relates": "{who} linked it: it has to do with {other}",
  "story.card.linked.parent-of": "{who} linked it: {other} is part of it",
  "story.card.unlinked.blocks": "{who} took a link off: it no longer blocks {other}",
  "story.card.unlinked.relates": "{who} took a link off: it has nothing more to do with {other}",
  "story.card.unlinked.parent-of": "{who} took a link off: {other} is no longer part of it",
  "story.points-met": "met: {points}",
  "story.points-unmet": "not met: {points}",
  "story.points-unasked": "nobody was asked about: {points}",
  "story.answered.usable": "{who} said: what was pulled was usable",
  "story.answered.clarified": "{who} said: something had to be clarified first",
  "story.answered.fixed": "{who} said: something had to be fixed first",
  "story.answered.returned": "{who} said: it had to go back",
  "story.answer-withdrawn": "{who} took the answer back",
} as const;
