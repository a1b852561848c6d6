/** Tells apart what a source gives one id: the second is `id:2`, or the next number that no other id ends in. */
export function ownIds(): (id: string) => string {
  const timesSeen = new Map<string, number>();
  return (id) => {
    let times = (timesSeen.get(id) ?? 0) + 1;
    while (times > 1 && timesSeen.has(`${id}:${times}`)) times += 1;
    timesSeen.set(id, times);
    if (times === 1) return id;
    const own = `${id}:${times}`;
    timesSeen.set(own, 1);
    return own;
  };
}
