/** Which language is spoken, and choosing another. */
export const languageTexts = {
  "language.menu": "Language",
  "language.now": "Language: {language}. Change",
  "language.browser": "As the browser",
} as const;
