import { type Code, sameCode } from '../api/domain/model/code.ts'
import type { Post } from '../api/domain/model/post.ts'
import { must } from './client.ts'
import { kept } from './kept.ts'
import { readRegion } from './server.ts'
import { useMe } from './session.ts'
import { useQuery } from './use-query.ts'

/** The region as this person may see it; a partner sees none, and reads codes. Another look remakes no more than what changed. */
export function createRegion() {
  const me = useMe()
  return useQuery(() => ({
    queryKey: ['region'],
    queryFn: () => must(readRegion()),
    staleTime: 300_000,
    enabled: me().role !== 'partner',
    reconcile: (before, after) => kept(before, after),
  }))
}

/** Finds a post of the region by its code, and names it. */
export function createPosts() {
  const region = createRegion()
  const find = (code: Code): Post | undefined =>
    region.isSuccess ? region.data.posts.find((post) => sameCode(post.code, code)) : undefined
  return { find, nameOf: (code: Code): string => find(code)?.name ?? code }
}
