import type { Mention } from '../../api/domain/model/comment.ts'
import type { DateOrNull, FalseUnlessGiven, Json, Moment, MomentOrNull, NumberOrNull, TextOrNull } from './column.ts'

/**
 * A remark about a place, a day or a person (`about` says which columns hold it). A shift may go while a remark about it stays,
 * so the shift is named and not referred to; `date` is the day it began on when the remark was written.
 */
export type CommentTable = {
  cooperative_id: string
  id: string
  about: 'place' | 'day' | 'person'
  shift_id: TextOrNull
  position: NumberOrNull
  date: DateOrNull
  practitioner: TextOrNull
  text: string
  mentions: Json<readonly Mention[]>
  visible: FalseUnlessGiven
  author: string
  at: Moment
  resolved_at: MomentOrNull
  resolved_by: TextOrNull
}
