/**
 * Words by which English news says who somebody is: titles, the nouns of roles and offices, and what marks a body instead of a
 * person. Compiled for this project over the ordinary beats of a newsroom; nobody's name stands here.
 */

/** Set before a person's name and nothing else. */
export const PERSONAL_TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev reverend fr hon gen lt col maj capt sgt cpl cmdr adm ' +
    'sen rep gov pres'
  ).split(' '),
);

/** Titles of one gender, by which a couple of one name is told apart. */
export const GENDERED: Readonly<Record<string, 'm' | 'f'>> = {
  ...{ mr: 'm', sir: 'm', lord: 'm', baron: 'm' },
  ...{ mrs: 'f', ms: 'f', miss: 'f', dame: 'f', lady: 'f', baroness: 'f' },
};

/** Singular nouns for what one person is. Those that end in -man, -woman, -person or -ist are known by their ending. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  // states and parties
  (
    'president premier chancellor minister secretary undersecretary king queen prince princess emperor sultan emir sheikh pope ' +
    'leader chief head boss governor mayor ambassador envoy diplomat consul commissioner commissar senator representative deputy ' +
    'mp mep councillor councilor lawmaker legislator parliamentarian speaker whip adviser advisor aide strategist official ' +
    'negotiator mediator spokesperson prosecutor attorney solicitor counsel candidate nominee delegate rapporteur chair ' +
    'treasurer auditor ombudsman monarch duke duchess ruler dictator ' +
    // forces and services
    'general admiral colonel captain major lieutenant sergeant corporal marshal brigadier commander officer soldier sailor pilot ' +
    'constable inspector superintendent sheriff detective ranger warden firefighter paramedic coroner investigator agent ' +
    // law, church, learning, health
    'judge justice magistrate lawyer barrister bishop archbishop cardinal imam rabbi priest pastor vicar monk professor lecturer ' +
    'teacher headteacher principal dean rector provost researcher historian economist scientist engineer doctor physician surgeon ' +
    'nurse psychiatrist veterinarian student scholar analyst expert author writer poet editor reporter correspondent ' +
    'commentator columnist presenter broadcaster host anchor astronaut astronomer mechanic technician hairdresser employee plaintiff publisher photographer filmmaker ' +
    // business and work
    'ceo cfo coo founder cofounder owner proprietor chairperson director manager executive banker trader broker investor ' +
    'entrepreneur developer designer architect builder contractor farmer fisher skipper master harbourmaster driver worker ' +
    'electrician plumber baker chef waiter shopkeeper landlord tenant resident neighbour neighbor pensioner volunteer campaigner ' +
    'organiser organizer organizer supporter coordinator administrator supervisor consultant planner ' +
    // sport and the arts
    'coach trainer manager player striker goalkeeper defender midfielder batter batsman bowler pitcher quarterback boxer wrestler ' +
    'runner sprinter swimmer skier rider jockey golfer referee umpire champion captain singer musician frontman rapper composer conductor ' +
    'actor actress comedian dancer producer model ' +
    // private lives
    'father mother brother sister husband wife widow son daughter uncle aunt grandfather grandmother cousin nephew niece partner ' +
    'friend victim survivor witness suspect defendant killer gunman inmate prisoner hostage hero billionaire millionaire ' +
    'democrat republican conservative activist member'
  ).split(' '),
);

/** Nouns of offices that one person holds at a time, so that "the mayor" can mean the only mayor told of. */
export const OFFICES: ReadonlySet<string> = new Set(
  (
    'president premier chancellor minister secretary king queen prince princess emperor sultan emir pope leader chief head boss ' +
    'governor mayor ambassador envoy commissioner speaker chair chairman chairwoman chairperson treasurer ombudsman monarch ' +
    'commander sheriff superintendent warden coroner commissar archbishop bishop dean rector provost principal headteacher ceo cfo ' +
    'coo founder director harbourmaster master editor coach manager captain skipper owner'
  ).split(' '),
);

/** Who speaks for others, and whose words may pass for theirs. */
export const MOUTHPIECE = /^(?:spokes\p{L}+|secretary|press|aide|adviser|advisor|representative|official)$/u;

/** What makes another office of an office. */
export const STATUS_WORDS: ReadonlySet<string> = new Set(
  (
    'former ex erstwhile previous late then outgoing incoming acting interim caretaker deputy vice assistant associate elect ' +
    'designate emeritus shadow opposition honorary co first second third junior would-be aspiring disgraced ousted deposed'
  ).split(' '),
);

/** Nouns of bodies: a run of capitals that holds one is no person. */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  (
    'ministry department office agency authority bureau service services force forces army navy guard police government ' +
    'administration parliament congress senate house assembly council commission committee court tribunal union league party ' +
    'coalition alliance front movement brotherhood foundation institute institution university college school academy centre center hospital ' +
    'clinic church cathedral museum theatre theater gallery library stadium park airport port harbour harbor station bridge street ' +
    'road avenue square lane hill hills river lake sea ocean bay island islands mountain mountains valley beach county city town ' +
    'village district region province state states republic kingdom bank group company corporation corp inc ltd llc plc co fund ' +
    'trust association federation society club team united press news times post journal herald tribune gazette chronicle telegraph ' +
    'guardian radio television tv network media magazine review digital studios pictures records entertainment airlines airways ' +
    'motors industries international national global world day week month year summit conference festival cup games olympics ' +
    'championship championships open prize award awards act bill law treaty agreement convention war revolution crisis plan project ' +
    'program programme mission operation unit division brigade battalion regiment squadron board panel affairs east west north ' +
    'south northern southern eastern western central street wall mall plaza tower towers hotel restaurant cafe twitter facebook ' +
    'instagram telegram youtube app online web site law rights watch report survey index study game series show book film movie ' +
    'palace castle temple mosque embassy consulate headquarters'
  ).split(' '),
);

/** Bodies named by their kind alone: "the company" may be any of those in play. */
export const KIND_OF_BODY: ReadonlySet<string> = new Set(
  (
    'company firm agency group body party organisation organization office authority department ministry government administration ' +
    'institution outlet newspaper paper channel broadcaster station magazine network team club university school college union bank ' +
    'court tribunal hospital council committee commission board panel regulator watchdog operator manufacturer maker carmaker carrier ' +
    'airline retailer brand business state country nation city town village region province county district side statement report ' +
    'study survey poll website site family campaign embassy military army force service charity foundation society association ' +
    'federation parliament congress senate house regime junta bloc alliance coalition movement institute centre center'
  ).split(' '),
);

/** People spoken of together, who are never one holder. */
export const CROWD =
  /(?:^|\s)(?:officials?|authorities|police|officers|prosecutors|lawyers|attorneys|analysts|experts|observers|critics|supporters|residents|neighbou?rs|witnesses|eyewitnesses|survivors|relatives|families|friends|people|men|women|others|many|some|several|sources?|insiders?|reports?|lawmakers|politicians|leaders|ministers|diplomats|campaigners|activists|protesters|rescuers|firefighters|paramedics|medics|doctors|nurses|scientists|researchers|investigators|detectives|troops|soldiers|forces|rebels|fighters|militants|separatists|workers|employees|staff|students|teachers|parents|fans|players|members|democrats|republicans|allies|economists|traders|investors|journalists|reporters|media|agencies|organisations|organizations|groups|companies|governments|countries)$/iu;
