/**
 * Units of measure as news writes them, each with its base unit and how many of the base it is. Factors: The International System of
 * Units (BIPM), NIST Handbook 44 for the customary units. Months and years are left apart from days: their length varies.
 */

export interface Unit {
  readonly base: string;
  readonly factor: number;
}

const TABLE: readonly (readonly [base: string, factor: number, names: string])[] = [
  ['percent', 1, 'percent pc % percentage'],
  ['second', 1, 'second seconds sec secs'],
  ['second', 60, 'minute minutes min mins'],
  ['second', 3600, 'hour hours hr hrs'],
  ['second', 86_400, 'day days'],
  ['second', 604_800, 'week weeks'],
  ['month', 1, 'month months'],
  ['month', 12, 'year years yr yrs'],
  ['month', 120, 'decade decades'],
  ['metre', 1, 'metre metres meter meters'],
  ['metre', 1000, 'kilometre kilometres kilometer kilometers km kms'],
  ['metre', 0.01, 'centimetre centimetres centimeter centimeters cm'],
  ['metre', 0.001, 'millimetre millimetres millimeter millimeters mm'],
  ['metre', 1609.344, 'mile miles'],
  ['metre', 0.3048, 'foot feet ft'],
  ['metre', 0.0254, 'inch inches'],
  ['metre', 0.9144, 'yard yards'],
  ['square metre', 1e4, 'hectare hectares ha'],
  ['square metre', 4046.8564224, 'acre acres'],
  ['kilogram', 1, 'kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs'],
  ['kilogram', 0.001, 'gram grams gramme grammes'],
  ['kilogram', 1000, 'tonne tonnes'],
  // A "ton" may be short, long or metric: kept apart, so that no figure is judged across them.
  ['ton', 1, 'ton tons'],
  // Weight and money share the word; what they are told of keeps them apart.
  ['pound', 1, 'pound pounds lb lbs'],
  ['ounce', 1, 'ounce ounces oz'],
  ['litre', 1, 'litre litres liter liters'],
  ['gallon', 1, 'gallon gallons'],
  ['barrel', 1, 'barrel barrels'],
  ['dollar', 1, 'dollar dollars'],
  ['euro', 1, 'euro euros'],
  ['yen', 1, 'yen'],
  ['cent', 1, 'cent cents pence'],
  ['kilometre an hour', 1, 'kph kmh km/h'],
  ['kilometre an hour', 1.609344, 'mph'],
  ['horsepower', 1, 'hp horsepower bhp'],
  ['kilowatt', 1, 'kilowatt kilowatts kw'],
  ['kilowatt', 1000, 'megawatt megawatts mw'],
  ['kilowatt', 1e6, 'gigawatt gigawatts gw'],
  ['degree', 1, 'degree degrees'],
  ['basis point', 1, 'bp bps'],
  ['magnitude', 1, 'magnitude'],
];

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  TABLE.flatMap(([base, factor, names]) => names.split(' ').map((name): [string, Unit] => [name, { base, factor }])),
);

export const CURRENCIES: Readonly<Record<string, string>> = { $: 'dollar', '€': 'euro', '£': 'pound', '¥': 'yen' };
