import { openDatabase } from '../../db/open.ts'

/** A process that migrates the database of its arguments when it is told to, and may be killed meanwhile. */
const [databaseUrl, dataFolder] = process.argv.slice(2) as [string, string]
process.once('message', async () => {
  try {
    await (await openDatabase({ databaseUrl: databaseUrl || null, dataFolder })).close()
    process.send!({ ready: true })
  } catch (error) {
    process.send!({ error: error instanceof Error ? error.message : String(error) })
  }
  process.disconnect()
})
process.send!({ ready: false })
