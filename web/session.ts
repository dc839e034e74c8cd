import { QueryClient, useQueryClient } from '@tanstack/solid-query'
import { type Accessor, createContext, useContext } from 'solid-js'
import type { AccessRole } from '../api/domain/access/actor.ts'
import type { Me } from './answers.ts'
import { must, problemIn } from './client.ts'
import { whoAmI } from './server.ts'
import { useQuery } from './use-query.ts'

/** Answers are kept while they are fresh and asked again when the window comes back; a refusal is not asked twice. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && ['offline', 'failed', 'unavailable'].includes(problemIn(error).code),
        throwOnError: false,
      },
    },
  })

/** Who is signed in here: role, cooperative, zone. `error` holds a `not-signed-in` problem when nobody is. */
export const createMe = () => useQuery(() => ({ queryKey: ['me'], queryFn: () => must(whoAmI()), staleTime: 300_000 }))

export const MeContext = createContext<Accessor<Me>>()

/** Who is signed in, for everything inside the frame. */
export function useMe(): Accessor<Me> {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe belongs inside the frame')
  return me
}

/** Forgets everything that belonged to the one who was signed in. */
export function createForget(): () => void {
  const client = useQueryClient()
  return () => client.clear()
}

/** Roles that work on the draft. */
export const plans = (role: AccessRole): boolean => role === 'coordinator' || role === 'admin'

/** The screens a role has use for, in the order of the bar. */
export function screensOf(role: AccessRole): readonly ('today' | 'roster' | 'line' | 'board' | 'practitioners' | 'import' | 'settings')[] {
  if (plans(role)) return ['today', 'roster', 'line', 'board', 'practitioners', 'import', 'settings']
  if (role === 'partner') return ['board']
  return ['board', 'line']
}

/** Where a role begins. */
export const homeOf = (role: AccessRole): string => (plans(role) ? '/' : '/board')
