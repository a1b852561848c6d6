/**
 * A new id: a UUID of version 7 (RFC 9562), the milliseconds and then chance. Ids in order of time cost the store less
 * than random ones. A page that came over plain HTTP has no `crypto.randomUUID`.
 */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  const chance = [...crypto.getRandomValues(new Uint8Array(10))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  const variant = (8 + (parseInt(chance.charAt(3), 16) % 4)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${chance.slice(0, 3)}`,
    `${variant}${chance.slice(4, 7)}`,
    chance.slice(7, 19),
  ].join("-");
}
