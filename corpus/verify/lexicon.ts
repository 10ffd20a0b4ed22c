/** Words whose change changes what a quotation says, as data. */

function list(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u));
}

/** Words that deny. Words with "n't" and words with a denying prefix are recognised by their form. */
export const NEGATIONS = list(
  'not no never none neither nor cannot cant without nobody nothing nowhere hardly barely scarcely fail fails failed failing refuse refused refuses deny denies denied lack lacks lacked',
);

/** What makes the opposite of a word when it is put before it: "adequate", "inadequate". */
export const DENYING_PREFIXES = ['un', 'in', 'im', 'ir', 'il', 'dis', 'non', 'mis'] as const;

/** Words that limit a statement, or say how sure or how large something is. */
export const HEDGES = list(
  `some almost nearly about around approximately roughly circa more over less under least most up estimated estimate
   may might could can should would must will shall likely unlikely possibly perhaps maybe probably potentially appears appear
   seems seem generally usually often sometimes always largely mostly mainly partly part partially alleged allegedly reportedly
   suspected suggests suggest apparently believe believes think thinks only just every all any many several few fully
   if unless provided when whilst while although though however except ultimately initially currently yet still significant
   significantly slight slightly considerable considerably very`,
);

/** Words that say of whom or of whose something is said. */
export const SUBJECTS = list(
  `i we you he she it they me us him her them my our your his their its mine ours yours theirs who
   force forces police unit units rocu region regional inspectorate inspectors inspector officers officer leaders leader
   staff government commissioner public communities victims offenders partners agencies`,
);

/** Numbers that aren't cardinal numbers. */
export const NUMBER_WORDS = list(
  `first second third half double twice triple quarter third quarters hundred hundreds thousand thousands million millions
   billion billions dozen dozens percent cent per`,
);

/** Pairs of which one is often put for the other by somebody who means to mend the printed words. */
export const CORRECTIONS: readonly (readonly [string, string])[] = [
  ['less', 'fewer'],
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ['who', 'whom'],
  ['who', 'that'],
  ['that', 'which'],
  ['amount', 'number'],
  ['their', 'there'],
  ['its', "it's"],
  ['whilst', 'while'],
  ['amongst', 'among'],
  ['learnt', 'learned'],
  ['different', 'differently'],
];
