/** People who go, their own data, and figures that name people. */
export const privacyTexts = {
  "privacy.removed-person": "Removed person {number}",
} as const;
