/**
 * Names of time zones as news writes them, in small letters: minutes east of Greenwich, or a zone of the IANA database
 * where the name leaves summer time open. Source: IANA tzdata 2026a with the abbreviations it lists; an abbreviation of
 * several zones means the one that English-language news uses it for.
 */

// prettier-ignore
const FIXED: Readonly<Record<string, number>> = {
  utc: 0, gmt: 0, z: 0, wet: 0, bst: 60, ist: 330, west: 60, cet: 60, cest: 120, eet: 120, eest: 180, msk: 180, trt: 180,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, akdt: -480, hst: -600,
  ast: -240, adt: -180, nst: -210, ndt: -150, brt: -180, art: -180, clt: -240, clst: -180, cot: -300, pet: -300, vet: -240,
  wat: 60, cat: 120, sast: 120, eat: 180, idt: 180, irst: 210, gst: 240, azt: 240, amt: 240, get: 240, aft: 270, pkt: 300,
  uzt: 300, npt: 345, bdt: 360, almt: 300, mmt: 390, ict: 420, wib: 420, wita: 480, wit: 540, hkt: 480, sgt: 480, pht: 480,
  myt: 480, awst: 480, jst: 540, kst: 540, acst: 570, acdt: 630, aest: 600, aedt: 660, nzst: 720, nzdt: 780,
};

// prettier-ignore
const REGIONS: Readonly<Record<string, string>> = {
  et: 'America/New_York', ct: 'America/Chicago', mt: 'America/Denver', pt: 'America/Los_Angeles', eastern: 'America/New_York',
  central: 'America/Chicago', mountain: 'America/Denver', pacific: 'America/Los_Angeles', uk: 'Europe/London', irish: 'Europe/Dublin',
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
};

export const ZONES: Readonly<Record<string, number | string>> = Object.assign(
  Object.create(null) as object,
  FIXED,
  REGIONS,
  Object.fromEntries(
    CITIES.split(',').map((zone) => [
      zone
        .slice(zone.indexOf('/') + 1)
        .replaceAll('_', ' ')
        .toLowerCase(),
      zone,
    ]),
  ),
  OTHER_CITIES,
) as Readonly<Record<string, number | string>>;
