/** Changes of limits and policies, as drawings mark them. */
export const ruleChangeTexts = {
  "rules.policy": "Policy of {stage} changed",
  "rules.limit": ({ what, max, min }: { what: string; max?: number; min?: number }) => {
    if (max !== undefined && min !== undefined) return `Limit of ${what}: ${min} to ${max}`;
    if (max !== undefined) return `Limit of ${what}: at most ${max}`;
    return min === undefined ? `Limit of ${what} taken off` : `Limit of ${what}: at least ${min}`;
  },
} as const;
