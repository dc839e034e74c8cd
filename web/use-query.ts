import { useQuery as useResourceQuery } from '@tanstack/solid-query'
import { untrack } from 'solid-js'

/**
 * The query of the library, of which only the first answer can suspend a screen. The library reads its answers through a
 * resource; whoever read one that was known already stays tied to that resource, and each later look took the screen away
 * for a moment, and the focus with it.
 */
export const useQuery = ((options: Parameters<typeof useResourceQuery>[0], client?: Parameters<typeof useResourceQuery>[1]) =>
  new Proxy(useResourceQuery(options, client), {
    get(query, name) {
      if (name !== 'data' || query.isPending) return Reflect.get(query, name)
      // What tells of another answer, in place of the resource.
      void query.dataUpdatedAt
      return untrack(() => query.data)
    },
  })) as typeof useResourceQuery
