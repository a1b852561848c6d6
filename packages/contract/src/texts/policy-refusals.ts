/** The policies of stages and the links between cards: what a board says of them when it refuses. */
export const policyRefusalTexts = {
  "refusal.entry-points.ask": "Say which of these are met before a card enters {stage}: {points}.",
  "refusal.entry-points.refuse": "{stage} takes no card before these are met: {points}.",
  "refusal.link-cycle.blocks": "That would go round in a circle. Each of these blocks the next one already: {chain}.",
  "refusal.link-cycle.parent-of":
    "That would go round in a circle. Each of these is the parent of the next one already: {chain}.",
} as const;
