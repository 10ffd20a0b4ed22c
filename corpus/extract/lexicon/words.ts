/** The words of a list, parted by white space, as a set. Lists are written as text so that they read as data. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
