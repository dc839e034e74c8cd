import { isEqual } from '../model/equal.ts'
import type { Code } from '../model/code.ts'
import { defaultPolicy, type Policy } from '../model/policy.ts'
import type { Region } from '../model/region.ts'
import type { EntryChange, EntryKind, EntryValues, Fields, RegionChange } from '../model/region-change.ts'
import { type Fault, faultAt, ok, type Result, refuse } from '../refusal.ts'
import { regionConflicts, regionFaults } from '../says/region-faults.ts'
import { type Faults, newCodeFaults, sound } from './checks.ts'
import { policyFaults } from './check-policy.ts'
import { postFaults } from './check-post.ts'
import { practiceFaults } from './check-practice.ts'
import { practitionerFaults } from './check-practitioner.ts'
import { holidayFaults, templateFaults } from './check-template.ts'
import { changedFields } from './fields.ts'
import { subjectOf } from './subject.ts'
import { referrersIn, usedFault } from './referrers.ts'

/** The list of the region an entry stands in. */
export const listOf = { post: 'posts', practice: 'practices', practitioner: 'practitioners', template: 'templates' } as const

export type Entry = EntryValues[EntryKind]

const entriesOf = (region: Region, entry: EntryKind): readonly Entry[] => region[listOf[entry]]

const entryOf = (region: Region, entry: EntryKind, code: Code): Entry | undefined =>
  entriesOf(region, entry).find((one) => one.code === code)

/** The change that undoes this one. */
export const invertRegionChange = (change: RegionChange): RegionChange => ({ ...change, was: change.now, now: change.was }) as RegionChange

/** The same change with nothing in it that it leaves alone: of the fields only those that differ. */
export function onlyChanged(change: RegionChange): RegionChange {
  if (change.entry === 'holidays' || change.was === null || change.now === null) return change
  const was = change.entry === 'policy' ? { ...onDefaults(change.now), ...change.was } : change.was
  const now = change.entry === 'policy' ? { ...onDefaults(change.was), ...change.now } : change.now
  const fields = changedFields<object>(was, now)
  return { ...change, was: pick(was, fields), now: pick(now, fields) } as RegionChange
}

/** The defaults of the fields that a change names, where it does not say another value. */
const onDefaults = (fields: Fields<Policy>): object => pick(defaultPolicy, Object.keys(fields))

const pick = (value: object, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(value).filter(([name, one]) => one !== undefined && fields.includes(name)))

/** The change as it is kept once it applies: only what it changes, and of what goes all of it, so that it can come back. */
export function settled(region: Region, change: RegionChange): RegionChange {
  if (!('code' in change) || change.now !== null) return onlyChanged(change)
  return { ...change, was: entryOf(region, change.entry, change.code) ?? change.was } as RegionChange
}

const changesNothing = (change: RegionChange): boolean => isEqual(onlyChanged(change).was, onlyChanged(change).now)

/** The region with one change in it, or why it cannot be. */
export const applyRegionChange = (region: Region, change: RegionChange): Result<Region> => applyRegionChanges(region, [change])

/**
 * The region with these changes in it: all of them, or the reason why none. A change is a conflict where a field it changes
 * is no longer as `was` says. The values are judged as they stand together afterwards, each only for what changed of it.
 */
export function applyRegionChanges(region: Region, changes: readonly RegionChange[]): Result<Region> {
  const named = new Set<string>()
  let after = region
  for (const [index, change] of changes.entries()) {
    const name = subjectOf(change).toLowerCase()
    if (named.has(name)) return refuse({ code: 'malformed', faults: [faultAt(`changes.${index}`, regionFaults.twoEntries)] })
    named.add(name)
    const laid = laidOver(after, change)
    if (!laid.ok) return laid
    after = laid.value
  }
  const faults = changes.flatMap((change, index) => within(`changes.${index}`, changeFaults(region, after, change)))
  return faults.length > 0 ? refuse({ code: 'malformed', faults }) : ok(after)
}

/** What is wrong with a change, by the field it is said of; for a form, before anything is sent. */
export function regionChangeFaults(region: Region, change: RegionChange): Faults {
  const laid = laidOver(region, change)
  return laid.ok ? changeFaults(region, laid.value, change).map((fault) => ({ ...fault, path: fault.path.replace(/^now\.?/, '') })) : sound
}

const within = (path: string, faults: Faults): Fault[] =>
  faults.map((fault) => ({ ...fault, path: fault.path === '' ? path : `${path}.${fault.path}` }))

const conflict = (region: Region, gone: boolean): Result<never> =>
  refuse({ code: 'change-conflict', head: region.version, says: gone ? regionConflicts.gone : regionConflicts.changed })

/** Lays a change over the region, without asking whether what it brings is right. */
function laidOver(region: Region, change: RegionChange): Result<Region> {
  if (change.entry === 'holidays')
    return isEqual(change.was, region.holidays) ? ok({ ...region, holidays: change.now }) : conflict(region, false)
  if (change.entry === 'policy') {
    const { was, now } = onlyChanged(change) as typeof change
    return stands(region.policy, was, now) ? ok({ ...region, policy: { ...region.policy, ...now } as Policy }) : conflict(region, false)
  }
  return withEntry(region, change)
}

const stands = <V extends object>(value: V, was: Fields<V>, now: Fields<V>): boolean =>
  changedFields(was, now).every((field) => isEqual(value[field], was[field]))

function withEntry(region: Region, change: EntryChange): Result<Region> {
  const { entry, code, was, now } = change
  const list = entriesOf(region, entry)
  const standing = list.find((one) => one.code === code)
  const put = (entries: readonly Entry[]): Result<Region> => ok({ ...region, [listOf[entry]]: entries })
  if (was === null) return put([...list.filter((one) => one !== standing), now].sort((a, b) => (a.code < b.code ? -1 : 1)))
  if (!standing) return conflict(region, true)
  if (now === null) return stands(standing, was, {}) ? put(list.filter((one) => one !== standing)) : conflict(region, false)
  if (!stands<object>(standing, was, now)) return conflict(region, false)
  const renewed = merged(standing, was, now)
  return put(list.map((one) => (one === standing ? renewed : one)))
}

/** A value with the fields of a change in it; one that `now` lacks goes. */
function merged(standing: Entry, was: object, now: object): Entry {
  const fields = new Set<string>(changedFields<object>(was, now))
  const kept = Object.entries(standing).filter(([name]) => !fields.has(name))
  const fresh = Object.entries(now).filter(([name, value]) => fields.has(name) && value !== undefined)
  return Object.fromEntries([...kept, ...fresh]) as Entry
}

const required = {
  post: ['name', 'contacts'],
  practice: ['name', 'patients', 'links', 'hours', 'closures'],
  practitioner: [
    ...(['name', 'discipline', 'contract', 'roles', 'from', 'until'] as const),
    ...(['sickness', 'availability', 'recurring', 'exemptions', 'credentials', 'surgery'] as const),
  ],
  template: ['post', 'role', 'weekdays', 'start', 'end', 'needed', 'holidays', 'everyWeeks', 'from', 'until'],
} as const satisfies { [K in EntryKind]: readonly (keyof EntryValues[K])[] }

/** What is wrong with a change that was laid over; of a value that was there before, only with what changed of it. */
function changeFaults(before: Region, after: Region, change: RegionChange): Faults {
  if (changesNothing(change)) return [faultAt('now', regionFaults.nothing)]
  if (change.entry === 'holidays') return within('now', holidayFaults(change.now, after).map(fromList))
  if (change.entry === 'policy') return within('now', aboutFields(policyFaults(after.policy), changedFields(change.was, change.now)))
  const { entry, code, was, now } = change
  if (now === null) return usedFault(referrersIn(after, entry, code))
  const changed: readonly string[] = was === null ? Object.keys(now) : changedFields<object>(was, now)
  if (was === null) {
    const codeFaults = now.code === code ? newCodeFaults(code, entriesOf(before, entry)) : [faultAt('code', regionFaults.codeStays)]
    if (codeFaults.length > 0) return within('now', codeFaults)
  } else if (changed.includes('code')) return within('now', [faultAt('code', regionFaults.codeStays)])
  const value = entryOf(after, entry, code)!
  const missing = required[entry].filter((field) => !(field in value))
  if (missing.length > 0)
    return within(
      'now',
      missing.map((field) => faultAt(field, regionFaults.missing)),
    )
  return within('now', was === null ? valueFaults(entry, value, after) : aboutFields(valueFaults(entry, value, after), changed))
}

const fromList = (fault: Fault): Fault => ({ ...fault, path: fault.path.replace(/^\./, '') })

const aboutFields = (faults: Faults, fields: readonly string[]): Faults =>
  faults.filter(({ path }) => fields.some((field) => path === field || path.startsWith(`${field}.`) || isPairOf(path, field)))

/** Fields that are judged together: whichever of them changed, the fault is told where it stands. */
const pairs: Readonly<Record<string, readonly string[]>> = {
  minHours: ['maxHours'],
  until: ['from'],
  from: ['everyWeeks'],
  end: ['start'],
  mostWeekends: ['weekendWindow'],
}
const isPairOf = (path: string, field: string): boolean => pairs[path]?.includes(field) ?? false

function valueFaults(entry: EntryKind, value: Entry, region: Region): Faults {
  switch (entry) {
    case 'post':
      return postFaults(value as EntryValues['post'], region)
    case 'practice':
      return practiceFaults(value as EntryValues['practice'], region)
    case 'practitioner':
      return practitionerFaults(value as EntryValues['practitioner'], region)
    case 'template':
      return templateFaults(value as EntryValues['template'], region)
  }
}
