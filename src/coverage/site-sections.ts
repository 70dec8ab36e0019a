/** What news sites call their sections and service pages, in lower case: a list of such names is a menu, another list may be coverage. */

export const SITE_SECTIONS: ReadonlySet<string> = new Set(
  `about, about us, accessibility, advertise, africa, americas, animals, apps, archive, archives, art, arts, asia, audio, australia, auto, automotive,
   autos, beauty, blogs, books, breaking news, business, calendar, careers, cars, cartoons, causes, celebrities, celebrity, classifieds, climate, columnists,
   columns, comment, community, companies, contact, contact us, cookie policy, corrections, courts, crafts, crime, crossword, crosswords, culture, dance,
   data, dating, deals, defence, defense, design, drinks, economy, education, elections, energy, entertainment, environment, epaper, e-paper, europe,
   events, explainers, facebook, faith, family, faq, fashion, features, film, film/movie, finance, fitness, food, food & drink, football, forum, forums, gallery,
   games, gaming, garden, gardening, gear, health, help, history, home, home & garden, homepage, horoscope, horoscopes, housing, immigration, in depth, india,
   industry, instagram, international, investigations, investing, jobs, journalism, latest, law, letters, life, lifestyle, literature, live, local, local news,
   log in, login, magazine, markets, media, member center, membership, menu, middle east, military, mobile, money, more, motoring, movies, music, my account, national,
   nature, networking, news, newsletter, newsletters, northern ireland, obituaries, opinion, opinions, other, our team, outdoors, parenting, party, pets, photography,
   photos, pictures, podcast, podcasts, politics, privacy, privacy policy, property, puzzles, quiz, quizzes, radio, real estate, recipes, region, regional, religion,
   restaurants, review, reviews, rugby, schools, science, scotland, search, shop, shopping, shows, sign in, society, soccer, space, sport, sports, startups,
   stocks, style, subscribe, support us, tech, technology, television, tennis, terms of service, terms of use, the americas, theater, theatre, topics, transport, travel, trending,
   tv, twitter, u.k., u.s., uk, us, usa, video, videos, wales, war, watch, weather, wellness, wine, women, work, world, world news, youtube`
    .split(',')
    .map((name) => name.trim().replace(/\s+/gu, ' ')),
);
