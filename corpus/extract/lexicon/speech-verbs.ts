/** Verbs that say that somebody speaks, in the forms that news uses. Compiled from news style by hand. */
import { words } from './words.ts';

/** Verbs of speaking that can follow or introduce a quotation ("...", she said). */
export const SPEECH_VERBS = words(`
  bemoaned bemoans touted touts extolled extols pondered ponders ponder derided derides mocked mocks ridiculed ridicules decried decries
  said says say told tells tell added adds add asked asks ask replied replies reply explained explains explain
  insisted insists insist argued argues argue claimed claims claim warned warns warn wrote writes write
  tweeted tweets tweet posted posts commented comments comment continued continues concluded concludes
  stated states noted notes announced announces admitted admits admit acknowledged acknowledges acknowledge
  agreed agrees agree recalled recalls recall remarked remarks stressed stresses stress emphasised emphasises
  emphasized emphasizes underlined underlines underscored underscores urged urges urge declared declares
  responded responds respond joked jokes quipped quips shouted shouts shout screamed screams scream yelled yells yell
  whispered whispers cried exclaimed exclaims answered answers confirmed confirms confirm denied denies deny
  suggested suggests suggest revealed reveals reveal reiterated reiterates maintained maintains vowed vows
  pledged pledges promised promises complained complains lamented laments observed observes testified testifies
  boasted boasts conceded concedes reported reports alleged alleges asserted asserts contended contends
  cautioned cautions countered counters opined opines mused muses advised advises assured assures reassured
  repeated repeats retorted retorts demanded demands begged begs pleaded pleads called calls interjected
  elaborated elaborates clarified clarifies summarised summarized disclosed discloses predicted predicts
  speculated speculates reflected reflects sighed sighs laughed laughs smiled smiles shrugged shrugs grinned
  wondered wonders marvelled marveled gushed gushes raved fumed fumes thundered snapped snaps barked muttered
  murmured mumbled sang chanted chants began begins protested protests enthused enthuses volunteered
  texted texts emailed emails messaged signalled signaled hinted hints indicated indicates outlined outlines
  proclaimed proclaims swore swears bragged brags ruled rules
  thanked thanks hoped hopes echoed echoes
  described describes describe branded brands labelled labeled dismissed dismisses hailed hails praised praises
  condemned condemns slammed slams blasted blasts criticised criticises criticized criticizes accused accuses
  welcomed welcomes blamed blames rejected rejects denounced denounces applauded applauds likened likens
  compared defended defends quoted quotes cited cites
  believes believe believed thinks thought feels felt fears feared considers considered regarded regards
  mouthed mouths hollered hollers bellowed roared shrieked stammered blurted hissed drawled chuckled chuckles cackled
  teased teases texted scoffed scoffs noted
  announce warn insist argue claim admit tell urge accuse vow pledge declare promise explain suggest concede contend
  expressed expresses voiced voices spoke speaks talked found finds highlighted highlights recommended recommends
  called apologised apologises apologized apologizes lauded deemed deems characterized characterised
  characterizes characterises referred refers quipped
  inquired enquired inquires enquires queried queries intoned intones offered offers ventured ventures proffered
  estimated estimates reckoned reckons figured projected forecast appealed appeals signed
  ranted rants railed rails seethed seethes raged rages bristled bristles sneered sneers jeered jeers jibed jibes taunted
  taunts sniffed sniffs snorted snorts groaned groans moaned moans wailed wails sobbed sobs wept weeps howled howls
  growled growls grumbled grumbles growls croaked croaks purred purrs cooed coos crowed crows exulted exults beamed
  beams giggled giggles smirked smirks nodded nods winced winces frowned frowns blinked gasped gasps panted
  cautioned counselled counselled counsels counseled instructed instructs ordered orders prayed prays piped pipes
  prompted prompts pressed presses probed probes replied rejoined rejoins riposted ripostes parried hollered
  rebutted rebuts disagreed disagrees concurred concurs acknowledged sympathised sympathized sympathises
  theorised theorized theorises theorizes postulated posits posited hypothesised hypothesized
  reasoned reasons recounted recounts related relates reminisced reminisces remembered remembers confessed confesses
  confided confides divulged divulges attested attests affirmed affirms avowed professed professes preached preaches
  proposed proposes specified specifies detailed pronounced pronounces recited recites rapped sang sings
  surmised surmises concluded trumpeted trumpets tutted twittered uttered utters
  grins barks bellows blurts cackles compares cries hisses interjects labels marvels mumbles murmurs mutters projects
  raves reassures roars shrieks signals summarises summarizes talks thunders volunteers wisecracks sympathizes pants
  rasps rasped whoops whooped yelps yelped squeals squealed squeaked cheered cheers swooned swoons lied lies
  disputes disputed dispute
  dubbed dubs blogged blogs wired cabled captioned tooted messaged messages dm'd instagrammed
  deadpanned deadpans cracked cracks kidded wisecracked ad-libbed scolded scolds chided chides berated berates
  rebuked rebukes reproached hectored lectured lectures reminded reminds informed informs notified briefed
  congratulated congratulates enthused vented vents protested implored implores beseeched entreated
`);

/** Of these, verbs of opinion: they name a speaker for a few quoted words, or for a colon, but do not follow a quotation. */
export const OPINION_VERBS = words(`
  bemoaned bemoans touted touts extolled extols dubbed dubs
  derided derides mocked mocks ridiculed ridicules decried decries
  described describes describe branded brands labelled labeled dismissed dismisses hailed hails praised praises
  condemned condemns slammed slams blasted blasts criticised criticises criticized criticizes accused accuses
  welcomed welcomes blamed blames rejected rejects denounced denounces applauded applauds likened likens
  compared defended defends quoted quotes cited cites
  believes believe believed thinks thought feels felt fears feared considers considered regarded regards
  expressed expresses voiced voices spoke speaks talked found finds highlighted highlights recommended recommends
  apologised apologises apologized apologizes lauded deemed deems characterized characterised characterizes
  characterises referred refers thanked thanks hoped hopes ruled rules
  estimated estimates reckoned figured projected forecast offered offers ordered orders pressed presses nodded nods
  signed weeps wept congratulated congratulates berated berates rebuked rebukes lectured lectures cracked cracks
  disputes disputed dispute projects labels compares talks signed lied lies cheered cheers
  informed informs notified briefed related relates detailed instructed instructs
`);

/** Of these, what somebody thinks rather than says. */
export const THOUGHTS = words(`
  believes believe believed thinks thought feels felt fears feared considers considered regarded regards hoped hopes
`);

/** Verbs that tell speech only beside quoted words: who began, laughed or nodded need not have spoken. */
export const MANNER_VERBS = words(`
  began begins laughed laughs smiled smiles shrugged shrugs grinned grins sighed sighs cried cries sang sings wept weeps
  nodded nods winced winces frowned frowns blinked gasped gasps panted pants chuckled chuckles giggled giggles smirked
  smirks beamed beams sobbed sobs groaned groans moaned moans howled howls roared roars cheered cheers whooped whoops
  signed pressed presses offered offers ordered orders cracked cracks snapped snaps barked barks
  growled growls snorted snorts sniffed sniffs purred purrs hissed hisses chanted chants related relates detailed
  probed probes prompted prompts piped pipes lectured lectures compared labelled labeled
  lied lies
`);

/** Participles: their subject is the subject of the sentence (", adding that ..."). */
export const SPEECH_PARTICIPLES = words(`
  chanting singing cheering
  believing thinking fearing hoping feeling
  thanking citing referring addressing defending slamming blasting criticising criticizing welcoming rejecting
  asserting alleging cautioning conceding contending demanding disclosing lauding mocking musing opining
  proclaiming ranting recommending reiterating retorting scoffing snapping sneering testifying texting theorising
  deriding decrying denouncing dubbing deeming characterising characterizing expressing highlighting informing
  saying adding telling asking warning writing calling describing explaining insisting arguing claiming noting
  tweeting posting stating stressing declaring admitting urging recalling replying suggesting commenting
  concluding joking shouting branding labelling accusing praising vowing pledging confirming
  estimating remembering pleading quipping boasting promising predicting complaining lamenting observing remarking revealing maintaining apologising apologizing reminding inquiring predicting replying thundering quoting likening hailing blaming condemning dismissing complaining vowing hinting speculating wondering repeating reflecting gesturing sobbing laughing smiling shrugging grinning
  denying acknowledging emphasising emphasizing continuing screaming yelling responding announcing hollering bellowing muttering whispering
`);

/** Forms that are as often nouns: they count as verbs only with a subject beside them. */
export const NOUN_FORMS = words(`
  claims claim comments comment reports report promises notes posts answers demands states calls call hopes fears
  rules brands thanks texts offers offer orders order presses estimates estimate forecast reasons reason sings proposes details messages lectures appeals appeal cracks signs nods counsel moans groans jibes taunts jeers sobs rants blogs pipes lies cheers cries projects labels talks signals pants whoops
  emails jokes laughs smiles echoes protests counters counter regards quotes reply
  ask tweets tweet cries chants voices stress
`);

/** Documents that speak: with a verb of speaking they are named as printed ("the report said"). */
export const DOCUMENT_NOUNS = words(`
  card tribute biography manifesto dossier transcript briefing bulletin leaflet newsletter
  report statement letter email e-mail post tweet message review complaint lawsuit indictment affidavit memo
  document documents release filing study notice note article editorial caption ruling judgment judgement papers
  warrant website website: survey records submission
`);

/** Things with words on them: what they read is no speech. */
export const INSCRIBED_NOUNS = words(`
  sign signs banner banners placard placards poster posters plaque t-shirt shirt label slogan slogans headline
  headlines inscription sticker stickers billboard tattoo flag hat cap flyer graffiti billboard
  section clause article charter definition
`);

/** Words right before a mark after which the marked words are a name, a title or a term, not speech. */
export const NAMING_WORDS = words(`
  so-called known dubbed nicknamed titled entitled named term terms word words phrase phrases codenamed code-named
  hashtag heading headings subheading headed headlined alias aka meaning motto slogan surname nickname title marked stamped
`);

/** Of these, the ones that always give a name, also one that ends like a sentence. */
export const TITLING_WORDS = words('titled entitled nicknamed dubbed codenamed code-named headlined');

/** What somebody's words can be called: "was her verdict", "his message to residents:". */
export const SPOKEN_NOUNS = words(`
  verdict reply answer response assessment view message reaction comment advice warning retort description summary
  conclusion words plea promise motto question explanation statement tweet post letter account prediction rejoinder
  riposte admission confession claim complaint boast joke quip assertion mantra refrain appeal tribute
`);

/** Works and the like: what is marked right after them is their name, where it begins with a capital. */
export const WORK_NOUNS = words(`
  song songs film movie book novel album show series play single episode poem podcast documentary magazine article
  essay track game operation project programme exhibition musical sitcom theme topic banner sign reading button option
  category called calls memoir autobiography column ballad anthem opera painting sculpture for in
`);
