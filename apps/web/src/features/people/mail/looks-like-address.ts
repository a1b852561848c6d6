/** One address and nothing besides; the server looks more closely. */
export const looksLikeAddress = (text: string): boolean => /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(text);
