/**
 * Where to go on after signing in: a path of this site as it was asked for, and home for everything else. What
 * the address bar would read as another host (`//x`, `/\x`, control characters in between, `https:`) is not a path.
 */
export function safePath(asked: string | undefined, origin: string): string {
  const home = "/";
  // oxlint-disable-next-line no-control-regex -- browsers drop these silently before they read an address
  if (asked === undefined || !/^\/(?![/\\])/.test(asked) || /[\u0000-\u001f\\]/.test(asked)) return home;
  if (!URL.canParse(asked, origin)) return home;
  const { origin: there, pathname, search, hash } = new URL(asked, origin);
  // "/..//x" begins harmlessly and comes out as another host.
  return there === origin && !pathname.startsWith("//") && pathname !== "/sign-in" ? pathname + search + hash : home;
}
