import type { Region } from '../../../api/domain/model/region.ts'
import type { PrintOrder } from './address.ts'
import type { Printed } from './paper.ts'

export type PaperProps = {
  readonly order: PrintOrder
  readonly region: Region
  readonly printed: Printed
  /** The moment it is printed. */
  readonly at: string
}
