/** Invented: common Dutch first names, surnames of no living doctor we know of, and towns that do not exist. */
export const firstNames: readonly string[] =
  'Anouk Bram Carlijn Daan Eline Femke Gijs Hanna Ilse Jeroen Karin Lars Maaike Niels Olga Pieter Roos Sanne Thijs Ursula Vera Wouter Yvonne Zeger Amina Bilal Chantal Dirk Esra Floor Gerard Heleen Iris Joost Kim Lotte Marieke Noor Oscar Paulien Ruben Saskia Teun Willemijn Yusuf Aukje Bas Corné Dorien Emiel'.split(
    ' ',
  )

export const surnames: readonly string[] = [
  'Akkerman',
  'van den Beemd',
  'Bergsma',
  'Blokhuis',
  'de Bont',
  'Brandsema',
  'van der Burcht',
  'Castelein',
  'Coenradi',
  'Dalstra',
  'van Deelen',
  'Dijkhof',
  'Doornweerd',
  "in 't Groen",
  'van Eikeren',
  'Elderkamp',
  'Faber',
  'Fonteijn',
  'van Galen',
  'Geertsma',
  'de Graauw',
  'Groenewoud',
  'Haverkort',
  'Heemstra',
  'van der Heul',
  'Hoekzema',
  'Hofland',
  'ter Horst',
  'Huisinga',
  'IJsbrandy',
  'Jansen',
  'Jorritsma',
  'Kamerling',
  'van Kempenaer',
  'Kloosterhuis',
  'Knoop',
  'Koolhaas',
  'Kremer',
  'van der Laak',
  'Langeveld',
  'Leeuwerik',
  'Lindhout',
  'van Loenen',
  'Lubberding',
  'Maasland',
  'van der Meij',
  'Middelkoop',
  'Molenkamp',
  'Mulder',
  'Nauta',
  'van Nes',
  'Nieuwboer',
  'Oldersma',
  'Oosterling',
  'Osinga',
  'van Overveld',
  'Paardekoper',
  'van de Pas',
  'Pieterse',
  'Polderman',
  'Prins',
  'Quist',
  'Reinders',
  'van Rijswoud',
  'Roelofsma',
  'Roodbol',
  'Ruitenbeek',
  'van der Sande',
  'Schaafsma',
  'Schipperijn',
  'Sloothaak',
  'van Soelen',
  'Spoelstra',
  "van 't Spijker",
  'Steenbakker',
  'Terpstra',
  'Tichelaar',
  'van Tuijl',
  'Uilenburg',
  'Valkenier',
  'van der Veldt',
  'Verhage',
  'Visser',
  'Vlasveld',
  'Vonk',
  'de Vries',
  'van der Waal',
  'Wagemaker',
  'Weerdenburg',
  'Westerhuis',
  'te Wierik',
  'Wijngaard',
  'Wolters',
  'Zandstra',
  'van Zetten',
  'Zijlmans',
  'Zoutman',
  'Zwanenveld',
  'Çelik',
  'Özdemir',
  'El Amrani',
  'Bouazza',
  'Nguyen',
  'Sørensen',
  'Dèrksen',
]

export const towns: readonly string[] = [
  'Meerwijk',
  'Zuidoever',
  'Hogedam',
  'Lindeveen',
  'Noordhage',
  'Waterhof',
  'Rietzicht',
  'Brugveld',
  'Molenkade',
  'Duinrade',
  'Eikstade',
  'Kornhoven',
  'Oosterhage',
  'Veldwoude',
]

export const quarters: readonly string[] = ['Centrum', 'Noord', 'Oost', 'Haven', 'Parkwijk', 'De Hoven', 'Oude Dorp', 'Stationskwartier']

/** What a practice calls itself: short, and no two alike, enough for the largest region. */
export const practiceNames: readonly string[] =
  `Molenwiek, De Kersentuin, Het Anker, De Bron, Het Baken, Waterlelie, De Poort, Veerhuis, De Ploeg, Notenhof, Het Kompas, De Zwaan, De Stroom, Lindezicht, Beukenlaan, Sluiszicht, De Brink, Eikenrode, Kade Zuid, De Werf, Het Spoor, Rietkraag, De Fontein, Parklaan, De Tuinderij, Vlinderhof, De Haven, Kerkplein, De Wilgen, Zonneweide, Het Dok, De Terp, Korenmaat, De Ooievaar, Houtwal, De Meent, Dijkhuis, Het Gors, De Leeuwerik, Vuurtoren, De Mast, Oude Gracht, De Boomgaard, Singel 12, De Vlonder, Hofstede, Het Kristal, De Reiger, Polderweg, De Horst, Veenstaete, Appelgaard, De Schakel, Het Rond, Rozenhof, De Klaver, Stadspoort, Berkendael, De Uitkijk, Achter de Dijk, De Spil, Marktzicht, Het Bolwerk, De Citadel, Westersluis, De Kreek, Het Zeil, Ganzenveer, De Kastanje, Lage Land, De Oever, Ravelijn, Het Talud, De Populier, Vijverhof, Klokgebouw, De Watertoren, Landzigt, Het Raadhuis, De Zaaier, Melkfabriek, De Steiger, Noorderlicht, Het Palet, De Wissel, Torenzicht, De Karekiet, Buitenrust, Het Kruispunt, De Zandloper, Weteringhuis, De Goudsbloem, Havezate, Het Plantsoen, De Kwekerij, Zeedijk, De Eendracht, Schoolstraat, Het Sluisje, De Lantaarn, Grutterij, De Heuvel, Maanstraat, Het Eiland, De Graanhalm, Blekerij, De Vlieger, Molenstraat 3, Het Prisma, De Zeemeeuw, Tolhuis, De Esdoorn, Akkerwinde, Het Balkon, De Duinroos, Stationsweg, De Knotwilg, Rozemarijn, Het Gemaal, De Zwaluw, Lijnbaan, De Pluktuin, Wilhelminapark, Het Weeshuis, De Oosterpoort, Kanaalzicht, De Rotonde, Bosrand, Het Vlot, De Kievit, Turfmarkt, De Hazelaar, Spinnerij, Het Kwartier, De Kapel, Zuiderster, De Olmen, Trekvaart, Het Klooster, De Lavendel, Raadhuisplein, De IJsvogel, Hoge Brug, Het Atrium, De Braam, Smederij, De Vlasakker, Ruiterpad, Het Panorama, De Zonnehoek, Steenoven, De Grutto, Waagplein, De Moestuin, Kruidenhof, De Aak, Het Hoefijzer, De Springplank, Botermarkt, De Meerkoet, Zilverpark, Het Bruggetje, De Kornoelje, Lindelaan, De Grienden, Stadswal, Het Wantij, De Rozet, Oosterkade, De Sleutelbloem, Wagenwerf, Het Zonnewiel, De Bongerd, Visserspad, De Meidoorn, Het Hofje`.split(
    ', ',
  )

/** Letters that spell something in Dutch or English which nobody wants to be called. */
const unwanted: ReadonlySet<string> = new Set(['LUL', 'KUT', 'NSB', 'SEX', 'HOE', 'DIK', 'DOM', 'GEK', 'NAZ', 'ASS', 'FAT'])

/**
 * Three letters as coordinators write them: `van der Meij` is `MEI`, `Çelik` is `CEL`. Who comes second goes by first name
 * and surname (Bram Visser is `BVI`), and after that by any letters of the name, in the order of the name where it can be.
 */
export function codeOf(name: string, taken: ReadonlySet<string>): string {
  const [first = 'A', last = 'A'] = [lettersOf(name.split(' ')[0]!), lettersOf(name.split(' ').at(-1)!)]
  for (const code of codesOf(first, last)) if (!taken.has(code) && !unwanted.has(code) && !/^(.)\1\1$/.test(code)) return code
  throw new Error(`no code is left for ${name}`)
}

function* codesOf(first: string, last: string): Generator<string> {
  yield last.slice(0, 3)
  yield `${first[0]!}${last.slice(0, 2)}`
  yield `${last.slice(0, 2)}${first[0]!}`
  for (let second = 1; second < last.length; second++)
    for (let third = second + 1; third < last.length; third++) yield `${last[0]!}${last[second]!}${last[third]!}`
  for (const second of last) for (const third of first + last) yield `${first[0]!}${second}${third}`
  for (const second of alphabet) for (const third of alphabet) yield `${last[0]!}${second}${third}`
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Plain capitals: accents, apostrophes and hyphens go. */
const lettersOf = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/ø/gi, 'o')
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase()
