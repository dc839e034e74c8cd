import type { RuleId } from '../rules/rule-id.ts'
import type { NumberField } from './rule-numbers.ts'

/** A rule of the cooperative in sentences; a hole names the field of the policy that stands there, `{restMinutes}`. */
export type RuleText = { readonly rule: RuleId; readonly nl: readonly string[]; readonly en: readonly string[] }

/** Every rule with an effect, the gravest first. What a number may be says region/check-policy.ts. */
export const ruleTexts: readonly RuleText[] = [
  {
    rule: 'R01',
    nl: ['Niemand heeft twee diensten tegelijk, op welke post ook.'],
    en: ['Nobody has two shifts at once, at whatever post.'],
  },
  {
    rule: 'R21',
    nl: ['Wie een dienst doet, mag die rol en heeft op elke dag geldige papieren.'],
    en: ['Who works a shift may do its role and has valid credentials on every day.'],
  },
  {
    rule: 'R02',
    nl: [
      'Tussen twee diensten rust je minstens {restMinutes} uur.',
      'Na een nacht rust je minstens {restAfterNightMinutes} uur. Leeg is hetzelfde als na een andere dienst.',
      'Diensten die aansluiten op één post zijn samen één dienst tot {oneDutyMinutes} uur.',
    ],
    en: [
      'Between two shifts you rest at least {restMinutes} hours.',
      'After a night you rest at least {restAfterNightMinutes} hours. Empty is the same as after another shift.',
      'Shifts that join at one post are one shift up to {oneDutyMinutes} hours.',
    ],
  },
  {
    rule: 'R03',
    nl: ['Diensten in een andere regio tellen mee voor overlap en rust.'],
    en: ['Shifts in another region count for overlap and rest.'],
  },
  {
    rule: 'R12',
    nl: ['Wie vrij is of ziek is gemeld, krijgt dan geen dienst.'],
    en: ['Who is off or reported sick gets no shift then.'],
  },
  {
    rule: 'R19',
    nl: ['Je hebt hooguit {mostNightsInRow} nachten op rij op één post.'],
    en: ['You have at most {mostNightsInRow} nights in a row at one post.'],
  },
  {
    rule: 'R10',
    nl: ['Niemand krijgt in een rooster meer uren of nachten dan het eigen maximum.'],
    en: ['Nobody gets more hours or nights in a roster than their own maximum.'],
  },
  {
    rule: 'R27',
    nl: ['Na een nacht begint spreekuur pas na {hoursBeforeSurgery} uur.'],
    en: ['After a night surgery begins {hoursBeforeSurgery} hours later at the earliest.'],
  },
  {
    rule: 'R28',
    nl: ['Werk en dienst zonder rust duren samen hooguit {stretchHours} uur.'],
    en: ['Work and duty without rest last at most {stretchHours} hours together.'],
  },
  {
    rule: 'R20',
    nl: ['Je werkt in hooguit {mostWeekends} van {weekendWindow} weekenden, en liever één dag per weekend.'],
    en: ['You work in at most {mostWeekends} of {weekendWindow} weekends, and preferably one day a weekend.'],
  },
  {
    rule: 'R38',
    nl: [
      'Een werknemer werkt hooguit {employeeShiftHours} uur per dienst, en {employeeNightHours} uur in een nacht.',
      'Een werknemer werkt hooguit {employeeDayHours} uur in 24 uur, en {employeeWeekHours} uur in een week.',
      'Tussen twee diensten rust een werknemer {employeeRestHours} uur.',
      'Over 16 weken is dat gemiddeld hooguit {employeeAverageHours} uur per week.',
      'Met {employeeRegularNights} nachten of meer in 16 weken is dat {employeeNightlyAverageHours} uur per week.',
      'In 16 weken heeft een werknemer hooguit {employeeMostNights} nachten.',
      'In 4 weken heeft een werknemer hooguit {employeeStandbyDays} dagen achterwacht.',
    ],
    en: [
      'An employee works at most {employeeShiftHours} hours a shift, and {employeeNightHours} hours in a night.',
      'An employee works at most {employeeDayHours} hours in 24 hours, and {employeeWeekHours} hours in a week.',
      'Between two shifts an employee rests {employeeRestHours} hours.',
      'Over 16 weeks that is at most {employeeAverageHours} hours a week on average.',
      'With {employeeRegularNights} nights or more in 16 weeks that is {employeeNightlyAverageHours} hours a week.',
      'In 16 weeks an employee has at most {employeeMostNights} nights.',
      'In 4 weeks an employee has at most {employeeStandbyDays} days of standby.',
    ],
  },
  {
    rule: 'R22',
    nl: [
      'Elke dienst heeft genoeg mensen. Over een gat op een post is {postLeadHours} uur van tevoren besloten.',
      'Wie een dienst binnen {publishAskDays} dagen wijzigt, krijgt de vraag om meteen te publiceren.',
    ],
    en: [
      'Every shift has enough people. A gap at a post is decided {postLeadHours} hours ahead.',
      'Who changes a shift within {publishAskDays} days is asked to publish at once.',
    ],
  },
  {
    rule: 'R23',
    nl: ['Elke praktijk heeft altijd iemand. Over een gat van een praktijk is {practiceLeadDays} dagen van tevoren besloten.'],
    en: ['Every practice always has somebody. A gap of a practice is decided {practiceLeadDays} days ahead.'],
  },
  { rule: 'R24', nl: ['Een praktijk en haar post sluiten op elkaar aan.'], en: ['A practice and its post join up.'] },
  {
    rule: 'R25',
    nl: [
      'Een praktijk die waarneemt, heeft hooguit {coverLoad} keer de eigen patiënten.',
      'Op een vraag om waar te nemen wachten we {coverAnswerHours} uur.',
    ],
    en: [
      'A practice that covers has at most {coverLoad} times its own patients.',
      'An answer to a question for cover is waited for {coverAnswerHours} hours.',
    ],
  },
  {
    rule: 'R26',
    nl: ['Waarnemen duurt hooguit {coverDays} dagen. Het einde wordt {coverAlarmDays} dagen eerder gemeld.'],
    en: ['Cover lasts at most {coverDays} days. Its end is told {coverAlarmDays} days ahead.'],
  },
]

/** A piece of a sentence: text, or the field whose number stands there. */
export type TextPart = { readonly text: string } | { readonly field: NumberField }

export const partsOf = (sentence: string): readonly TextPart[] =>
  sentence.split(/(\{\w+\})/).flatMap((part): readonly TextPart[] => {
    if (part === '') return []
    return part.startsWith('{') ? [{ field: part.slice(1, -1) as NumberField }] : [{ text: part }]
  })
