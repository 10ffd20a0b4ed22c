/** Small words of English, for telling a name from a sentence's first word and finding where a phrase ends. */
import { words } from './words.ts';

/** Words that begin a sentence or clause with a capital but are no name. */
export const SENTENCE_STARTERS = words(`
  a about above according across after afterwards again against ahead all almost along also although always amid among an and
  another any anyone anything around as asked at away back based because been before behind being below besides between beyond
  born both but by can clearly commenting could currently despite did do does during each earlier early either elsewhere
  eventually even ever every everyone everything few finally first firstly following for formerly from further
  furthermore given had has have having he hence her here hers herself him himself his how however i if in indeed
  inside instead into is it its itself just last late later latest least less let like likewise local many maybe meanwhile
  more moreover most much must my near nearly neither never nevertheless new next no nobody nonetheless none nor not
  nothing now of off officially often on once one only or other others our out outside over overall own part perhaps
  previously prior quite rather recent recently regarding reportedly responding reacting same second secondly
  separately several she should similarly since so some someone something sometimes soon speaking still such
  that the their them then there thereafter therefore these they thing third this those though three through
  throughout thus to today together tomorrow tonight too towards two under unfortunately unless unlike until up
  upon us using very was we well were what whatever when whenever where whereas whether which while whilst who whoever whose
  why will with within without would yes yesterday yet you your writing addressing announcing asked dressed giving
  individually areas area inspectors officers residents people officials asking referring reflecting
  four five six seven eight nine ten inquiries anyone sorry thanks thank please
  jailing sentencing prosecuting mitigating praising condemning welcoming thanking defending recording summing opening
  criticising quoting citing calling describing introducing visiting congratulating fining leading handing passing reached
  said says added dear
  caption enter meet image picture photo photograph video related read watch advertisement sign getty
`);

/** Words at which a noun phrase ends: prepositions, conjunctions, auxiliaries, relatives. */
export const PHRASE_ENDS = words(`
  about above after against along although am amid among and are as at be because been before being below beneath
  beside between but by can could did do does during except for from had has have having he her him how i if in inside
  into is it like may might must near nor not of off on onto or out outside over per shall she should since so than
  that them then there they though through throughout to toward towards under until up upon was we were what when where
  whether which while whilst who whom whose why will with within without would yet you also later then previously now
  recently still already repeatedly
`);

/** Words that may stand between a subject and its verb ("has also said"). */
export const VERB_FILLERS = words(`
  has had have also later then previously earlier recently repeatedly reportedly today yesterday subsequently further
  simply once again always often still now just even initially publicly privately openly quickly immediately
  eventually finally already never rightly angrily quietly calmly clearly explicitly bluntly firmly proudly himself
  herself themselves both all monday tuesday wednesday thursday friday saturday sunday on tonight
  would will could can did does do jokingly tearfully reportedly sarcastically famously specifically ultimately
  initially allegedly only first apparently sometimes usually commonly widely generally normally regularly
`);

/** Forms of "be" and the like: with a following "told" or "asked" the subject is the one spoken to. */
export const PASSIVE_HELPERS = words('was were is are been be being got get gets am');

/** Past forms that are no nouns: a phrase has ended where one stands. */
export const PAST_FORMS = words(`
  stood sat came went took got made gave ran rose held kept lost met paid sent shook spent threw wept won wrote fell flew
  drove drew broke began brought bought built caught chose drank ate fought forgot grew heard hid hung knew laid led
  leapt rang sang saw sold slept stole struck swam swore taught understood woke wore became arrived died lived looked
  seemed turned walked waited watched wanted worked tried used asked stayed stopped started opened closed moved
`);

/** Determiners that open a description. */
export const DETERMINERS = words(`
  the a an one another his her their its our my some two three several many these those each every other
`);

/** Words behind which a clause with a subject of its own begins. */
export const CLAUSE_OPENERS = words(
  'and but while whilst although though as when because that how however if so or before after',
);
