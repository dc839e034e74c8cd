import { toast } from '../../ui/toast.tsx'
import { t } from './words.ts'

/** Steps of before were found, and are saved now. */
export const tellResumed = (count: number): void => toast(t('resumed', { count }))
