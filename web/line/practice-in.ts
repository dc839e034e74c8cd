import type { Practice } from '../../api/domain/model/practice.ts'
import type { Region } from '../../api/domain/model/region.ts'

export const practiceIn = (region: Region, code: string): Practice | undefined => region.practices.find((one) => one.code === code)
