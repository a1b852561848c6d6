/** Keys as they are printed on a keyboard of this language. */
export const keyNameTexts = {
  "key.ctrl": "Ctrl",
  "key.shift": "Shift",
  "key.space": "Space",
  "key.home": "Home",
  "key.end": "End",
} as const;
