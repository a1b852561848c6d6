/**
 * The server is under pressure and asks to come back: what it may answer to expensive requests where the machine has
 * much else to do. Counted apart, for it says nothing of what was asked.
 */
export const isBusy = (status, headers) => status === 503 && headers["retry-after"] !== undefined;
