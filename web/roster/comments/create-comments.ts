import { useQueryClient } from '@tanstack/solid-query'
import { type Accessor, createEffect, createMemo } from 'solid-js'
import type { Comment, CommentChange, CommentOrder } from '../../../api/domain/model/comment.ts'
import type { Place } from '../../../api/domain/model/roster.ts'
import { must } from '../../client.ts'
import type { Problem } from '../../problem.ts'
import { newId } from '../../new-id.ts'
import { addComment, changeComment, readComments } from '../../server.ts'
import { useMe } from '../../session.ts'
import { keyOf } from '../draft/held.ts'
import type { Marks } from '../create-marks.ts'
import { useQuery } from '../../use-query.ts'

const key = ['comments']
const lookEvery = 30_000
const none: readonly Comment[] = []

/** The comments of the cooperative: what is open marks its cells; writing and settling show at once for everybody who looks. They come after the first grid. */
export function createComments(marks: Marks, isFresh: Accessor<boolean>) {
  const me = useMe()
  const client = useQueryClient()
  const query = useQuery(() => ({ queryKey: key, queryFn: () => must(readComments()), refetchInterval: lookEvery, enabled: !isFresh() }))
  const all = createMemo(() => (query.isSuccess ? query.data.comments : none))
  const open = createMemo(() => all().filter((comment) => comment.resolved === null))
  createEffect(() => {
    const abouts = open().map((comment) => comment.about)
    marks.setCommented(new Set(abouts.flatMap((about) => (about.on === 'place' ? [keyOf(about)] : []))))
    marks.setCommentedDays(new Set(abouts.flatMap((about) => (about.on === 'day' ? [about.date] : []))))
  })

  /** Null when it was kept, else why not. */
  const add = async (order: CommentOrder): Promise<Problem | null> => {
    const answer = await addComment(order, newId())
    if (answer.ok) await client.invalidateQueries({ queryKey: key })
    return answer.ok ? null : answer.problem
  }
  const change = async (id: string, order: CommentChange): Promise<Problem | null> => {
    const answer = await changeComment(id, order)
    if (answer.ok) await client.invalidateQueries({ queryKey: key })
    return answer.ok ? null : answer.problem
  }
  const at = (place: Place) => open().filter(({ about }) => about.on === 'place' && keyOf(about) === keyOf(place))
  const namesMe = ({ mentions }: Comment) =>
    mentions.some((one) => (one.kind === 'colleague' ? one.name === me().name : one.code === me().practitioner))
  return {
    all,
    open,
    at,
    namesMe,
    colleagues: () => (query.isSuccess ? query.data.colleagues : []),
    add,
    change,
  }
}

export type Comments = ReturnType<typeof createComments>
