/** Which language is spoken, and choosing another. */
export const languageTexts = {
  "language.menu": "Language",
  "language.now": "Language: {language}. Change",
  "language.account": "Weir and its mail speak it to you, wherever you sign in.",
  "language.speaks": "Weir speaks",
  "language.change": "Change",
  "language.browser": "As the browser",
} as const;
