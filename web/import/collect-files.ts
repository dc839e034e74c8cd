const readable = /\.(csv|txt|xlsx)$/i

/** Files and folders dropped on the page, folders opened. */
export async function filesOfDrop(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const files = await Promise.all(entries.map(filesOfEntry))
  return entries.length > 0 ? files.flat() : [...transfer.files]
}

async function filesOfEntry(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) return [await new Promise<File>((found, failed) => (entry as FileSystemFileEntry).file(found, failed))]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const inside: FileSystemEntry[] = []
  for (let more = await batch(reader); more.length > 0; more = await batch(reader)) inside.push(...more)
  return (await Promise.all(inside.map(filesOfEntry))).flat()
}

const batch = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((found, failed) => reader.readEntries(found, failed))

/** Those an import can read: CSV and XLSX; hidden and lock files of a spreadsheet program are left. */
export const readableFiles = (files: readonly File[]): readonly File[] =>
  files.filter((file) => readable.test(file.name) && !/^[.~]/.test(file.name)).sort((a, b) => (a.name < b.name ? -1 : 1))

export const bytesOf = (files: readonly File[]): number => files.reduce((sum, file) => sum + file.size, 0)
