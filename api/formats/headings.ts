import { plain } from '../domain/model/letters.ts'

/** The files an import knows, in the order in which they lean on each other. */
export const importKinds = [
  'posts',
  'practices',
  'hours',
  'closures',
  'practitioners',
  'credentials',
  'surgery',
  'availability',
  'recurring',
  'exemptions',
  'contacts',
  'holidays',
  'templates',
  'roster',
  'history',
] as const
export type ImportKind = (typeof importKinds)[number]

const dutchKinds: Readonly<Record<ImportKind, readonly string[]>> = {
  posts: ['post', 'posten', 'huisartsenposten', 'spoedposten'],
  practices: ['practice', 'praktijk', 'praktijken', 'dagpraktijken', 'huisartspraktijken'],
  hours: ['openingstijden', 'praktijktijden', 'uren'],
  closures: ['closure', 'sluiting', 'sluitingen', 'waarneming', 'waarnemingen', 'vakanties'],
  practitioners: ['practitioner', 'huisartsen', 'artsen', 'medewerkers', 'zorgverleners', 'mensen', 'personen'],
  credentials: ['credential', 'registraties', 'bevoegdheden', 'diplomas', "diploma's", 'kwalificaties'],
  surgery: ['surgeries', 'spreekuur', 'spreekuren'],
  availability: ['beschikbaarheid', 'blokkades', 'wensen'],
  recurring: ['vaste afspraken', 'vaste_afspraken', 'vast', 'terugkerend'],
  exemptions: ['exemption', 'vrijstelling', 'vrijstellingen', 'ontheffingen'],
  contacts: ['contact', 'contacten', 'escalatie', 'bellijst', 'escalation'],
  holidays: ['holiday', 'feestdag', 'feestdagen'],
  templates: ['template', 'sjabloon', 'sjablonen', 'diensten', 'dienstsoorten'],
  roster: ['rooster', 'dienstrooster', 'rosters', 'roosters'],
  history: ['historie', 'geschiedenis'],
}

/** Which of the import's files a file or sheet name means; several months may each have a roster (`rooster november`). */
export function kindOfName(name: string): ImportKind | null {
  const said = plain(name)
    .replace(/^.*[/\\]/, '')
    .replace(/\.(csv|tsv|txt)$/, '')
  const exact = importKinds.find((kind) => kind === said || dutchKinds[kind].includes(said))
  return exact ?? (/^(roster|rooster|dienstrooster)[ _.-]/.test(said) ? 'roster' : null)
}

type ColumnWords = Readonly<Record<string, readonly string[]>>

const from = ['vanaf', 'van', 'begin', 'start', 'geldig_vanaf', 'ingangsdatum']
const until = ['tot_en_met', 't_m', 'tot', 'eind', 'einde', 'end', 'geldig_tot', 'einddatum', 'through']
const start = ['begin', 'van', 'aanvang', 'starttijd', 'begintijd', 'start_time']
const end = ['eind', 'einde', 'tot', 'eindtijd', 'end_time']
const code = ['afkorting', 'afk', 'nr', 'id']
const phone = ['telefoon', 'telefoonnummer', 'tel', 'mobiel']
const role = ['rol', 'functie', 'taak']
const post = ['huisartsenpost', 'hap', 'spoedpost', 'locatie']
const practice = ['praktijk', 'praktijkcode', 'dagpraktijk']
const who = ['huisarts', 'naam', 'arts', 'medewerker', 'waarnemer', 'name', 'afkorting', 'code']
const weekday = ['dag', 'weekdag', 'day']

/** Each column by its English heading, with the Dutch words and others people use; spaces, dashes and points are `_`. */
const columnsOf: Readonly<Record<ImportKind, ColumnWords>> = {
  posts: { code, name: ['naam'], place: ['plaats'], phone, partner_phone: ['partnertelefoon', 'telefoon_partners', 'partnerlijn'] },
  practices: {
    code,
    name: ['naam', ...practice],
    patients: ['patienten', 'patienten_op_naam', 'ingeschreven'],
    post,
    night_post: ['nachtpost'],
    night_from: ['nacht_van', 'nacht_vanaf'],
    night_until: ['nacht_tot'],
    place: ['plaats'],
    neighbourhood: ['buurt', 'wijk', 'neighborhood'],
    municipality: ['gemeente'],
    phone,
    linked_from: ['gekoppeld_vanaf', 'gekoppeld_van'],
    linked_until: ['gekoppeld_tot', 'gekoppeld_tot_en_met'],
  },
  hours: {
    practice,
    weekday,
    open: ['van', 'begin', 'start', 'opens'],
    close: ['dicht', 'tot', 'eind', 'einde', 'end', 'closes', 'gesloten'],
  },
  closures: {
    practice,
    from,
    until,
    reason: ['reden'],
    cover_practice: ['waarneempraktijk', 'waarnemer', 'waarneming'],
    agreement_until: ['overeenkomst_tot', 'overeenkomst_tot_en_met'],
  },
  practitioners: {
    code,
    name: ['naam', 'huisarts', 'medewerker'],
    discipline: ['beroep'],
    contract: ['contractvorm'],
    roles: ['rollen', 'rol', 'role'],
    practice,
    email: ['e_mail', 'mail', 'e_mailadres', 'mailadres', 'emailadres'],
    phone,
    big: ['big_nummer', 'bignummer', 'big_number'],
    min_hours: ['minimum', 'min_uren', 'minimum_uren'],
    max_hours: ['maximum', 'max_uren', 'maximum_uren'],
    max_nights: ['max_nachten', 'maximum_nachten'],
    from,
    until,
  },
  templates: {
    code,
    post,
    role,
    weekdays: ['weekdagen', 'dagen', ...weekday],
    start,
    end,
    needed: ['nodig', 'aantal'],
    holidays: ['feestdagen', 'feestdag'],
    every_weeks: ['om_de_weken', 'elke_weken'],
    from: ['vanaf', 'geldig_vanaf', 'ingangsdatum'],
    until: ['tot_en_met', 't_m', 'geldig_tot', 'einddatum', 'geldig_tot_en_met'],
  },
  roster: { date: ['datum', 'dag'], post, role, start, end, practitioner: who },
  availability: { practitioner: who, from, until, mark: ['markering', 'beschikbaarheid', 'voorkeur', 'wens'] },
  recurring: {
    practitioner: who,
    mark: ['markering', 'beschikbaarheid', 'voorkeur', 'wens'],
    weekdays: ['weekdagen', 'dagen', ...weekday],
    start: ['begin', 'aanvang', 'starttijd', 'begintijd', 'start_time'],
    end: ['eind', 'einde', 'eindtijd', 'end_time'],
    every_weeks: ['om_de_weken', 'elke_weken'],
    from: ['vanaf', 'geldig_vanaf', 'ingangsdatum'],
    until: ['tot_en_met', 't_m', 'geldig_tot', 'einddatum'],
  },
  exemptions: { practitioner: who, of: ['waarvan', 'vrijstelling'], reason: ['reden'], from, until },
  holidays: {
    date: ['datum'],
    name: ['naam', 'feestdag'],
    post,
    post_open: ['post_geopend', 'post_is_open', 'open'],
    tariff: ['tarief', 'feestdagtarief'],
    counts: ['telt', 'telt_mee', 'telt_als_feestdag'],
  },
  credentials: { practitioner: who, kind: ['soort', 'type'], number: ['nummer'], from, until },
  surgery: { practitioner: who, practice, weekday, start, end },
  contacts: { post, order: ['volgorde'], label: ['omschrijving', 'naam', 'wie', 'name'], phone },
  history: { practitioner: who, date: ['datum'], kind: ['soort', 'type'], hours: ['uren'] },
}

const optional: Readonly<Record<ImportKind, readonly string[]>> = {
  posts: ['place', 'phone', 'partner_phone'],
  practices: ['night_post', 'night_from', 'night_until', 'place', 'neighbourhood', 'municipality', 'phone', 'linked_from', 'linked_until'],
  hours: [],
  closures: ['reason', 'cover_practice', 'agreement_until'],
  practitioners: ['practice', 'email', 'phone', 'big', 'min_hours', 'max_hours', 'max_nights', 'from', 'until'],
  templates: ['holidays', 'every_weeks', 'from', 'until'],
  roster: [],
  availability: [],
  recurring: ['start', 'end', 'every_weeks', 'until'],
  exemptions: ['from', 'until'],
  holidays: ['post', 'post_open', 'tariff', 'counts'],
  credentials: ['number', 'from', 'until'],
  surgery: [],
  contacts: [],
  history: [],
}

export const requiredColumns = (kind: ImportKind): readonly string[] =>
  Object.keys(columnsOf[kind]).filter((column) => !optional[kind].includes(column))

/** A heading as headings are compared: `E-mail `, `e_mail` and `E mail` are one. */
const spelled = (heading: string) =>
  plain(heading)
    .replace(/[^a-z0-9']+/g, '_')
    .replace(/^_+|_+$/g, '')

/** The column of this kind that a heading means; the English word goes first, then the order in which columns are listed. */
export function columnOfHeading(kind: ImportKind, heading: string): string | null {
  const said = spelled(heading)
  if (said === '') return null
  const columns = columnsOf[kind]
  if (Object.hasOwn(columns, said)) return said
  return Object.keys(columns).find((column) => columns[column]!.includes(said)) ?? null
}
