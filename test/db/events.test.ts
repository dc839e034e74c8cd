import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import type { HappenedEvent, PresenceEvent } from '../../api/domain/live/event.ts'
import { createEvents } from '../../db/events.ts'
import { openDatabase } from '../../db/open.ts'
import { openTestDatabase, serverUrl } from '../database.ts'

const changed = (version: number): HappenedEvent => ({ kind: 'roster-changed', cooperative: 'c', roster: 'r', version })
const gone: PresenceEvent = { kind: 'gone', cooperative: 'c', roster: 'r', who: 'w' }

test('whoever listens hears what is published, until it stops listening', () => {
  const events = createEvents()
  const heard: HappenedEvent[] = []
  const stop = events.subscribe((event) => heard.push(event))
  events.publish(changed(1))
  stop()
  events.publish(changed(2))
  expect(heard).toEqual([changed(1)])
})

test('presence wakes nobody who waits for a change', () => {
  const events = createEvents()
  const heard: string[] = []
  events.subscribe(({ kind }) => heard.push(kind))
  events.presence.subscribe(({ kind }) => heard.push(kind))
  events.presence.publish(gone)
  expect(heard).toEqual(['gone'])
})

describe.skipIf(!serverUrl)('on a server', () => {
  const until = async (done: () => boolean | Promise<boolean>) => {
    while (!(await done())) await wait(25)
  }

  test('another process hears it too, each once, also after its connection was cut', async () => {
    const here = await openTestDatabase()
    const there = await openDatabase({ databaseUrl: here.url, dataFolder: '' })
    const watcher = new pg.Client({ connectionString: here.url! })
    await watcher.connect()
    /** The connections of this database that listen by now. */
    const listening = async (): Promise<readonly number[]> => {
      const { rows } = await watcher.query<{ pid: number }>(
        `select pid from pg_stat_activity
         where application_name = 'etmaal events' and datname = current_database() and state = 'idle' and query like 'listen%'`,
      )
      return rows.map(({ pid }) => pid)
    }
    const heard: [string, HappenedEvent | PresenceEvent][] = []
    here.events.subscribe((event) => heard.push(['here', event]))
    there.events.subscribe((event) => heard.push(['there', event]))
    await until(async () => (await listening()).length === 2)
    here.events.publish(changed(1))
    await until(() => heard.length === 2)
    expect(heard).toEqual([
      ['here', changed(1)],
      ['there', changed(1)],
    ])

    there.events.presence.subscribe((event) => heard.push(['there', event]))
    here.events.presence.publish(gone)
    await until(() => heard.length === 3)
    expect(heard.pop()).toEqual(['there', gone])

    const cut = await listening()
    await watcher.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [cut])
    await until(async () => (await listening()).filter((pid) => !cut.includes(pid)).length === 2)
    here.events.publish(changed(2))
    await until(() => heard.length === 4)
    expect(heard.slice(2)).toEqual([
      ['here', changed(2)],
      ['there', changed(2)],
    ])
    await watcher.end()
    await there.close()
    await here.close()
  })
})
