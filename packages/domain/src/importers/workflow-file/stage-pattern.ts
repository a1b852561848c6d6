/** How specific a pattern is: the more characters of it must match literally, the more; a whole name before one with an end left open. */
export const strength = (pattern: string): number =>
  pattern.replaceAll("*", "").length + (pattern.includes("*") ? 0 : 0.5);

/** Whether a name fits a pattern in which `*` stands for any run of characters, in time linear in their product. */
export function matchesPattern(pattern: string, name: string): boolean {
  let inPattern = 0;
  let inName = 0;
  let star = -1;
  let starName = 0;
  while (inName < name.length) {
    if (pattern[inPattern] === "*") {
      star = inPattern;
      starName = inName;
      inPattern += 1;
    } else if (pattern[inPattern] === name[inName]) {
      inPattern += 1;
      inName += 1;
    } else if (star >= 0) {
      inPattern = star + 1;
      starName += 1;
      inName = starName;
    } else return false;
  }
  while (pattern[inPattern] === "*") inPattern += 1;
  return inPattern === pattern.length;
}
