/**
 * What people call a time zone when they say where they are: names of times with the cities that may be meant, and large
 * cities that have no zone of their own name. One city: it can mean nothing else, or nothing whose clocks differ. Several:
 * their clocks differ, now or in half a year, and only the person who said it knows which; Europe's are changed alike, but no one
 * city stands for the others.
 *
 * Sources: names and zones, IANA tzdata 2026a (its abbreviations, and Unicode CLDR 47 for those that it no longer lists); cities,
 * chosen for this project from the largest agglomerations in the United Nations' World Urbanization Prospects 2018 and, in countries
 * with several zones, those that are best known. Capitals stand in time-zones.ts and countries.ts.
 */

const EUROPE_CENTRAL = [
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/Rome',
  'Europe/Madrid',
  'Europe/Warsaw',
  'Europe/Stockholm',
];
const EUROPE_EASTERN = [
  'Europe/Athens',
  'Europe/Bucharest',
  'Europe/Helsinki',
  'Europe/Kyiv',
  'Europe/Sofia',
  'Europe/Vilnius',
];
const EUROPE_WESTERN = ['Europe/Lisbon', 'Atlantic/Canary', 'Atlantic/Faroe'];

/** In small letters. */
// prettier-ignore
export const NAMED_TIMES: Readonly<Record<string, readonly string[]>> = {
  utc: ['UTC'], z: ['UTC'], zulu: ['UTC'], universal: ['UTC'], 'coordinated universal': ['UTC'],
  gmt: ['UTC', 'Europe/London', 'Europe/Dublin', 'Africa/Accra', 'Atlantic/Reykjavik'],
  'greenwich mean': ['UTC', 'Europe/London'],
  bst: ['Europe/London', 'Asia/Dhaka', 'Pacific/Bougainville'], 'british summer': ['Europe/London'], british: ['Europe/London'],
  ist: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'], 'indian standard': ['Asia/Kolkata'], 'irish standard': ['Europe/Dublin'],
  wet: EUROPE_WESTERN, west: EUROPE_WESTERN, 'western european': EUROPE_WESTERN,
  cet: [...EUROPE_CENTRAL, 'Africa/Algiers', 'Africa/Tunis'], cest: EUROPE_CENTRAL, 'central european': EUROPE_CENTRAL,
  'central european summer': EUROPE_CENTRAL,
  eet: [...EUROPE_EASTERN, 'Africa/Cairo', 'Asia/Beirut', 'Africa/Tripoli'], eest: [...EUROPE_EASTERN, 'Africa/Cairo', 'Asia/Beirut'],
  'eastern european': EUROPE_EASTERN, 'eastern european summer': EUROPE_EASTERN,
  msk: ['Europe/Moscow'], trt: ['Europe/Istanbul'], samt: ['Europe/Samara'], yekt: ['Asia/Yekaterinburg'], omst: ['Asia/Omsk'],
  novt: ['Asia/Novosibirsk'], krat: ['Asia/Krasnoyarsk'], irkt: ['Asia/Irkutsk'], yakt: ['Asia/Yakutsk'], vlat: ['Asia/Vladivostok'],
  magt: ['Asia/Magadan'], pett: ['Asia/Kamchatka'],
  et: ['America/New_York'], eastern: ['America/New_York'], ct: ['America/Chicago'], central: ['America/Chicago'],
  mt: ['America/Denver'], mountain: ['America/Denver'], pt: ['America/Los_Angeles'], pacific: ['America/Los_Angeles'],
  est: ['America/New_York', 'America/Toronto', 'America/Panama', 'America/Jamaica', 'America/Cancun'],
  edt: ['America/New_York'],
  cst: ['America/Chicago', 'America/Winnipeg', 'America/Mexico_City', 'America/Costa_Rica', 'America/Havana', 'Asia/Shanghai', 'Asia/Taipei'],
  cdt: ['America/Chicago', 'America/Winnipeg', 'America/Havana'],
  mst: ['America/Denver', 'America/Edmonton', 'America/Phoenix', 'America/Hermosillo'], mdt: ['America/Denver'],
  pst: ['America/Los_Angeles', 'America/Vancouver', 'America/Tijuana', 'Asia/Manila'],
  pdt: ['America/Los_Angeles'],
  akst: ['America/Anchorage'], akdt: ['America/Anchorage'], alaska: ['America/Anchorage'], hawaii: ['Pacific/Honolulu'],
  hst: ['Pacific/Honolulu'], hdt: ['America/Adak'],
  ast: ['America/Halifax', 'America/Puerto_Rico', 'Asia/Riyadh', 'Asia/Baghdad'], adt: ['America/Halifax'],
  atlantic: ['America/Halifax', 'America/Puerto_Rico'], nst: ['America/St_Johns'], ndt: ['America/St_Johns'], newfoundland: ['America/St_Johns'],
  brt: ['America/Sao_Paulo'], art: ['America/Argentina/Buenos_Aires'], clt: ['America/Santiago'], clst: ['America/Santiago'],
  cot: ['America/Bogota'], pet: ['America/Lima'], vet: ['America/Caracas'], bot: ['America/La_Paz'], ect: ['America/Guayaquil'],
  gyt: ['America/Guyana'], pyt: ['America/Asuncion'], uyt: ['America/Montevideo'], srt: ['America/Paramaribo'],
  gft: ['America/Cayenne'], amt: ['America/Manaus', 'Asia/Yerevan'], cvt: ['Atlantic/Cape_Verde'],
  wat: ['Africa/Lagos'], 'west africa': ['Africa/Lagos'], cat: ['Africa/Maputo'], 'central africa': ['Africa/Maputo'],
  sast: ['Africa/Johannesburg'], eat: ['Africa/Nairobi'], 'east africa': ['Africa/Nairobi'], mut: ['Indian/Mauritius'], sct: ['Indian/Mahe'],
  idt: ['Asia/Jerusalem'], irst: ['Asia/Tehran'], gst: ['Asia/Dubai', 'Atlantic/South_Georgia'], azt: ['Asia/Baku'], get: ['Asia/Tbilisi'],
  aft: ['Asia/Kabul'], pkt: ['Asia/Karachi'], uzt: ['Asia/Tashkent'], tjt: ['Asia/Dushanbe'], tmt: ['Asia/Ashgabat'],
  mvt: ['Indian/Maldives'], slst: ['Asia/Colombo'], npt: ['Asia/Kathmandu'], kgt: ['Asia/Bishkek'], btt: ['Asia/Thimphu'],
  bdt: ['Asia/Dhaka'], almt: ['Asia/Almaty'], mmt: ['Asia/Yangon'], ict: ['Asia/Bangkok'], wib: ['Asia/Jakarta'], wita: ['Asia/Makassar'],
  wit: ['Asia/Jayapura'], hkt: ['Asia/Hong_Kong'], sgt: ['Asia/Singapore'], myt: ['Asia/Kuala_Lumpur'], bnt: ['Asia/Brunei'],
  pht: ['Asia/Manila'], ulat: ['Asia/Ulaanbaatar'], tlt: ['Asia/Dili'], jst: ['Asia/Tokyo'], 'japan standard': ['Asia/Tokyo'], kst: ['Asia/Seoul'],
  'korea standard': ['Asia/Seoul'], awst: ['Australia/Perth'], acst: ['Australia/Adelaide', 'Australia/Darwin'], acdt: ['Australia/Adelaide'],
  aest: ['Australia/Sydney', 'Australia/Melbourne', 'Australia/Brisbane'], aedt: ['Australia/Sydney'],
  'australian eastern': ['Australia/Sydney', 'Australia/Melbourne', 'Australia/Brisbane'],
  'australian central': ['Australia/Adelaide', 'Australia/Darwin'], 'australian western': ['Australia/Perth'],
  nzst: ['Pacific/Auckland'], nzdt: ['Pacific/Auckland'], chst: ['Pacific/Guam'], pgt: ['Pacific/Port_Moresby'], fjt: ['Pacific/Fiji'],
  tot: ['Pacific/Tongatapu'], sst: ['Pacific/Pago_Pago', 'Asia/Singapore'],
};

/** Names of times that are everyday words as well: only in capitals are they times. */
export const WORDS_TOO: ReadonlySet<string> = new Set('art bot cat cot eat get pet vet west wit'.split(' '));

/** By zone, in small letters and without diacritics; a city of the same name elsewhere is asked about. */
const CITIES: Readonly<Record<string, string>> = {
  'Africa/Cairo': 'alexandria, giza',
  'Africa/Johannesburg': 'cape town, durban, soweto',
  'Africa/Accra': 'kumasi',
  'Africa/Lagos': 'ibadan, kano, port harcourt',
  'Asia/Damascus': 'aleppo',
  'America/Chicago': 'dallas, houston, austin, san antonio, minneapolis, new orleans, st louis, milwaukee, nashville',
  'America/Denver': 'salt lake city, albuquerque',
  'America/Edmonton': 'calgary',
  'America/Bogota': 'medellin, cali',
  'America/Los_Angeles': 'san francisco, san diego, san jose, seattle, portland, las vegas, sacramento, silicon valley',
  'America/Costa_Rica': 'san jose',
  'America/Mexico_City': 'guadalajara, puebla',
  'America/Moncton': 'fredericton',
  'America/New_York':
    'nyc, boston, philadelphia, washington dc, miami, atlanta, baltimore, pittsburgh, cleveland, charlotte, orlando, tampa, georgia',
  'America/Puerto_Rico': 'san juan',
  'America/Argentina/San_Juan': 'san juan',
  'America/Sao_Paulo': 'rio de janeiro, belo horizonte, curitiba, porto alegre, campinas',
  'America/Toronto': 'montreal, quebec, quebec city',
  'America/Winnipeg': 'manitoba',
  'America/Argentina/Buenos_Aires': 'buenos aires',
  'Asia/Almaty': 'astana',
  'Asia/Dhaka': 'chittagong, chattogram',
  'Asia/Dubai': 'abu dhabi',
  'Asia/Ho_Chi_Minh': 'saigon, ho chi minh city, hanoi, ha noi',
  'Asia/Jakarta': 'bandung, surabaya, medan',
  'Asia/Karachi': 'lahore, faisalabad, rawalpindi',
  'Asia/Kolkata':
    'bangalore, bengaluru, chennai, hyderabad, ahmedabad, pune, surat, jaipur, lucknow, kanpur, nagpur, kochi, indore, bombay, madras',
  'Asia/Riyadh': 'jeddah, mecca',
  'Asia/Seoul': 'busan, incheon, korea',
  'Asia/Shanghai':
    'peking, guangzhou, shenzhen, tianjin, chengdu, chongqing, wuhan, hangzhou, nanjing, xian, xi an, suzhou, shenyang, dongguan, qingdao, dalian, zhengzhou, jinan, foshan, hefei, kunming, changsha, harbin',
  'Asia/Tbilisi': 'georgia',
  'Asia/Tokyo': 'osaka, nagoya, kyoto, fukuoka, yokohama, sapporo',
  'Asia/Yangon': 'rangoon',
  'Asia/Baghdad': 'basra, erbil',
  'Asia/Tehran': 'mashhad',
  'Europe/Amsterdam': 'the hague, rotterdam',
  'Europe/Berlin': 'munich, hamburg, frankfurt, cologne',
  'Europe/Istanbul': 'izmir',
  'Europe/Kyiv': 'kiev, kharkiv, lviv, odesa, odessa, dnipro',
  'Europe/London': 'uk, england, scotland, wales, manchester, edinburgh, glasgow, birmingham, belfast, cardiff',
  'Europe/Madrid': 'barcelona, valencia',
  'Europe/Moscow': 'st petersburg, saint petersburg',
  'Europe/Paris': 'marseille, lyon, strasbourg',
  'Europe/Rome': 'milan, naples, turin',
  'Europe/Warsaw': 'krakow',
};

/** Cities in small letters, with their zones. */
export const LARGE_CITIES: ReadonlyMap<string, readonly string[]> = byCity();

function byCity(): ReadonlyMap<string, readonly string[]> {
  const zones = new Map<string, string[]>();
  for (const [zone, names] of Object.entries(CITIES))
    for (const name of names.split(', ')) zones.set(name, [...(zones.get(name) ?? []), zone]);
  return zones;
}

/** Names of zones that the database has replaced, where a machine may still give the old one: what the city is called today. */
// prettier-ignore
export const CITIES_TODAY: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Asmara', 'America/Coral_Harbour': 'Atikokan', 'America/Godthab': 'Nuuk', 'Asia/Calcutta': 'Kolkata',
  'Asia/Dacca': 'Dhaka', 'Asia/Katmandu': 'Kathmandu', 'Asia/Macao': 'Macau', 'Asia/Rangoon': 'Yangon', 'Asia/Saigon': 'Ho Chi Minh City',
  'Asia/Ho_Chi_Minh': 'Ho Chi Minh City', 'Asia/Thimbu': 'Thimphu', 'Asia/Ujung_Pandang': 'Makassar', 'Asia/Ulan_Bator': 'Ulaanbaatar',
  'Atlantic/Faeroe': 'Faroe', 'Europe/Kiev': 'Kyiv', 'Europe/Uzhgorod': 'Uzhhorod', 'Pacific/Enderbury': 'Kanton',
  'Pacific/Ponape': 'Pohnpei', 'Pacific/Truk': 'Chuuk', 'America/Sao_Paulo': 'São Paulo', 'America/St_Johns': 'St. John’s',
  'America/Port-au-Prince': 'Port-au-Prince',
};
