/** How media that pass words on are told from people: words that stand in their names, and those known by one name alone. */

/** Compiled for this project from the usual words in the names of newspapers, broadcasters and agencies. */
export const MEDIA_WORDS =
  /\b(?:News|Times|Post|Journal|Radio|TV|Television|Press|Agency|Digital|Independent|Guardian|Telegraph|Herald|Tribune|Gazette|Chronicle|Observer|Mirror|Mail|Express|Standard|Star|Sun|Globe|Review|Weekly|Today|Network|Broadcasting|Media|Magazine|Daily|Morning|Monitor|Courier|Echo|Register|Dispatch|Examiner)\b/u;

/** Agencies and outlets of the world that are known by one word. */
export const MEDIA_NAMES: ReadonlySet<string> = new Set(
  (
    'Reuters Bloomberg Axios Politico Interfax Tass Xinhua Ukrinform Kyodo Yonhap Anadolu Jazeera Semafor Spiegel Figaro Monde ' +
    'País Corriere Repubblica Meduza Novaya Haaretz Hindu Economist Atlantic Forbes Fortune Newsweek Vox Vice Wired Variety'
  ).split(' '),
);
