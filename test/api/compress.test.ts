import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { compressed, takesGzip } from '../../api/http/compress.ts'

const long = { text: 'cover '.repeat(1_000) }
const app = new Hono()
app.use(compressed)
app.get('/long', (c) => c.json(long, 200, { ETag: '"a"' }))
app.get('/short', (c) => c.json({ ok: true }))
app.get('/none', (c) => c.body(null, 204))

const ask = (path: string, encoding?: string) =>
  app.request(path, { headers: encoding === undefined ? {} : { 'Accept-Encoding': encoding } })

test('zips a long answer whole, tells its length, and weakens its tag', async () => {
  const answer = await ask('/long', 'br, gzip')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(long)
  const told = ['Content-Encoding', 'Content-Length', 'ETag', 'Vary', 'Content-Type'].map((name) => answer.headers.get(name))
  expect(told).toEqual(['gzip', String(bytes.length), 'W/"a"', 'Accept-Encoding', 'application/json'])
})

test('leaves an answer as it is for who takes no gzip, and a short or empty one for everybody', async () => {
  const plain = await ask('/long')
  expect([plain.headers.get('Content-Encoding'), plain.headers.get('ETag'), await plain.json()]).toEqual([null, '"a"', long])
  expect((await ask('/short', 'gzip')).headers.get('Content-Encoding')).toBeNull()
  expect((await ask('/none', 'gzip')).status).toBe(204)
})

test('reads weights as HTTP means them', () => {
  expect(['gzip', 'GZIP;q=0.5', '*', 'br, *;q=0.1'].map(takesGzip)).toEqual([true, true, true, true])
  expect([undefined, '', 'br', 'gzip;q=0', '*;q=0', 'gzip;q=0, *'].map(takesGzip)).toEqual([false, false, false, false, false, false])
})
