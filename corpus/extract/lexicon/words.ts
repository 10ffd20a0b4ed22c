/** The words of a list, parted by white space, as a set. Lists are written as text so that they read as data. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** The phrases of a list, one a line, as a set. */
export function phrases(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
}
