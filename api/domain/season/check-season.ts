import { phaseKinds, type Season } from '../model/season.ts'
import { type Fault, faultAt } from '../refusal.ts'
import { seasonFaults } from '../says/season-faults.ts'

/** What is wrong with a season as somebody entered it; every fault at once. */
export function seasonFaultsOf(season: Season, others: readonly Season[]): readonly Fault[] {
  const faults: Fault[] = []
  const { name, from, until, phases } = season
  if (name.trim() === '') faults.push(faultAt('name', seasonFaults.name))
  if (from >= until) faults.push(faultAt('until', seasonFaults.backwards))
  const clash = others.find((one) => one.id !== season.id && one.from < until && from < one.until)
  if (clash) faults.push(faultAt('from', seasonFaults.overlaps(clash)))
  if (phases.length === 0) faults.push(faultAt('phases', seasonFaults.noPhase))
  for (const [index, phase] of phases.entries()) {
    const before = phases[index - 1]
    if (!before) continue
    if (phaseKinds.indexOf(phase.kind) <= phaseKinds.indexOf(before.kind)) faults.push(faultAt(`phases.${index}.kind`, seasonFaults.order))
    if (phase.from <= before.from) faults.push(faultAt(`phases.${index}.from`, seasonFaults.later))
  }
  return faults
}
