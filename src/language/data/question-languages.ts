/**
 * How readers ask in other languages: interrogatives, function words and core words of the news, each with its English, so that a
 * question can be looked up in English coverage. Compiled for this project from the closed word classes of each language and the
 * usual beats of a newsroom; no table knows a story.
 */

export interface QuestionLanguage {
  /** Its English name. */
  readonly name: string;
  readonly script: 'Latin' | 'Cyrillic' | 'Arabic' | 'Han' | 'Kana';
  /** Letters that speak for this language among those of its script. */
  readonly letters: RegExp | null;
  /**
   * English to forms apart by spaces. `_` joins the words of one form, `*` stands for any ending, an apostrophe ends an elided word.
   * What stands under `''` has no English counterpart and goes.
   */
  readonly words: Readonly<Record<string, string>>;
}

/** Scripts that are written for one language of the world's news alone. */
// prettier-ignore
export const ONE_LANGUAGE_SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'Korean'], [/\p{Script=Greek}/gu, 'Greek'], [/\p{Script=Hebrew}/gu, 'Hebrew'],
  [/\p{Script=Thai}/gu, 'Thai'], [/\p{Script=Georgian}/gu, 'Georgian'], [/\p{Script=Armenian}/gu, 'Armenian'],
];

/** Forms of other languages that are English words, or parts of names in English text, too: they speak for neither. */
export const ENGLISH_TOO: ReadonlySet<string> = new Set(
  (
    'accident accord al ale alarm ama an army arms ate au bis boot bomb brand bus casa cause chat ci colon come comment como con costa da ' +
    'das de dead del dem den di dice die dim dit do dom dos dove du due el elections ella em en er era es ev explosion fame ' +
    'fin fire gent go government ha han hat hay he hem her hoe hospital hotel hun il ile ill im incident it jak jest ' +
    'kent kim kind la lame land las le lei lo lord loro los lui ma man mann maria mas mayo mayor me men met mi missile mon most na nave ne nit ' +
    'no nos nu ora ou over pace pain pan par para parliament pays per plus po police polish por port porto pour premier president presto prima ' +
    'prix prom quota region rose route sad sale san santa se sel si sin so sol son sous stad station storm su sur sus ta tam te ten tot tote ' +
    'train tribunal tu tunnel un una union van var via victim voila von wat weg wild will wo yo za ze zu'
  ).split(' '),
);

/** Languages that write every noun with a capital, so that a capital shows no name. */
export const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['German']);

// prettier-ignore
export const QUESTION_LANGUAGES: readonly QuestionLanguage[] = [
  {
    name: 'Spanish', script: 'Latin', letters: /[ñ¿¡]/iu,
    words: {
      who: 'quién quiénes', whose: 'de_quién', what: 'qué', which: 'cuál cuáles', when: 'cuándo', where: 'dónde adónde', why: 'por_qué porqué', how: 'cómo',
      'how many': 'cuántos cuántas', 'how many people': 'cuántas_personas cuánta_gente', 'how much': 'cuánto cuánta', 'how long': 'cuánto_tiempo',
      the: 'el la los las lo', of: 'de', 'of the': 'del', 'to the': 'al', in: 'en', to: 'a', from: 'desde', with: 'con', for: 'para por', on: 'sobre', after: 'después_de tras después',
      before: 'antes_de antes', since: 'desde_cuándo', until: 'hasta', and: 'y', or: 'o', but: 'pero', not: 'no', that: 'que ese esa eso', this: 'este esta esto', there: 'allí ahí allá',
      'there were': 'hubo había', 'there are': 'hay', is: 'es está', are: 'son están', was: 'fue era estaba', were: 'fueron eran estaban', has: 'ha', have: 'han', he: 'él', she: 'ella',
      they: 'ellos ellas', his: 'su', their: 'sus', a: 'un una', '': 'se le les nos me', 'what about': 'qué_pasa_con qué_hay_de',
      people: 'personas gente', person: 'persona', children: 'niños niñas', child: 'niño niña', woman: 'mujer', women: 'mujeres', man: 'hombre', men: 'hombres',
      dead: 'muertos muertas muerto muerta', died: 'murió murieron murio', killed: 'asesinados asesinado mataron mató fallecidos fallecieron falleció', injured: 'heridos heridas herido herida lesionados',
      missing: 'desaparecidos desaparecidas desaparecido', arrested: 'detenidos detenido arrestados arrestado', rescued: 'rescatados rescatado', attack: 'ataque atentado', attacks: 'ataques',
      strike: 'huelga', explosion: 'explosión', fire: 'incendio fuego', flood: 'inundación', floods: 'inundaciones', storm: 'tormenta', earthquake: 'terremoto sismo', accident: 'accidente', collision: 'choque colisión',
      war: 'guerra', ceasefire: 'alto_el_fuego tregua', peace: 'paz', talks: 'conversaciones negociaciones', agreement: 'acuerdo', election: 'elección elecciones', vote: 'voto votación',
      government: 'gobierno', president: 'presidente presidenta', minister: 'ministro ministra', 'prime minister': 'primer_ministro primera_ministra', mayor: 'alcalde alcaldesa', parliament: 'parlamento',
      police: 'policía', army: 'ejército', court: 'tribunal juzgado', hospital: 'hospital', school: 'escuela colegio', ship: 'barco buque', boat: 'bote lancha', ferry: 'ferri transbordador',
      port: 'puerto', airport: 'aeropuerto', plane: 'avión', train: 'tren', station: 'estación', bridge: 'puente', road: 'carretera', house: 'casa', building: 'edificio', buildings: 'edificios',
      city: 'ciudad', country: 'país', region: 'región', price: 'precio precios', cost: 'cuesta costó', money: 'dinero', company: 'empresa compañía', union: 'sindicato', weapons: 'armas', missiles: 'misiles', missile: 'misil',
      drones: 'drones', damage: 'daños daño', victims: 'víctimas', cause: 'causa', launched: 'lanzado lanzados lanzaron', sank: 'hundió naufragó', happened: 'pasó ocurrió sucedió pasado ocurrido', happens: 'pasa ocurre', said: 'dijo dijeron dicho', says: 'dice dicen',
      announced: 'anunció', confirmed: 'confirmó', began: 'empezó comenzó', ended: 'terminó acabó', today: 'hoy', yesterday: 'ayer', tomorrow: 'mañana', now: 'ahora', more: 'más', night: 'noche',
    },
  },
  {
    name: 'French', script: 'Latin', letters: /[œæçêûù]/iu,
    words: {
      who: 'qui qui_est-ce_qui', whose: 'à_qui', what: "que quoi qu'est-ce_que qu'est-ce_qui qu'est-ce_qu'", which: 'quel quelle quels quelles lequel laquelle', when: 'quand', where: 'où', why: 'pourquoi',
      how: 'comment', 'how many': 'combien combien_de', 'how many people': 'combien_de_personnes', 'how long': 'combien_de_temps', '': 'est-ce_que est-ce se lui leur ne il_y_a_eu t-il t-elle t-on on',
      the: "le la les l'", of: "de d' du des", in: 'dans en', at: 'à au aux', to: 'vers', with: 'avec', for: 'pour', by: 'par', on: 'sur', after: 'après', before: 'avant', since: 'depuis', until: "jusqu'à", and: 'et', or: 'ou',
      but: 'mais', not: "pas n'", that: "qu' que cela ça", this: 'ce cet cette ceci', there: 'là', is: "est c'est", are: 'sont', was: 'était', were: 'étaient', has: 'a', have: 'ont', he: 'il', she: 'elle',
      they: 'ils elles', his: 'son sa ses', their: 'leurs', a: 'un une', been: 'été', 'there are': 'il_y_a', 'what about': "qu'en_est-il_de",
      people: 'personnes gens', person: 'personne', children: 'enfants', child: 'enfant', woman: 'femme', women: 'femmes', man: 'homme', men: 'hommes', dead: 'morts morte mortes mort',
      died: 'décédé décédés', killed: 'tués tué tuée tuées', injured: 'blessés blessé blessée blessées', missing: 'disparus disparu', arrested: 'arrêté arrêtés', rescued: 'secourus sauvés', attack: 'attaque attentat',
      attacks: 'attaques attentats', strike: 'grève', explosion: 'explosion', fire: 'incendie feu', flood: 'inondation', floods: 'inondations', storm: 'tempête', earthquake: 'séisme tremblement_de_terre', accident: 'accident', collision: 'collision',
      war: 'guerre', ceasefire: 'cessez-le-feu trêve', peace: 'paix', talks: 'pourparlers négociations', agreement: 'accord', election: 'élection élections', vote: 'scrutin', government: 'gouvernement',
      president: 'président présidente', minister: 'ministre', 'prime minister': 'premier_ministre première_ministre', mayor: 'maire', parliament: 'parlement', police: 'police', army: 'armée', court: 'tribunal',
      hospital: 'hôpital', school: 'école', ship: 'navire', boat: 'bateau', ferry: 'traversier', port: 'port', airport: 'aéroport', plane: 'avion', train: 'train', station: 'gare', bridge: 'pont', road: 'route',
      house: 'maison', building: 'bâtiment immeuble', buildings: 'bâtiments immeubles', city: 'ville', country: 'pays', region: 'région', price: 'prix', cost: 'coûte coûté', money: 'argent', company: 'entreprise société',
      union: 'syndicat', weapons: 'armes', missiles: 'missiles', drones: 'drones', damage: 'dégâts', victims: 'victimes', cause: 'cause', launched: 'lancé lancés tirés', sank: 'coulé', happened: "s'est_passé s'est-il_passé s'est_produit passé arrivé",
      said: 'dit déclaré', 'has said': 'a_dit a_déclaré', announced: 'annoncé', confirmed: 'confirmé', began: 'commencé', ended: 'terminé', today: "aujourd'hui", yesterday: 'hier', tomorrow: 'demain', now: 'maintenant', more: 'plus', night: 'nuit',
    },
  },
  {
    name: 'German', script: 'Latin', letters: /[äöüß]/iu,
    words: {
      who: 'wer wem wen', whose: 'wessen', what: 'was', which: 'welche welcher welches welchen welchem', when: 'wann', where: 'wo wohin woher', why: 'warum weshalb wieso', how: 'wie', 'how many': 'wie_viele wieviele',
      'how much': 'wie_viel wieviel', 'how long': 'wie_lange', 'since when': 'seit_wann', the: 'der die das den dem des', of: 'von vom', in: 'in im', at: 'bei beim am', to: 'zu zum zur', from: 'aus',
      with: 'mit', for: 'für', by: 'durch', on: 'auf', about: 'über', after: 'nach', before: 'vor', since: 'seit', until: 'bis', and: 'und', or: 'oder', but: 'aber', not: 'nicht', that: 'dass',
      this: 'dies diese dieser dieses', there: 'dort da', is: 'ist', are: 'sind', was: 'war wurde', were: 'waren wurden', has: 'hat', have: 'haben', he: 'er', she: 'sie', it: 'es', him: 'ihn ihm', his: 'sein seine',
      a: 'ein eine einen einem einer eines', '': 'sich worden gab_es gibt_es denn eigentlich', 'what about': 'was_ist_mit',
      people: 'menschen leute personen', person: 'mensch', children: 'kinder', child: 'kind', woman: 'frau', women: 'frauen', man: 'mann', men: 'männer', dead: 'tote toten tot', died: 'starb starben gestorben',
      killed: 'getötet getötete umgekommen', injured: 'verletzt verletzte verletzten', missing: 'vermisst vermisste', arrested: 'festgenommen verhaftet', rescued: 'gerettet', attack: 'angriff anschlag', attacks: 'angriffe anschläge', strike: 'streik',
      explosion: 'explosion', fire: 'brand feuer', flood: 'überschwemmung hochwasser', storm: 'sturm', earthquake: 'erdbeben', accident: 'unfall unglück', collision: 'zusammenstoß', war: 'krieg', ceasefire: 'waffenruhe waffenstillstand',
      peace: 'frieden', talks: 'gespräche verhandlungen', agreement: 'abkommen einigung', election: 'wahl wahlen', vote: 'abstimmung', government: 'regierung', president: 'präsident präsidentin', minister: 'minister ministerin',
      'prime minister': 'ministerpräsident premierminister', mayor: 'bürgermeister bürgermeisterin', parliament: 'parlament', police: 'polizei', army: 'armee', court: 'gericht', hospital: 'krankenhaus', school: 'schule', ship: 'schiff',
      boat: 'boot', ferry: 'fähre', port: 'hafen', airport: 'flughafen', plane: 'flugzeug', train: 'zug', station: 'bahnhof', bridge: 'brücke', road: 'straße', house: 'haus', building: 'gebäude', city: 'stadt', country: 'land', region: 'region',
      price: 'preis preise', cost: 'kostet kostete', money: 'geld', company: 'unternehmen firma', union: 'gewerkschaft', weapons: 'waffen', missiles: 'raketen', missile: 'rakete', drones: 'drohnen', drone: 'drohne', damage: 'schaden schäden',
      victims: 'opfer', cause: 'ursache', reason: 'grund', launched: 'abgefeuert abgeschossen', sank: 'gesunken sank', happened: 'passiert geschehen geschah', said: 'sagte sagten gesagt', says: 'sagt sagen', announced: 'angekündigt', confirmed: 'bestätigt', began: 'begann begonnen', ended: 'endete',
      today: 'heute', yesterday: 'gestern', tomorrow: 'morgen', now: 'jetzt', more: 'mehr', night: 'nacht',
    },
  },
  {
    name: 'Italian', script: 'Latin', letters: /[ìòè]/iu,
    words: {
      who: 'chi', whose: 'di_chi', what: 'cosa che_cosa', 'what is': "cos'è", which: 'quale quali', when: 'quando', where: "dove", 'where is': "dov'è", why: 'perché', how: 'come', 'how is': "com'è", 'how many': 'quanti quante', 'how much': 'quanto quanta',
      'how long': 'quanto_tempo', the: "il lo la i gli le l'", of: "di d'", 'of the': "del dello della dei degli delle dell'", in: "in nel nello nella nei negli nelle nell'", at: "a al allo alla ai agli alle all'", to: 'verso', from: "da dal dalla dall'", with: 'con',
      for: 'per', on: "su sul sulla sull'", after: 'dopo', before: 'prima prima_di', since: 'da_quando', until: 'fino', and: 'e ed', or: 'o', but: 'ma', not: 'non', that: 'che quello quella', this: 'questo questa', there: 'lì là', 'there are': 'ci_sono',
      'there were': 'ci_sono_stati ci_sono_state', 'there is': "c'è", 'there was': "c'è_stato c'è_stata", is: 'è', are: 'sono', was: 'era', were: 'erano', has: 'ha', have: 'hanno', he: 'lui egli', she: 'lei', they: 'loro', his: 'suo sua', a: "un uno una un'",
      been: 'stato stata stati state', '': 'si gli_è', people: 'persone gente', person: 'persona', children: 'bambini', child: 'bambino bambina', woman: 'donna', women: 'donne', man: 'uomo', men: 'uomini', dead: 'morti morto morta morte',
      killed: 'uccisi ucciso uccisa', injured: 'feriti ferito ferita ferite', missing: 'dispersi disperso', arrested: 'arrestati arrestato', rescued: 'salvati soccorsi', attack: 'attacco attentato', attacks: 'attacchi', strike: 'sciopero', explosion: 'esplosione',
      fire: 'incendio fuoco', flood: 'alluvione', storm: 'tempesta', earthquake: 'terremoto', accident: 'incidente', collision: 'scontro', war: 'guerra', ceasefire: 'cessate_il_fuoco tregua', peace: 'pace', talks: 'colloqui negoziati', agreement: 'accordo',
      election: 'elezione elezioni', vote: 'voto votazione', government: 'governo', president: 'presidente', minister: 'ministro ministra', 'prime minister': 'primo_ministro', mayor: 'sindaco sindaca', parliament: 'parlamento', police: 'polizia', army: 'esercito',
      court: 'tribunale', hospital: 'ospedale', school: 'scuola', ship: 'nave', boat: 'barca', ferry: 'traghetto', port: 'porto', airport: 'aeroporto', plane: 'aereo', train: 'treno', station: 'stazione', bridge: 'ponte', road: 'strada', house: 'casa',
      building: 'edificio palazzo', city: 'città', country: 'paese', region: 'regione', price: 'prezzo prezzi', cost: 'costa', money: 'soldi denaro', company: 'azienda società', union: 'sindacato', weapons: 'armi', missiles: 'missili', drones: 'droni', drone: 'drone',
      damage: 'danni', victims: 'vittime', cause: 'causa', launched: 'lanciati lanciato', sank: 'affondato affondata', happened: 'successo accaduto', said: 'detto disse', says: 'dice', announced: 'annunciato', confirmed: 'confermato', began: 'iniziato cominciato', ended: 'finito', today: 'oggi', yesterday: 'ieri', tomorrow: 'domani',
      now: 'adesso ora', more: 'più', night: 'notte',
    },
  },
  {
    name: 'Portuguese', script: 'Latin', letters: /[ãõçâ]/iu,
    words: {
      who: 'quem', whose: 'de_quem', what: 'o_que que_coisa', which: 'qual quais', when: 'quando', where: 'onde aonde', why: 'por_que porque por_quê porquê', how: 'como', 'how many': 'quantos quantas', 'how much': 'quanto quanta', 'how long': 'quanto_tempo',
      'since when': 'desde_quando', the: 'o a os as', of: 'de', 'of the': 'do da dos das', in: 'em', 'in the': 'no na nos nas', to: 'para', 'to the': 'ao à aos às', from: 'desde', with: 'com', for: 'por', 'by the': 'pelo pela', on: 'sobre', after: 'depois depois_de após',
      before: 'antes antes_de', until: 'até', and: 'e', or: 'ou', but: 'mas', not: 'não', that: 'que isso isto aquilo', this: 'este esta esse essa', there: 'lá ali', 'there were': 'houve havia', is: 'é está', are: 'são estão', was: 'foi era', were: 'foram eram', has: 'tem',
      have: 'têm', he: 'ele', she: 'ela', they: 'eles elas', his: 'seu sua', a: 'um uma', '': 'se lhe há', people: 'pessoas', person: 'pessoa', children: 'crianças', child: 'criança', woman: 'mulher', women: 'mulheres', man: 'homem', men: 'homens',
      dead: 'mortos mortas morto morta', died: 'morreu morreram', killed: 'matou mataram assassinados', injured: 'feridos feridas ferido ferida', missing: 'desaparecidos desaparecido', arrested: 'presos detidos detido', rescued: 'resgatados', attack: 'ataque atentado',
      attacks: 'ataques', strike: 'greve', explosion: 'explosão', fire: 'incêndio fogo', flood: 'inundação enchente cheia', storm: 'tempestade', earthquake: 'terremoto terramoto sismo', accident: 'acidente', collision: 'colisão', war: 'guerra', ceasefire: 'cessar-fogo',
      peace: 'paz', talks: 'conversações negociações', agreement: 'acordo', election: 'eleição eleições', vote: 'votação', government: 'governo', president: 'presidente', minister: 'ministro ministra', 'prime minister': 'primeiro-ministro primeira-ministra', mayor: 'prefeito',
      parliament: 'parlamento', police: 'polícia', army: 'exército', court: 'tribunal', hospital: 'hospital', school: 'escola', ship: 'navio', boat: 'barco', ferry: 'balsa', port: 'porto', airport: 'aeroporto', plane: 'avião', train: 'trem comboio', station: 'estação',
      bridge: 'ponte', road: 'estrada', house: 'casa', building: 'edifício prédio', city: 'cidade', country: 'país', region: 'região', price: 'preço preços', cost: 'custa custou', money: 'dinheiro', company: 'empresa', union: 'sindicato', weapons: 'armas', missiles: 'mísseis',
      drones: 'drones', damage: 'danos', victims: 'vítimas', cause: 'causa', launched: 'lançados lançou', sank: 'afundou', happened: 'aconteceu ocorreu', said: 'disse disseram', says: 'diz', announced: 'anunciou', confirmed: 'confirmou', began: 'começou', ended: 'terminou acabou', today: 'hoje', yesterday: 'ontem',
      tomorrow: 'amanhã', now: 'agora', more: 'mais', night: 'noite',
    },
  },
  {
    name: 'Dutch', script: 'Latin', letters: /ij/iu,
    words: {
      who: 'wie', whose: 'wiens', what: 'wat', which: 'welke welk', when: 'wanneer', where: 'waar', why: 'waarom', how: 'hoe', 'how many': 'hoeveel', 'how long': 'hoelang hoe_lang', 'since when': 'sinds_wanneer', the: 'de het', of: 'van', in: 'in', at: 'bij', to: 'naar',
      from: 'uit vanuit', with: 'met', for: 'voor', by: 'door', on: 'op', about: 'over', after: 'na', before: 'vóór', since: 'sinds', until: 'tot', and: 'en', or: 'of', but: 'maar', not: 'niet', that: 'dat', this: 'dit deze', there: 'er daar', is: 'is', are: 'zijn',
      was: 'was werd', were: 'waren werden', has: 'heeft', have: 'hebben', he: 'hij', she: 'zij', they: 'ze', him: 'hem', his: 'hun haar', a: 'een', been: 'geweest', '': 'zich', people: 'mensen personen', person: 'persoon', children: 'kinderen', child: 'kind', woman: 'vrouw',
      women: 'vrouwen', man: 'man', men: 'mannen', dead: 'doden dode dood', died: 'overleden stierf', killed: 'gedood omgekomen', injured: 'gewond gewonden', missing: 'vermist vermisten', arrested: 'gearresteerd aangehouden', rescued: 'gered', attack: 'aanval aanslag',
      attacks: 'aanvallen aanslagen', strike: 'staking', explosion: 'explosie ontploffing', fire: 'brand', flood: 'overstroming', storm: 'storm', earthquake: 'aardbeving', accident: 'ongeluk ongeval', collision: 'botsing', war: 'oorlog', ceasefire: 'wapenstilstand staakt-het-vuren',
      peace: 'vrede', talks: 'gesprekken onderhandelingen', agreement: 'akkoord overeenkomst', election: 'verkiezing verkiezingen', vote: 'stemming', government: 'regering', president: 'president', minister: 'minister', 'prime minister': 'premier minister-president', mayor: 'burgemeester',
      parliament: 'parlement', police: 'politie', army: 'leger', court: 'rechtbank', hospital: 'ziekenhuis', school: 'school', ship: 'schip', boat: 'boot', ferry: 'veerboot', port: 'haven', airport: 'luchthaven', plane: 'vliegtuig', train: 'trein', station: 'station',
      bridge: 'brug', road: 'weg', house: 'huis', building: 'gebouw', city: 'stad', country: 'land', region: 'regio', price: 'prijs prijzen', cost: 'kost kostte', money: 'geld', company: 'bedrijf', union: 'vakbond', weapons: 'wapens', missiles: 'raketten', drones: 'drones',
      damage: 'schade', victims: 'slachtoffers', cause: 'oorzaak', launched: 'afgevuurd', sank: 'gezonken', happened: 'gebeurd gebeurde', said: 'zei zeiden gezegd', says: 'zegt', announced: 'aangekondigd', confirmed: 'bevestigd', began: 'begon begonnen', ended: 'eindigde', today: 'vandaag', yesterday: 'gisteren',
      tomorrow: 'morgen', now: 'nu', more: 'meer', night: 'nacht',
    },
  },
  {
    name: 'Polish', script: 'Latin', letters: /[ąęłńśźż]/iu,
    words: {
      who: 'kto kogo komu kim', whose: 'czyj czyja czyje', what: 'co czego', which: 'który która które których', when: 'kiedy', where: 'gdzie dokąd skąd', why: 'dlaczego czemu', how: 'jak', 'how many': 'ile ilu', 'how long': 'jak_długo', '': 'czy się', in: 'w we', on: 'na',
      from: 'z ze od', to: 'do', with: 'wraz', for: 'dla', about: 'o', after: 'po', before: 'przed', since: 'od_kiedy', and: 'i oraz a', or: 'lub albo', but: 'ale', not: 'nie', that: 'że to', this: 'ten ta', there: 'tam', is: 'jest', are: 'są', was: 'był była było został została zostało',
      were: 'byli były zostali zostały', he: 'on jego jemu', she: 'ona jej', they: 'oni ich', people: 'ludzi ludzie osób osoby', children: 'dzieci', child: 'dziecko', woman: 'kobieta', women: 'kobiet kobiety', man: 'mężczyzna',
      died: 'zginęł* zginął zmarł*', killed: 'zabit* zabił*', dead: 'ofiar_śmiertelnych', injured: 'rann* ranion*', missing: 'zaginion*', arrested: 'aresztowan* zatrzyman*', rescued: 'uratowan*', attack: 'atak* zamach*', strike: 'strajk*', explosion: 'wybuch* eksplozj*',
      fire: 'pożar*', flood: 'powódź powodzi', storm: 'burz* sztorm*', earthquake: 'trzęsienie_ziemi', accident: 'wypad*', collision: 'zderzeni*', war: 'wojn*', ceasefire: 'rozejm* zawieszenie_broni', peace: 'pokój pokoju', talks: 'rozmow* rozmów negocjacj*',
      agreement: 'porozumieni*', election: 'wybor* wybory', vote: 'głosowani*', government: 'rząd*', president: 'prezydent*', minister: 'minister ministra ministrem ministrowie ministrów', 'prime minister': 'premier premiera premierem', mayor: 'burmistrz*', parliament: 'parlament* sejm*', police: 'policj*', army: 'wojsk* armia armii',
      court: 'sąd sądu sądem', hospital: 'szpital*', school: 'szkoł*', ship: 'statek statku', boat: 'łodzi łódka', ferry: 'prom promu promem promie', port: 'port porcie portu', airport: 'lotnisk*', plane: 'samolot*', train: 'pociąg*', station: 'dworzec dworcu', bridge: 'most mostu moście',
      road: 'drog*', house: 'dom domu', building: 'budyn*', city: 'miast* mieście', country: 'kraj kraju', region: 'regionie regionu', price: 'cena ceny cen', cost: 'kosztuje kosztował*', money: 'pieniądz*', company: 'firma firmy', union: 'związek_zawodowy związki_zawodowe', weapons: 'broń broni',
      missiles: 'rakiet* pocisk*', drones: 'dron drony dronów dronami', damage: 'zniszcze* szkod*', victims: 'ofiar*', cause: 'przyczyn*', launched: 'wystrzelon*', sank: 'zatonął*', happened: 'stało wydarzyło', said: 'powiedział* mówił*', says: 'mówi', announced: 'ogłosił*', confirmed: 'potwierdził*', began: 'zaczęł* rozpoczęł*',
      today: 'dziś dzisiaj', yesterday: 'wczoraj', tomorrow: 'jutro', now: 'teraz', more: 'więcej', night: 'noc nocy',
    },
  },
  {
    name: 'Turkish', script: 'Latin', letters: /[ğşıİ]/u,
    words: {
      who: 'kim kimler kimi', whose: 'kimin', what: 'ne neler', which: 'hangi', when: 'ne_zaman', where: 'nerede nereye nereden', why: 'neden niçin niye', how: 'nasıl', 'how many': 'kaç', 'how many people': 'kaç_kişi', 'how much': 'ne_kadar', and: 've', or: 'veya', but: 'ama fakat',
      not: 'değil', that: 'bunu şunu', this: 'bu şu', there: 'orada', is: 'dır', 'there is': 'var', he: 'o onun', they: 'onlar', with: 'ile', for: 'için', after: 'sonra', before: 'önce', '': 'mi mı mu mü bir', about: 'hakkında',
      people: 'kişi insan insanlar', children: 'çocuk*', woman: 'kadın*', man: 'erkek*', died: 'öldü hayatını_kaybetti', dead: 'ölü', killed: 'öldürüldü öldürülen', injured: 'yaral*', missing: 'kayıp', arrested: 'tutukland* gözaltı*', rescued: 'kurtarıld*', attack: 'saldır*', strike: 'grev*',
      explosion: 'patlama*', fire: 'yangın*', flood: 'sel', storm: 'fırtına*', earthquake: 'deprem*', accident: 'kaza kazada kazası', collision: 'çarpışma*', war: 'savaş*', ceasefire: 'ateşkes*', peace: 'barış barışı', talks: 'görüşme*', agreement: 'anlaşma*', election: 'seçim*', vote: 'oylama*',
      government: 'hükümet*', president: 'cumhurbaşkan* başkan*', minister: 'bakan*', 'prime minister': 'başbakan*', mayor: 'belediye_başkanı', parliament: 'meclis* parlamento*', police: 'polis polisi polisin', army: 'ordu*', court: 'mahkeme*', hospital: 'hastane*', school: 'okul*', ship: 'gemi gemisi gemide',
      boat: 'tekne*', ferry: 'feribot* vapur*', port: 'liman*', airport: 'havaalan* havalimanı', plane: 'uçak*', train: 'tren treni trende', station: 'istasyon*', bridge: 'köprü*', road: 'yol yolu', house: 'ev evi', building: 'bina binası binada', city: 'şehir* şehr*', country: 'ülke*', region: 'bölge*',
      price: 'fiyat*', money: 'para', company: 'şirket*', union: 'sendika*', weapons: 'silah*', missiles: 'füze*', drones: 'insansız_hava_aracı', damage: 'hasar*', victims: 'kurban*', cause: 'sebep sebebi', launched: 'fırlatıldı atıldı', sank: 'battı', happened: 'oldu yaşandı', said: 'dedi söyledi', announced: 'açıkladı',
      confirmed: 'doğruladı', 'broke out': 'çıktı', began: 'başladı', ended: 'bitti', today: 'bugün', yesterday: 'dün', tomorrow: 'yarın', now: 'şimdi', more: 'daha_fazla', night: 'gece',
    },
  },
  {
    name: 'Russian', script: 'Cyrillic', letters: /[ыэё]/iu,
    words: {
      who: 'кто кого кому кем', whose: 'чей чья чьё чьи', what: 'что чего чем', which: 'какой какая какое какие который которая', when: 'когда', where: 'где куда откуда', why: 'почему зачем', how: 'как', 'how many': 'сколько', 'how many people': 'сколько_человек сколько_людей',
      'how long': 'как_долго', 'since when': 'с_каких_пор', '': 'ли же', in: 'в во', on: 'на', at: 'при', from: 'из от', with: 'с со', to: 'к', by: 'у', for: 'для', about: 'о об', after: 'после', before: 'до перед', and: 'и а', or: 'или', but: 'но', not: 'не', that: 'это', this: 'этот эта эти',
      there: 'там', was: 'был была было', were: 'были', he: 'он его ему', she: 'она её ей', they: 'они их им', 'what about': 'а_что_с', people: 'людей люди человек', children: 'дет*', child: 'ребёнок ребенок', woman: 'женщин*', man: 'мужчин*', died: 'умер*', killed: 'погиб* убит*',
      dead: 'мёртв* мертв*', injured: 'ранен* пострада*', missing: 'пропа*', arrested: 'арестован* задержан*', rescued: 'спасен* спасли', attack: 'атак* нападен* удар*', strike: 'забастовк*', explosion: 'взрыв*', fire: 'пожар*', flood: 'наводнен*', storm: 'шторм* бур*',
      earthquake: 'землетрясен*', accident: 'авари*', collision: 'столкновен*', war: 'войн*', ceasefire: 'перемири* прекращение_огня прекращения_огня', peace: 'мир мира', talks: 'переговор*', agreement: 'соглашен*', election: 'выбор*', vote: 'голосован*', government: 'правительств*', president: 'президент*',
      minister: 'министр*', 'prime minister': 'премьер* премьер-министр*', mayor: 'мэр*', parliament: 'парламент*', police: 'полици*', army: 'арми* войск*', court: 'суд суда', hospital: 'больниц*', school: 'школ*', ship: 'корабл* судн*', boat: 'лодк*', ferry: 'паром*', port: 'порт*',
      airport: 'аэропорт*', plane: 'самолёт* самолет*', train: 'поезд*', station: 'вокзал* станци*', bridge: 'мост*', road: 'дорог*', house: 'дом дома', building: 'здани*', city: 'город*', country: 'стран*', region: 'регион* област*', price: 'цен*', cost: 'стоит стоил*', money: 'деньги денег',
      company: 'компани*', union: 'профсоюз*', weapons: 'оружи*', missiles: 'ракет*', drones: 'дрон* беспилотник*', damage: 'ущерб* разрушен*', victims: 'жертв*', cause: 'причин*', launched: 'запущен* выпущен*', sank: 'затонул*', happened: 'случилось произошло', said: 'сказал* заявил*', says: 'говорит', announced: 'объявил*',
      confirmed: 'подтвердил*', began: 'начал*', ended: 'закончил*', today: 'сегодня', yesterday: 'вчера', tomorrow: 'завтра', now: 'сейчас', more: 'ещё еще', night: 'ночь ночью',
    },
  },
  {
    name: 'Ukrainian', script: 'Cyrillic', letters: /[іїєґ]/iu,
    words: {
      who: 'хто кого кому', whose: 'чий чия', what: 'що чого', which: 'який яка яке які котрий', when: 'коли', where: 'де куди звідки', why: 'чому навіщо', how: 'як', 'how many': 'скільки', 'how many people': 'скільки_людей скільки_осіб', 'how long': 'як_довго', 'since when': 'відколи',
      '': 'чи ж', in: 'в у', on: 'на', at: 'при', from: 'від із', with: 'з зі', to: 'до', for: 'для', about: 'про', after: 'після', before: 'перед', and: 'і й та а', or: 'або', but: 'але', not: 'не', that: 'це', this: 'цей ця ці', there: 'там', was: 'був була було', were: 'були', he: 'він його йому',
      she: 'вона її', they: 'вони їх', people: 'людей люди осіб', children: 'діт*', child: 'дитин*', woman: 'жінк*', man: 'чоловік*', died: 'помер*', killed: 'загинул* загибл* вбит* убит*', dead: 'мертв*', injured: 'поранен* постражда*', missing: 'зникл*', arrested: 'заарештован* затриман*',
      rescued: 'врятован*', attack: 'атак* напад* удар*', strike: 'страйк*', explosion: 'вибух*', fire: 'пожеж*', flood: 'повін* повен*', storm: 'шторм* бур*', earthquake: 'землетрус*', accident: 'авар*', collision: 'зіткнен*', war: 'війн*', ceasefire: 'перемир* припинення_вогню', peace: 'мир миру',
      talks: 'переговор*', agreement: 'угод*', election: 'вибор*', vote: 'голосуван*', government: 'уряд*', president: 'президент*', minister: 'міністр*', 'prime minister': "прем'єр*", mayor: 'мер мера', parliament: 'парламент*', police: 'поліці*', army: 'армі* військ*', court: 'суд суду',
      hospital: 'лікарн*', school: 'школ*', ship: 'кораб* судн*', boat: 'човен човн*', ferry: 'пором*', port: 'порт*', airport: 'аеропорт*', plane: 'літак*', train: 'потяг* поїзд*', station: 'вокзал* станці*', bridge: 'міст мост*', road: 'дорог*', house: 'будинок будинк*', building: 'будівл*',
      city: 'місто міст*', country: 'країн*', region: 'регіон* област*', price: 'цін*', cost: 'коштує коштував', money: 'гроші', company: 'компані*', union: 'профспілк*', weapons: 'збро*', missiles: 'ракет*', drones: 'дрон* безпілотник*', damage: 'збитк* руйнуван*', victims: 'жертв*',
      cause: 'причин*', launched: 'запущен* випущен*', sank: 'затонул* затонув', happened: 'сталося трапилося відбулося', said: 'сказав сказала заявив заявила', says: 'каже', announced: 'оголосив* оголосил*', confirmed: 'підтверди*', began: 'почал*', ended: 'закінчил*', today: 'сьогодні', yesterday: 'вчора учора', tomorrow: 'завтра', now: 'зараз',
      more: 'ще більше', night: 'ніч вночі',
    },
  },
  {
    name: 'Arabic', script: 'Arabic', letters: null,
    words: {
      who: 'من', what: 'ما ماذا', which: 'أي أية', when: 'متى', where: 'أين', why: 'لماذا', how: 'كيف', 'how many': 'كم كم_عدد', 'how many people': 'كم_شخصا كم_شخص', 'since when': 'منذ_متى', '': 'هل قد', in: 'في', from: 'منذ', to: 'إلى', on: 'على', about: 'عن', with: 'مع', after: 'بعد', before: 'قبل',
      and: 'و', or: 'أو', but: 'لكن', not: 'لم لا ليس', that: 'ذلك تلك', this: 'هذا هذه', there: 'هناك', was: 'كان كانت', he: 'هو', she: 'هي', they: 'هم', people: 'أشخاص شخص شخصا الناس', children: 'أطفال', child: 'طفل', woman: 'امرأة', women: 'نساء', man: 'رجل', killed: 'قتل قتلوا قتلى قتيل قتيلا مقتل',
      died: 'مات توفي', injured: 'جرح جريح جرحى مصاب مصابين أصيب أصيبوا مصابا', missing: 'مفقود مفقودين', arrested: 'اعتقل اعتقال', rescued: 'إنقاذ', attack: 'هجوم', attacks: 'هجمات', strike: 'إضراب', explosion: 'انفجار', fire: 'حريق', flood: 'فيضان فيضانات', storm: 'عاصفة', earthquake: 'زلزال',
      accident: 'حادث', collision: 'تصادم', war: 'حرب', ceasefire: 'وقف_إطلاق_النار هدنة', peace: 'سلام', talks: 'محادثات مفاوضات', agreement: 'اتفاق', election: 'انتخابات', vote: 'تصويت', government: 'حكومة', president: 'رئيس', minister: 'وزير وزيرة', 'prime minister': 'رئيس_الوزراء', mayor: 'عمدة',
      parliament: 'برلمان', police: 'شرطة', army: 'جيش', court: 'محكمة', hospital: 'مستشفى', school: 'مدرسة', ship: 'سفينة', boat: 'قارب', ferry: 'عبارة', port: 'ميناء', airport: 'مطار', plane: 'طائرة', train: 'قطار', station: 'محطة', bridge: 'جسر', road: 'طريق', house: 'بيت منزل', building: 'مبنى',
      city: 'مدينة', country: 'بلد دولة', region: 'منطقة', price: 'سعر أسعار', money: 'مال أموال', company: 'شركة', union: 'نقابة', weapons: 'أسلحة', missiles: 'صواريخ', drones: 'طائرات_مسيرة', damage: 'أضرار', victims: 'ضحايا', cause: 'سبب', launched: 'أطلق أطلقت', sank: 'غرق غرقت', happened: 'حدث جرى حصل', said: 'قال قالت', says: 'يقول تقول',
      announced: 'أعلن أعلنت', confirmed: 'أكد أكدت', began: 'بدأ بدأت', ended: 'انتهى انتهت', today: 'اليوم', yesterday: 'أمس', tomorrow: 'غدا', now: 'الآن', more: 'المزيد', night: 'ليلة',
    },
  },
  {
    name: 'Japanese', script: 'Kana', letters: null,
    words: {
      who: '誰 だれ', what: '何が 何を 何 なに', 'how many people': '何人', which: 'どの どれ どちら', when: 'いつ', where: 'どこ', why: 'なぜ どうして 何故', how: 'どうやって どのように', 'how many': 'いくつ 何件 何台 何機 何発', 'how much': 'いくら', 'how long': 'どのくらい',
      that: 'それ あれ', this: 'これ', there: 'そこ', 'Hong Kong': '香港', he: '彼', she: '彼女', they: '彼ら', '': 'ですか ますか でしょうか ましたか しましたか されましたか は が を に で と も の か た だ です ます', people: '人々', children: '子供 子ども', woman: '女性', man: '男性', dead: '死者 死亡', died: '死に 死んだ 亡くな',
      killed: '殺され 殺害', injured: '負傷者 負傷 けが人 けが 怪我', missing: '行方不明', arrested: '逮捕', rescued: '救助', attack: '攻撃 襲撃', strike: 'ストライキ', explosion: '爆発', fire: '火災 火事', flood: '洪水', storm: '嵐 台風', earthquake: '地震', accident: '事故', collision: '衝突', war: '戦争',
      ceasefire: '停戦', peace: '平和 和平', talks: '会談 交渉 協議', agreement: '合意', election: '選挙', vote: '投票', government: '政府', president: '大統領', minister: '大臣', 'prime minister': '首相', mayor: '市長', parliament: '議会 国会', police: '警察', army: '軍隊 陸軍', court: '裁判所', hospital: '病院',
      school: '学校', ship: '船', boat: 'ボート', ferry: 'フェリー', port: '港', airport: '空港', plane: '飛行機', train: '電車 列車', station: '駅', bridge: '橋', road: '道路', house: '家屋', building: '建物', city: '都市', country: '国家', price: '価格 値段', money: 'お金', company: '会社 企業', union: '労働組合',
      weapons: '武器 兵器', missiles: 'ミサイル', drones: 'ドローン 無人機', damage: '被害 損害', victims: '犠牲者 被害者', cause: '原因', launched: '発射', sank: '沈ん 沈み 沈没', happened: '起き 起こ', said: '言い 言った 述べ', announced: '発表', confirmed: '確認', began: '始まり 始まった', ended: '終わり 終わった', today: '今日', yesterday: '昨日',
      tomorrow: '明日', now: '現在 今', more: 'もっと',
    },
  },
  {
    name: 'Chinese', script: 'Han', letters: null,
    words: {
      who: '谁 誰', what: '什么 什麼', which: '哪个 哪個 哪些', when: '什么时候 什麼時候 何时 何時', where: '哪里 哪裡 在哪里 在哪裡 在哪 何处', why: '为什么 為什麼 为何 為何', how: '怎么 怎麼 如何', 'how many': '多少 有多少 几个 幾個', 'how many people': '多少人 有多少人 几人 幾人 几个人', 'how much': '多少钱 多少錢',
      'how long': '多久 多长时间', 'what happened': '发生了什么 發生了什麼', '': '吗 嗎 呢 了 的 是 被 在', 'Hong Kong': '香港', not: '没有 沒有 不', that: '那个 那個 那', this: '这个 這個 这 這', there: '那里 那裡', he: '他', she: '她', they: '他们 他們', people: '人们', children: '儿童 孩子 兒童', woman: '女人 女性', man: '男人 男性',
      dead: '死者', died: '死亡 死了 死', killed: '遇难 遇難 被杀 被殺 丧生', injured: '受伤 受傷 伤者 傷者', missing: '失踪 失蹤', arrested: '被捕 逮捕', rescued: '获救 獲救', attack: '袭击 襲擊 攻击 攻擊', strike: '罢工 罷工', explosion: '爆炸', fire: '火灾 火災 大火', flood: '洪水 水灾', storm: '暴风雨 台风 颱風', earthquake: '地震',
      accident: '事故', collision: '相撞 碰撞', war: '战争 戰爭', ceasefire: '停火', peace: '和平', talks: '会谈 會談 谈判 談判', agreement: '协议 協議', election: '选举 選舉', vote: '投票', government: '政府', president: '总统 總統 主席', minister: '部长 部長', 'prime minister': '总理 總理 首相', mayor: '市长 市長', parliament: '议会 議會',
      police: '警察 警方', army: '军队 軍隊', court: '法院', hospital: '医院 醫院', school: '学校 學校', ship: '轮船 船', boat: '小船', ferry: '渡轮 渡輪', port: '港口', airport: '机场 機場', plane: '飞机 飛機', train: '火车 火車 列车', station: '车站 車站', bridge: '桥 橋', road: '道路 公路', house: '房屋', building: '建筑 建築 大楼 大樓',
      city: '城市', country: '国家 國家', region: '地区 地區', price: '价格 價格', money: '钱 錢', company: '公司', union: '工会 工會', weapons: '武器', missiles: '导弹 導彈 飞弹', drones: '无人机 無人機', damage: '损失 損失 损坏', victims: '受害者 遇难者', cause: '原因', launched: '发射 發射', sank: '沉没 沉沒', happened: '发生 發生', said: '说 說 表示', announced: '宣布',
      confirmed: '证实 證實', began: '开始 開始', ended: '结束 結束', today: '今天', yesterday: '昨天', tomorrow: '明天', now: '现在 現在', more: '更多', night: '晚上 夜里',
    },
  },
];
