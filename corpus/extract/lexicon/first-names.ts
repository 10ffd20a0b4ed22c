/** First names common in UK and US news, by the gender they usually tell. Compiled by hand. */
import { words } from './words.ts';

/** Names that usually tell that a man is meant. */
export const MALE_NAMES = words(`
  aaron abdul abdullah abraham adam adrian ahmad ahmed aidan alan alasdair alastair albert alberto alec alejandro alexander
  alfie alfred ali alistair allan allen alok alun alvin amir amit anders andre andreas andrei andrew andrius andy angus
  anil ansel anthony anton antonio antony archie arjun arnold arthur asif austin barack barney barry bart bashar ben
  benedict benjamin bernard bernie bert bill billy blake bob bobby boris brad bradley brandon brendan brett brian bruce
  bruno bryan bryn byron callum calvin cameron carl carlo carlos carlton cary cecil cedric chad charles charlie chester
  chris christian christopher chuck clarence claude clayton cliff clifford clint clive clyde cody colin conor connor
  corey craig curtis cyril cyrus daniel danny darius darrell darren dave david dean declan dennis denis derek dermot
  desmond devin dewi dick diego dieter dimitri dmitry dominic don donald doug douglas duncan dustin dwayne dwight dylan
  eamonn earl ed eddie edgar edmund eduardo edward edwin elias elijah elliot elliott ellis elon elton emanuel emeka
  emmanuel enrique eric erik ernest ernesto ethan euan eugene evan ewan faisal felipe felix fernando finlay fletcher
  floyd francesco francis francisco frank frankie franklin fraser fred freddie frederick gabriel gareth garry gary
  gavin gene geoff geoffrey george gerald gerard gerry giles giovanni glen glenn gordon graeme graham grant greg gregg
  gregor gregory guillermo guy gwyn hamish hamza hank hans harold harris harrison harry harvey hassan hector henri
  henrik henry herbert herman horace howard hugh hugo humza hussein huw iain ian ibrahim idris igor imran isaac ismail
  ivan jack jackson jacob jacques jake jamal james jamie jan jared jason javed javier jay jeff jeffrey jens jeremiah
  jeremy jermaine kev baz gaz jerome jerry jim jimmy joachim joao joe joel joey johan john johnny jon jonathan jonny jordan jorge
  jose joseph josh joshua juan julian julio justin kamal karim karl keir keith kelvin ken kenneth kenny kent kevin khalid
  kieran kirk kris kumar kurt kwame kwasi kyle lachlan lance larry lars laurence laurie lawrence lee len leo leon leonard
  leonardo leroy leslie lewis liam lionel lloyd logan louis luca lucas luis luka luke luther magnus mahmoud malcolm malik
  manuel marc marcel marco marcus mario marius mark marlon marshall martin martyn marvin mason mateo mathew matt matteo
  matthew maurice mauricio max maxwell mehmet mel michael micah michel mick miguel mikael mike mikhail miles mitch mitchell
  mohamed mohammad mohammed mohsin muhammad murray mustafa nadeem nasir nathan nathaniel naveed neal ned neil nelson
  niall nicholas nick nicolas nigel noah noel norman oleg oliver ollie omar oscar osman otto owen pablo pascal patrick
  paul paulo pavel pedro perry pete peter phil philip philippe phillip pierre prakash quentin rafael raheem raj rajesh
  ralph ramesh ramon randall randy raphael ravi ray raymond reece reg reginald reuben rex rhodri rhys ricardo rich
  richard rick ricky riley rishi rob robbie robert roberto robin rod roderick rodney rodrigo roger roland roman ron
  ronald ronnie rory ross roy ruben rufus rupert russ russell rusty ryan sadiq sajid saleem salman sam samir samuel
  sandeep sanjay santiago saul scott seamus sean sebastian sergei sergio seth shahid shane shaun shawn sid sidney simon
  sohail spencer stan stanley stefan stephen sterling steve steven stewart stuart sunil suresh syed sylvester tariq ted
  terence terrence terry theo theodore thomas tim timothy tobias toby todd tom tomas tommy tony travis trent trevor
  tristan troy tyler usman vernon victor vikram vince vincent vinny viktor vladimir volodymyr wade wallace walt walter
  warren wayne wesley wilfred will william willie winston wyatt xavier yasser yousef yuri yusuf zac zachary zack zain
  zayn ziad keiran ieuan emyr aled iestyn rhun gethin
  fergus ruaridh ruairi lachie torquil iolo meirion gwilym emlyn dafydd geraint ioan osian llewelyn cathal colm
  cormac diarmuid donal eoin fintan lorcan oisin oisín padraig pádraig proinsias ruadhan tadhg ultan fionn cillian
  darragh daragh enda micheal mícheál brendan-joe tyrone darnell deshawn lamar marquis terrell tyree kareem jayden
  kayden brayden randal chet hal herb irv moe roscoe vern virgil wilbur elmer mitt newt jeb rudy reince kellen
  joaquin julián alonso esteban gonzalo ignacio lorenzo martín octavio ramiro raul raúl rogelio salvador tomás
  vicente wojciech krzysztof grzegorz marek piotr tomasz pawel jakub oleksandr vasyl mykola dmytro andriy yevgeny
  nikolai chidi obinna tunde babatunde kwabena kofi yaw sipho thabo bongani arvind deepak ganesh harish karthik
  krishna mahesh manoj mukesh naveen nikhil pradeep praveen rohit sachin sanjeev shashi vijay vivek hiroshi kenji
  takeshi haruki satoshi wei-jun jian bilal farooq haroon junaid kashif rashid shabir tahir waqas zahid zubair ergin
  mustapha ahmet emre murat
`);

/** Names that usually tell that a woman is meant. */
export const FEMALE_NAMES = words(`
  abbie abby abigail ada adele adriana agnes aileen aimee aisha alana alexa alexandra alexandria alexis alice alicia alina
  alison allison alyssa amanda amber amelia amina amy ana anastasia andrea angela angelica angelina angie anita ann anna
  annabel anne annette annie annika anya april arabella ariana arlene ashley astrid audrey aurora ava ayesha barbara
  beatrice beatriz becky belinda bella bernadette beth bethan bethany betty beverley beverly bianca bonnie brenda bridget
  briony bronwen brooke camilla candace cara carla carly carmen carol carole caroline carolyn carrie cassandra catherine
  cathy catrin cecilia celeste celia ceri charity charlene charlotte chelsea cheryl chloe christina christine claire
  clara clare claudia colleen connie constance cora corinne courtney cressida crystal cynthia daisy dana daniela danielle
  daphne darlene dawn deb debbie deborah debra deirdre delia delyth denise diana diane dina dolores donna dora doreen
  doris dorothy ebony edith edwina eileen elaine eleanor elena elin elisa elisabeth elise eliza elizabeth ella ellen
  ellie eloise elsa elsie emily emma erica erika erin esme esther eva eve evelyn faith farah fatima fay felicity fern
  fiona flora florence frances francesca freya gabriela gabriella gabrielle gail gaynor gemma genevieve georgia georgina
  geraldine gillian gina ginny gisele giulia gladys glenda gloria grace greta gwen gwyneth hannah harriet hayley hazel
  heather heidi helen helena hilary hillary holly hope ida imogen indira ines ingrid irene iris isabel isabella isla
  ivy jacinda jackie jacqueline jacqui jade jan jane janet janice janine jasmin jasmine jean jeanette jeanne jen jenna
  jennie jennifer jenny jess jessica jill jillian jo joan joana joanna joanne jocelyn jodie josephine josie joy joyce
  juanita judith judy julia juliana julie juliet june kamala karen karin kate katherine kathleen kathryn kathy katie
  katrina katy katya kay kayla keeley kelly kerry kim kimberley kimberly kirsten kirsty kristen kristin kristina kyra lara
  latoya laura lauren leah leanne leila lena leona leslie lesley lewina lexi libby lila lillian lily linda lindsay
  lindsey lisa liz liza lizzie lois lola loretta lorna lorraine louisa louise lucia lucinda lucy lydia lyn lynda lynette
  lynn lynne mabel maddie madeleine madeline maggie maia mandy manjit marcia margaret margot maria mariah marian mariana
  marianne marie marilyn marina marion marisa marjorie marlene martha martina mary maryam matilda maud maureen mavis maxine
  maya megan meghan melanie melinda melissa mercedes meredith mia michelle millie mina miranda miriam moira mollie molly
  mona monica morag morgan myra nadia nadine nancy naomi natalia natalie natasha nazia nell nia nichola nicola nicole nikki
  nina nora noreen norma olga olive olivia oluwaseun pam pamela pat patricia patsy paula pauline pearl peggy penelope
  penny petra philippa phoebe phyllis pippa polly poppy portia preeti priscilla priti priya rachael rachel ramona rana
  rebecca regina renee rhian rhiannon rhoda rhona rita roberta robyn rochelle rosa rosalind rose rosemary rosie rowena
  roxanne ruby ruth sabrina sadie saima sally salma samantha sandra sandy saoirse sara sarah sasha savannah selena selina
  serena shabana shannon sharon sheila shelley sheryl shirley sian sienna sinead siobhan sofia sonia sonya sophia sophie
  stacey stacy stella stephanie sue suella summer susan susannah susie suzanne sybil sylvia tabitha tamara tammy tania
  tanya tara tasha teresa tess tessa thelma theresa tiffany tina toni tracey tracy trudy una ursula valentina valerie
  vanessa vera verity veronica vicki vicky victoria viola violet virginia vivian vivien vivienne wanda wendy whitney
  wilma winifred yasmin yolanda yvette yvonne zahra zara zoe michaela lyndsey shazia humaira nasreen efua folasade siwan
  nerys eluned angharad
  nan effie morven ailsa catriona isobel mairi eilidh niamh aoife ciara orla grainne gráinne roisin róisín caoimhe
  mairead mairéad oonagh sorcha bronagh deirbhile jacintha latisha lakeisha shanice tanisha keisha ebonie kayleigh
  demi chantelle leanna lorena marisol guadalupe consuelo esperanza ximena beyonce oprah ivanka melania tulsi ilhan
  sonja ingeborg astri sunniva agnieszka katarzyna malgorzata kasia olena oksana svetlana irina natalya ludmila fatou
  aminata chioma ngozi adaeze nkechi amara folake yetunde aisling maeve bridie nuala philomena attracta concepta
  bernie-ann carrie-ann lindsey-ann tessie dilys menna carys lowri ffion sioned meinir gwenllian heulwen olwen
  myfanwy parveen nadira samira yasmina leyla zeynep elif ayse mei ying hui xiu yuki yoko keiko sakura rina priyanka
  deepa sunita anjali kavita lakshmi meera nisha pooja rekha shreya usha vidya thandi nomsa lindiwe
`);

/** Names of either gender: they tell that a person follows, no more. */
export const NEUTRAL_NAMES = words(`
  alex ali ash avery bailey cameron casey charlie chris dakota dana drew eden ellis finley frankie gabby harley hayden
  jaime jamie jesse jo jody jordan jude kai kerry kim kit lane lee leslie lou max mel morgan nat nico nicky pat phoenix
  quinn reese remy rene river robin rory rowan sam sandy sasha shay shea sidney sky stevie taylor terry toni tracy val
  yi wei ming jin li xi xiao jun min lin chen wang
`);
