/** Agencies and libraries that pictures are credited to, the world over, in lower case. Written down from the members of CEPIC, MINDS and EANA. */

export const AGENCIES: ReadonlySet<string> = new Set(
  `aap, aap image, abaca, adobe stock, afp, agence france-presse, alamy, alamy live news, alamy stock photo, anadolu, anadolu agency,
   anadolu images, ani, anp, ansa, ap, ap photo, apa, associated press, the associated press, belga, bloomberg, cp, ctk, depositphotos, dpa, efe,
   epa, epa-efe, epa/efe, eurokinissi, european pressphoto agency, file, file photo, gallo images, getty, getty images, handout, image,
   imago, imago images, invision, istock, istockphoto, jiji press, keystone, kyodo, kyodo news, lehtikuva, lightrocket, lusa, magnum,
   magnum photos, mti, ntb, nurphoto, pa, pa images, pa media, pa wire, pap, pexels, polaris, pool, press association, pti, redux, reuters,
   rex, rex features, ria novosti, ritzau, ritzau scanpix, scanpix, shutterstock, sipa, sipa usa, sopa images, sputnik, staff photographer,
   staff, tass, the canadian press, canadian press, tt, ukrinform, unsplash, upi, usa today network, wikimedia commons, wireimage, xinhua, xinhua news agency,
   yonhap, yonhap news, zuma, zuma press`
    .split(',')
    .map((name) => name.trim().replace(/\s+/gu, ' ')),
);
