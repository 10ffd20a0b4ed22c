/** Offices that belong to one organisation, whether or not the text names it. */

/** An office and the organisation whose it is. */
export interface Office {
  /** Matches the title as printed. */
  readonly title: RegExp;
  /** The organisation's id in the register, and its name there. */
  readonly id: string;
  readonly name: string;
}

/** HM Inspectors of Constabulary are the inspectorate's: Police Act 1996, section 54. */
export const OFFICES: readonly Office[] = [
  {
    title: /\binspectors? of (?:constabulary|fire (?:and|&) rescue)|\bhm inspector\b|\bhmi\b|\bhmcic\b/iu,
    id: 'hmicfrs',
    name: "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services",
  },
];
