/** What a stage is called below its head: without the head's name where its own begins with it. */
export function labelUnder(head: string, name: string): string {
  if (!name.startsWith(head)) return name;
  return /^\s*[·:/–-]\s*(\S.*)$/u.exec(name.slice(head.length))?.[1] ?? name;
}
