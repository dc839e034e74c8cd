import { FolderHeldError } from '../../db/lock.ts'
import { openDatabase } from '../../db/open.ts'
import { keepWriting, standing, writers } from './world.ts'

/**
 * A process that is going to be killed: opens the database named by its arguments, tells what stands there, and writes with
 * all writers at once, telling every change that was acknowledged. With `look` it only tells and ends.
 */
const [databaseUrl, dataFolder, mode] = process.argv.slice(2) as [string, string, 'write' | 'look']
const tell = (message: object) => process.send!(message)

try {
  const opened = await openDatabase({ databaseUrl: databaseUrl || null, dataFolder })
  tell({ standing: await standing(opened) })
  if (mode === 'write') {
    const writing = Array.from({ length: writers }, (_, writer) =>
      keepWriting(
        opened,
        writer,
        (version) => tell({ version }),
        () => false,
      ),
    )
    await Promise.all(writing)
  }
  await opened.close()
} catch (error) {
  const owner = error instanceof FolderHeldError ? error.owner : undefined
  tell({ error: error instanceof Error ? error.message : String(error), owner })
}
process.disconnect()
