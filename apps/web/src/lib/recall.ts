/** What this browser remembers under a name. A page in another's frame may not be allowed to remember anything. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
