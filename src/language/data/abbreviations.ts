/** Abbreviations after which a sentence goes on. Source: Unicode CLDR, English sentence-break suppressions, less those that often end one. */

export const NEVER_LAST: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev hon sen rep gov gen col lt lt-col capt cmdr adm maj sgt cpl pvt brig supt insp det ' +
    'st ste mt ft messrs mme mlle m pres amb sec fr sr jr br eng esq atty dist vs v cf viz approx est ca ' +
    'jan feb apr jun jul aug sept sep oct nov dec tue tues thu thur thurs ' +
    'ave blvd rd hwy bldg e.g i.e eds vol'
  ).split(' '),
);
