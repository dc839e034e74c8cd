import FileSpreadsheet from 'lucide-solid/icons/file-spreadsheet'
import { createSignal, type JSX } from 'solid-js'
import './file-drop.css'

/** A place to drop files on; two buttons do the same for whoever does not drag. */
export function FileDrop(props: {
  readonly label: string
  readonly or: string
  readonly filesLabel: string
  readonly folderLabel: string
  readonly accept: string
  readonly onDrop: (transfer: DataTransfer) => void
  readonly onFiles: (files: readonly File[]) => void
  readonly children?: JSX.Element
}) {
  const [over, setOver] = createSignal(false)
  let files: HTMLInputElement | undefined
  let folder: HTMLInputElement | undefined
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer) props.onDrop(event.dataTransfer)
  }
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <div class="file-drop" classList={{ over: over() }} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      <FileSpreadsheet class="icon" size={34} aria-hidden="true" />
      <p>
        <b>{props.label}</b>
      </p>
      <div class="file-drop-choose">
        <span>{props.or}</span>
        <button type="button" class="btn primary" onClick={() => files?.click()}>
          {props.filesLabel}
        </button>
        <button type="button" class="btn" onClick={() => folder?.click()}>
          {props.folderLabel}
        </button>
      </div>
      <HiddenInput ref={(input) => (files = input)} label={props.filesLabel} accept={props.accept} onFiles={props.onFiles} />
      <HiddenInput ref={(input) => (folder = input)} label={props.folderLabel} folder onFiles={props.onFiles} />
      {props.children}
    </div>
  )
}

function HiddenInput(props: {
  readonly ref: (input: HTMLInputElement) => void
  readonly label: string
  readonly accept?: string
  readonly folder?: boolean
  readonly onFiles: (files: readonly File[]) => void
}) {
  const take = (input: HTMLInputElement) => {
    props.onFiles([...(input.files ?? [])])
    input.value = ''
  }
  return (
    <input
      ref={(input) => {
        input.webkitdirectory = props.folder === true
        props.ref(input)
      }}
      class="sr"
      type="file"
      multiple
      accept={props.accept}
      tabindex="-1"
      aria-label={props.label}
      onChange={(event) => take(event.currentTarget)}
    />
  )
}
