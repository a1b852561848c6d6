/** The code of an app that was told this secret (base32), at an instant, or so many steps of 30 s off. */
export function codeOf(secret: string, at: string, off?: number): string;
