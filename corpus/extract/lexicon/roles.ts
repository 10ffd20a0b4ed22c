/** Nouns for people and groups that can speak without being named. Compiled from UK and US news by hand. */
import { words } from './words.ts';

/** Head nouns of a description of one or several people ("the mayor", "a spokesperson", "residents"). */
export const ROLE_NOUNS = words(`
  pm pcc spokesperson spokesman spokeswoman spokespeople spokesmen spokespersons representative representatives rep
  constable commissioner chief chiefs boss bosses leader leaders head heads mayor president minister ministers
  secretary premier chancellor governor senator senators congressman congresswoman lawmaker lawmakers mp mps
  councillor councillors councilor councilman councilwoman cllr official officials officer officers inspector
  inspectors superintendent sergeant detective detectives investigator investigators police sheriff deputy deputies
  trooper troopers commander captain lieutenant colonel major general admiral pilot pilots crew soldier soldiers
  lawyer lawyers attorney attorneys solicitor solicitors barrister prosecutor prosecutors judge judges justice
  magistrate coroner defendant defendants plaintiff plaintiffs jury juror jurors witness witnesses
  victim victims suspect suspects survivor survivors gunman attacker killer offender prisoner inmate
  gran grans nan nans nana grandad granddad granny brass
  man woman men women boy girl boys girls teenager teenagers teen youth youths child children person people
  hubby hubbies pal pals shareholder shareholders mother father parent parents mum dad mom son daughter brother sister wife husband widow widower partner
  boyfriend girlfriend grandmother grandfather granddaughter grandson uncle aunt cousin nephew niece family families
  relative relatives friend friends neighbour neighbours neighbor neighbors couple colleague colleagues
  resident residents villager villagers local locals homeowner homeowners tenant tenants passer-by passers-by
  bystander bystanders shopper shoppers driver drivers passenger passengers commuter commuters motorist cyclist
  owner owners landlord landlady customer customers worker workers employee employees staff manager managers
  director directors executive executives chairman chairwoman chair chairperson ceo founder co-founder entrepreneur
  businessman businesswoman trader traders investor investors analyst analysts economist economists strategist
  expert experts scientist scientists researcher researchers professor academic academics author authors
  writer writers journalist journalists reporter reporters editor editors correspondent columnist critic critics
  doctor doctors nurse nurses surgeon paramedic paramedics patient patients medic medics consultant psychologist
  teacher teachers headteacher headmaster headmistress principal pupil pupils student students lecturer
  firefighter firefighters farmer farmers fisherman builder engineer architect designer artist artists actor actress
  singer musician comedian director producer presenter broadcaster model star player players striker goalkeeper
  midfielder defender captain coach manager skipper quarterback athlete champion boxer golfer driver jockey
  campaigner campaigners activist activists protester protesters demonstrator demonstrators organiser organisers
  organizer organizers volunteer volunteers member members supporter supporters opponent opponents fan fans voter
  voters candidate candidates politician politicians democrat democrats republican republicans conservative
  conservatives diplomat diplomats ambassador envoy aide aides adviser advisers advisor advisors source sources
  insider insiders observer observers ally allies rival rivals union unions
  bishop archbishop priest vicar pastor reverend rabbi imam pope king queen prince princess duke duchess
  historian curator librarian biologist ecologist conservationist meteorologist forecaster forecasters astronomer
  veteran pensioner grandparent stepfather stepmother fiancé fiancée bride groom refugee refugees migrant
  contractor developer developers planner planners trustee trustees chef landlord publican hunter hiker swimmer
  treasurer lecturer warden caretaker ranger trader agent agents secretary-general vice-president undersecretary
  counsel backbencher negotiator dispatcher caller speaker detective tycoon witness plaintiff heckler onlooker neighbour mediator spokespeople gardener postman lifeguard rescuer courier busker carer carers staffer staffers insiders defence defender ex-detective ex-officer ex-minister ex-soldier ex-wife ex-husband granddaughter stepson stepdaughter twin goddaughter godmother godfather organist captain deckhand
  counsel tycoon billionaire millionaire whistleblower hacker blogger influencer
  policeman policewoman policemen policewomen eyewitness eyewitnesses onlookers emcee host hostess co-host co-star
  holder holders keeper keepers shopkeeper shopkeepers stallholder stallholders butcher baker barber hairdresser barista
  bartender barman barmaid waiter waitress cook janitor cleaner cleaners plumber electrician carpenter joiner
  mechanic mechanics technician technicians operator operators dispatcher clerk clerks cashier receptionist secretary
  accountant auditor banker broker actuary pharmacist pharmacists dentist dentists optician vet vets midwife
  midwives physician physicians psychiatrist therapist therapists counsellor counselor radiographer epidemiologist
  virologist immunologist neuroscientist physicist chemist biochemist geneticist geologist climatologist oceanographer
  botanist zoologist entomologist ornithologist palaeontologist paleontologist archaeologist archeologist
  anthropologist sociologist criminologist philosopher mathematician statistician linguist theologian hydrologist
  seismologist volcanologist astrophysicist cosmologist scholar scholars graduate graduates undergraduate postgraduate
  alumnus apprentice apprentices trainee trainees intern interns freelancer childminder nanny babysitter
  governor governors bursar provost rector dean registrar invigilator tutor tutors instructor instructors trainer
  trainers mentor teammate team-mate team-mates teammates opponent forward winger full-back centre-half centre-back
  left-back right-back fullback batsman batter bowler wicketkeeper pitcher catcher outfielder shortstop linebacker
  cornerback receiver fly-half scrum-half sprinter runner cyclist cyclists rower
  gymnast skater skier snowboarder sailor yachtsman racer referee referees umpire pundit pundits commentator
  commentators scout scouts physio assistant gaffer newcomer debutant playmaker frontman
  frontwoman vocalist guitarist bassist drummer rapper composer conductor soprano tenor pianist violinist dancer
  choreographer playwright novelist poet screenwriter showrunner filmmaker film-maker cinematographer photographer
  cameraman sculptor painter illustrator cartoonist curators publisher publishers agent publicist celebrity
  singer-songwriter songwriter dj newsreader anchor broadcaster youtuber streamer gamer podcaster
  anarchist feminist environmentalist pacifist unionist nationalist separatist loyalist monarchist populist
  gentleman gentlemen lady ladies bloke chap guy guys lad lads lass toddler schoolboy schoolgirl schoolboys schoolgirls
  sibling siblings in-law mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law
  sweetheart lover fiance fiancee ex ex-partner ex-boyfriend ex-girlfriend orphan newlyweds newlywed
  householder householders occupant occupants churchgoer parishioner
  parishioners worshipper worshippers congregation chaplain deacon cleric clerics monk nun abbot curate minister
  trucker truckers cabbie biker bikers rider riders walker walkers rambler ramblers angler anglers
  boater dog-walker jogger swimmer swimmers surfer surfers camper campers tourist tourists visitor visitors
  holidaymaker holidaymakers traveller travellers flyer commuter spectator spectators attendee attendees guest guests
  punter punters regular regulars drinker drinkers diner diners reveller revellers partygoer partygoers concertgoer
  serviceman servicewoman veteran veterans sniper marine marines airman seaman
  guard guards warder bailiff usher constables marshal marshals warden wardens watchkeeper coastguard
  lifeboatman crewman crewmember skipper steward stewards stewardess attendant attendants conductor porter
  postwoman postmaster postmistress binman milkman undertaker gravedigger
  beekeeper shepherd crofter grower growers rancher ranchers breeder gamekeeper forester arborist landowner
  landowners squire smallholder allotment-holder fisher fishers fishermen whaler miner miners
  steelworker docker dockers picket convener convenor delegate delegates
  pollster pollsters psephologist statesman stateswoman aide-de-camp mandarin whip whips
  backbenchers frontbencher peer peers legislator legislators assemblyman assemblywoman
  commissioner commissioners arbitrator adjudicator ombudsman ombudsmen regulator regulators
  rapporteur auditor-general comptroller archivist registrar valuer surveyor surveyors
  fundraiser fundraisers philanthropist benefactor donor donors patron patrons
  co-ordinator coordinator coordinators facilitator co-director co-author co-chair
  co-owner co-pilot partner partners associate associates superintendent deputy-head
  vice-chair vice-chairman vice-captain vice-chancellor vice-principal sub-editor
  administrator administrators lobbyist lobbyists consultant consultants strategists specialist specialists
  professional professionals practitioner practitioners clinician clinicians hygienist dietitian nutritionist
  innovator inventor programmer coder hacker hackers technologist futurist
  claimant claimants complainant complainants appellant petitioner petitioners respondent respondents
  fraudster robber burglar thief thieves rapist murderer gangster dealer dealers smuggler smugglers arsonist
  hostage hostages captive kidnapper hijacker rioter rioters looter looters militant militants rebel rebels insurgent
  campaign camp team squad panel inquiry tribunal watchdog regulator coalition
  bereaved mourner mourners well-wisher sympathiser backer backers detractor detractors sceptic sceptics
  skeptic skeptics cynic critics loyalist stalwart heir heiress successor predecessor incumbent challenger
  hopeful nominee frontrunner runner-up winner winners loser finalist finalists medallist medalist contestant
  contestants competitor competitors entrant collector collectors enthusiast enthusiasts hobbyist
  reader readers viewer viewers listener listeners user users subscriber subscribers follower followers
  applicant applicants bidder bidders buyer buyers seller sellers vendor vendors purchaser shareholder shareholders
  stakeholder stakeholders creditor creditors debtor borrower borrowers lender lenders saver savers retiree retirees
  taxpayer taxpayers ratepayer householder consumer consumers client clients supplier suppliers retailer retailers
  bookseller grocer greengrocer fishmonger florist jeweller tailor dressmaker seamstress cobbler blacksmith
`);

/** Words for what somebody is that tell it by their ending: "foreman", "radiologist". */
const CALLING = /^(?!(?:hu|ro|ger|nor|o|wo)m[ae]n$)\p{L}{2,}(?:man|woman|men|women|person|ologist|ician)$/u;

/** The last two letters of all those endings. */
const CALLING_ENDS: ReadonlySet<string> = words('an en on st');

/** Whether a noun in lower case names one or several people, by the list, by its ending, or by its last part. */
export function namesPeople(noun: string): boolean {
  if (ROLE_NOUNS.has(noun)) return true;
  const hyphen = noun.lastIndexOf('-');
  if (hyphen !== -1 && ROLE_NOUNS.has(noun.slice(hyphen + 1))) return true;
  return CALLING_ENDS.has(noun.slice(-2)) && CALLING.test(noun);
}

/** Nouns by which news goes on about somebody named before: "the player", "the singer". */
export const REPEATING_NOUNS = words(`
  man woman boy girl teenager player star actor actress singer winger striker midfielder defender goalkeeper
  skipper veteran pensioner mother father mum dad politician lawmaker republican democrat billionaire official
  officer author artist comedian champion musician businessman businesswoman entrepreneur farmer forward
  full-back batsman bowler pitcher frontman songwriter singer-songwriter rapper novelist playwright poet
  filmmaker photographer chef presenter broadcaster tycoon millionaire grandmother grandfather jockey member mp
  peer backbencher frontbencher left-hander right-hander slugger rookie southpaw lefty outfielder fly-half
  activist frontrunner shareholder investor resident worker customer trader driver passenger witness caller
  tenant voter student patient employee governor senator candidate nominee congressman congresswoman golfer
  boxer runner swimmer cyclist ace youngster newcomer debutant playmaker centre-half centre-back native
`);

/** Nouns for a group that goes on as "it". */
export const COLLECTIVE_NOUNS = words(`
  jury panel inquiry tribunal campaign team squad camp union family committee inspectorate watchdog regulator coalition
  crew police staff
`);

/** Role nouns that tell gender. */
export const ROLE_GENDER: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...[
    ...words(`spokesman man boy father dad son brother husband widower boyfriend grandfather grandson uncle nephew
      businessman fisherman headmaster chairman congressman councilman actor king prince duke priest landlord gunman
      stepfather groom fiancé grandad granddad policeman frontman cameraman batsman gentleman bloke chap lad schoolboy barman
      waiter postman yachtsman serviceman airman father-in-law brother-in-law son-in-law monk ex-husband stepson
      godfather`),
  ].map((word) => [word, 'male'] as const),
  ...[
    ...words(`spokeswoman woman girl mother mum mom daughter sister wife widow girlfriend grandmother granddaughter
      aunt niece businesswoman headmistress chairwoman congresswoman councilwoman actress queen princess duchess
      landlady stepmother bride gran nan nana granny fiancée policewoman frontwoman lady lass schoolgirl barmaid waitress midwife nun
      mother-in-law sister-in-law daughter-in-law ex-wife stepdaughter godmother goddaughter heiress hostess`),
  ].map((word) => [word, 'female'] as const),
]);

/** Role nouns for several people: "they" can mean them, "he" and "she" cannot. */
export const PLURAL_ROLES = words(`
  brass
  spokespeople spokesmen spokespersons representatives chiefs bosses leaders heads ministers senators lawmakers mps
  councillors officials officers inspectors detectives investigators police deputies troopers pilots crew soldiers
  lawyers attorneys solicitors prosecutors judges defendants plaintiffs jury jurors witnesses victims suspects
  survivors men women boys girls teenagers youths children people parents family families relatives friends
  neighbours neighbors couple colleagues residents villagers locals homeowners tenants passers-by bystanders shoppers
  drivers passengers commuters owners customers workers employees staff managers directors executives traders
  investors analysts economists experts scientists researchers academics authors writers journalists reporters
  editors critics doctors nurses paramedics patients medics teachers pupils students firefighters farmers artists
  players campaigners activists protesters demonstrators organisers organizers volunteers members supporters
  opponents fans voters candidates politicians democrats republicans conservatives diplomats aides advisers
  advisors sources insiders observers allies rivals union unions forecasters refugees developers planners trustees
  agents policemen policewomen eyewitnesses onlookers holders mechanics physicians therapists scholars graduates
  trainers teammates team-mates pundits ladies lads guys siblings parishioners clerics walkers tourists visitors
  spectators guests revellers marines guards growers ranchers fishermen miners delegates pollsters legislators commissioners
  donors specialists clinicians claimants rebels militants mourners backers detractors sceptics skeptics winners
  collectors readers viewers users buyers shareholders taxpayers consumers clients suppliers others some many several both
`);

/** Words before a plural role noun that belong to the description ("fire officials"). */
export const ROLE_MODIFIERS = words(`
  local senior former retired fellow other some many several two three four five six most few government federal
  state city county council police fire health school court military army navy defence defense intelligence
  security border immigration customs prison hospital university union party company industry government's
  us uk u.s. british english scottish welsh irish american european french german russian ukrainian chinese israeli
  palestinian turkish greek italian spanish polish indian pakistani iranian iraqi syrian afghan japanese korean
  australian canadian mexican brazilian african republican democratic labour conservative tory opposition
  western eastern northern southern emergency rescue medical legal financial market climate human rights legal
  anonymous key top leading public enforcement planning housing environment trading standards regular rank-and-file concerned angry worried young old elderly community campaign environmental
`);
