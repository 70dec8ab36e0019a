/**
 * Names of time zones as news writes them, in small letters: minutes east of Greenwich, or a zone of the IANA database
 * where the name leaves summer time open. Source: IANA tzdata 2026a with the abbreviations it lists, the rest as national
 * time services and Unicode CLDR 47 use them; an abbreviation of several zones means the one that English-language news
 * uses it for.
 *
 * Decided so, each for want of another usual short form: `bst` British summer, not Bangladesh (`bdt`) or Bougainville;
 * `ist` India, not Ireland ("Irish time") or Israel (its summer is `idt`); `cst`, `cdt` the Americas, not China or Cuba;
 * `est`, `edt` the Americas, not Australia (`aest`, `aedt`); `mst` the Americas, not Malaysia (`myt`); `pst` the Americas,
 * not the Philippines (`pht`); `ast` the Atlantic, not Arabia; `gst` the Gulf, not South Georgia; `amt` Armenia, not the
 * Amazon; `sst` Samoa, not Singapore (`sgt`); `ect` Ecuador, not the eastern Caribbean.
 */

// prettier-ignore
export const ABBREVIATIONS: Readonly<Record<string, number | string>> = {
  utc: 0, gmt: 0, z: 0, wet: 0, bst: 60, ist: 330, west: 60, cet: 60, cest: 120, eet: 120, eest: 180, msk: 180, trt: 180,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, akdt: -480, hst: -600,
  hdt: -540, ast: -240, adt: -180, nst: -210, ndt: -150, brt: -180, art: -180, clt: -240, clst: -180, cot: -300, pet: -300,
  vet: -240, bot: -240, ect: -300, gyt: -240, pyt: -180, uyt: -180, srt: -180, gft: -180, cvt: -60,
  wat: 60, cat: 120, sast: 120, eat: 180, mut: 240, sct: 240, idt: 180, irst: 210, gst: 240, azt: 240, amt: 240, get: 240,
  samt: 240, yekt: 300, omst: 360, novt: 420, krat: 420, irkt: 480, yakt: 540, vlat: 600, magt: 660, pett: 720,
  aft: 270, pkt: 300, uzt: 300, tjt: 300, tmt: 300, mvt: 300, slst: 330, npt: 345, kgt: 360, btt: 360, bdt: 360, almt: 300,
  mmt: 390, ict: 420, wib: 420, wita: 480, wit: 540, hkt: 480, sgt: 480, pht: 480, myt: 480, bnt: 480, ulat: 480, tlt: 540,
  awst: 480, jst: 540, kst: 540, acst: 570, acdt: 630, aest: 600, aedt: 660, nzst: 720, nzdt: 780, chst: 600, pgt: 600,
  fjt: 720, tot: 780, sst: -660,
  et: 'America/New_York', ct: 'America/Chicago', mt: 'America/Denver', pt: 'America/Los_Angeles',
};

/** Written out, without the word "time". */
// prettier-ignore
const WRITTEN_OUT: Readonly<Record<string, number | string>> = {
  'greenwich mean': 0, 'coordinated universal': 0, universal: 0, zulu: 0, 'british summer': 60, 'irish standard': 60,
  'western european': 'Europe/Lisbon', 'central european': 'Europe/Brussels', 'central european summer': 120,
  'eastern european': 'Europe/Athens', 'eastern european summer': 180, 'eastern standard': -300, 'eastern daylight': -240,
  'central standard': -360, 'central daylight': -300, 'mountain standard': -420, 'mountain daylight': -360,
  'pacific standard': -480, 'pacific daylight': -420, atlantic: 'America/Halifax', newfoundland: 'America/St_Johns',
  alaska: 'America/Anchorage', hawaii: 'Pacific/Honolulu', 'west africa': 60, 'central africa': 120, 'east africa': 180,
  'indian standard': 330, 'japan standard': 540, 'korea standard': 540, 'australian eastern': 'Australia/Sydney',
  'australian central': 'Australia/Adelaide', 'australian western': 480,
};

// prettier-ignore
const REGIONS: Readonly<Record<string, string>> = {
  eastern: 'America/New_York', central: 'America/Chicago', mountain: 'America/Denver', pacific: 'America/Los_Angeles',
  uk: 'Europe/London', irish: 'Europe/Dublin',
};

/** Capitals and other cities whose name stands for a time: "Kyiv time", "Beijing time". */
const CITIES =
  'Africa/Abidjan,Africa/Accra,Africa/Addis_Ababa,Africa/Algiers,Africa/Cairo,Africa/Dakar,Africa/Harare,Africa/Johannesburg,Africa/Kampala,' +
  'Africa/Khartoum,Africa/Kigali,Africa/Kinshasa,Africa/Lagos,Africa/Luanda,Africa/Maputo,Africa/Nairobi,Africa/Tripoli,Africa/Tunis,' +
  'America/Bogota,America/Caracas,America/Chicago,America/Denver,America/Guatemala,America/Halifax,America/Havana,America/Jamaica,' +
  'America/La_Paz,America/Lima,America/Los_Angeles,America/Managua,America/Mexico_City,America/Montevideo,America/New_York,America/Panama,' +
  'America/Phoenix,America/Santiago,America/Sao_Paulo,America/Toronto,America/Vancouver,Asia/Almaty,Asia/Amman,Asia/Baghdad,Asia/Baku,' +
  'Asia/Bangkok,Asia/Beirut,Asia/Colombo,Asia/Damascus,Asia/Dhaka,Asia/Dubai,Asia/Gaza,Asia/Hong_Kong,Asia/Jakarta,Asia/Jerusalem,Asia/Kabul,' +
  'Asia/Karachi,Asia/Kathmandu,Asia/Kuala_Lumpur,Asia/Kuwait,Asia/Manila,Asia/Pyongyang,Asia/Qatar,Asia/Riyadh,Asia/Seoul,Asia/Shanghai,' +
  'Asia/Singapore,Asia/Taipei,Asia/Tashkent,Asia/Tbilisi,Asia/Tehran,Asia/Tokyo,Asia/Ulaanbaatar,Asia/Vladivostok,Asia/Yangon,Asia/Yerevan,' +
  'Atlantic/Reykjavik,Australia/Adelaide,Australia/Brisbane,Australia/Darwin,Australia/Melbourne,Australia/Perth,Australia/Sydney,' +
  'Europe/Amsterdam,Europe/Athens,Europe/Belgrade,Europe/Berlin,Europe/Bratislava,Europe/Brussels,Europe/Bucharest,Europe/Budapest,' +
  'Europe/Chisinau,Europe/Copenhagen,Europe/Dublin,Europe/Helsinki,Europe/Istanbul,Europe/Kyiv,Europe/Lisbon,Europe/Ljubljana,Europe/London,' +
  'Europe/Madrid,Europe/Minsk,Europe/Moscow,Europe/Oslo,Europe/Paris,Europe/Prague,Europe/Riga,Europe/Rome,Europe/Sarajevo,Europe/Skopje,' +
  'Europe/Sofia,Europe/Stockholm,Europe/Tallinn,Europe/Tirane,Europe/Vienna,Europe/Vilnius,Europe/Warsaw,Europe/Zagreb,Europe/Zurich,' +
  'Pacific/Auckland,Pacific/Fiji,Pacific/Honolulu';

/** Capitals that the database files under another city. */
// prettier-ignore
const OTHER_CITIES: Readonly<Record<string, string>> = {
  kiev: 'Europe/Kyiv', beijing: 'Asia/Shanghai', delhi: 'Asia/Kolkata', 'new delhi': 'Asia/Kolkata', mumbai: 'Asia/Kolkata',
  ankara: 'Europe/Istanbul', 'tel aviv': 'Asia/Jerusalem', doha: 'Asia/Qatar', hanoi: 'Asia/Bangkok', islamabad: 'Asia/Karachi',
  washington: 'America/New_York', brasilia: 'America/Sao_Paulo', ottawa: 'America/Toronto', canberra: 'Australia/Sydney',
  wellington: 'Pacific/Auckland', geneva: 'Europe/Zurich', abuja: 'Africa/Lagos', pretoria: 'Africa/Johannesburg',
  quito: 'America/Guayaquil', nuuk: 'America/Nuuk', 'port moresby': 'Pacific/Port_Moresby', palikir: 'Pacific/Pohnpei',
  tarawa: 'Pacific/Tarawa', pristina: 'Europe/Belgrade',
};

/**
 * Zones that the database lists under a country whose own law has only one time, so that the country's name means that
 * one: Crimea has kept Moscow's time since 2014, and Xinjiang's time is in use beside Beijing's without being official.
 */
export const UNOFFICIAL_ZONES: ReadonlySet<string> = new Set(['Europe/Simferopol', 'Asia/Urumqi']);

/** Cities, in small letters, with their zones. */
export const CITY_ZONES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    CITIES.split(',').map((zone) => [
      zone
        .slice(zone.indexOf('/') + 1)
        .replaceAll('_', ' ')
        .toLowerCase(),
      zone,
    ]),
  ),
  ...OTHER_CITIES,
};

export const ZONES: Readonly<Record<string, number | string>> = Object.assign(
  Object.create(null) as object,
  ABBREVIATIONS,
  WRITTEN_OUT,
  REGIONS,
  CITY_ZONES,
) as Readonly<Record<string, number | string>>;
