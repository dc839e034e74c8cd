import writeWorkbook from 'write-excel-file/node'
import type { SourceFile } from '../../api/formats/sheet.ts'

/** A CSV file of lines, as a person types them. */
export const csv = (name: string, ...lines: readonly string[]): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
})

type Cell = string | number | null | { readonly value: unknown; readonly [option: string]: unknown }

/** A workbook made as a spreadsheet program makes it. */
export async function workbook(name: string, sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<SourceFile> {
  const parts = Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))
  const made = writeWorkbook(parts as never) as unknown as { toBuffer(): Promise<Buffer> }
  return { name, bytes: await made.toBuffer() }
}
