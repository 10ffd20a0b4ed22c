/** Lists of ascending numbers, as an index keeps them. */

/** Whether ascending numbers hold one, by halving. */
export function includes(list: ArrayLike<number>, wanted: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return list[low] === wanted;
}
