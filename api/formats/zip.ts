import { inflateRawSync } from 'node:zlib'

/** What a zip archive holds, by name; read on demand. Null when the bytes are no sound archive. */
export type Archive = { readonly names: readonly string[]; readonly totalBytes: number; read(name: string): string | null }

type Entry = { readonly method: number; readonly packed: number; readonly size: number; readonly at: number }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50

export function openArchive(bytes: Uint8Array): Archive | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  try {
    return archiveOf(bytes, view, end)
  } catch {
    return null
  }
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535)
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === endMark) return at
  return null
}

function archiveOf(bytes: Uint8Array, view: DataView, end: number): Archive | null {
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  let totalBytes = 0
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== entryMark) return null
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const size = view.getUint32(at + 24, true)
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size,
      at: view.getUint32(at + 42, true),
    })
    totalBytes += size
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { names: [...entries.keys()], totalBytes, read: (name) => readEntry(bytes, view, entries.get(name)) }
}

function readEntry(bytes: Uint8Array, view: DataView, entry: Entry | undefined): string | null {
  if (!entry || view.getUint32(entry.at, true) !== localMark) return null
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  const whole = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: entry.size + 1 })
  return new TextDecoder().decode(whole)
}
