import { t } from './words.ts'

/** A field that narrows what is shown, and how much that is; `/` goes to it. */
export function Search(props: { readonly label: string; readonly count: number; readonly onSearch: (text: string) => void }) {
  return (
    <header class="search-head">
      <input
        class="input"
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        onInput={(event) => props.onSearch(event.currentTarget.value)}
      />
      <span role="status">{t('found', { count: props.count })}</span>
    </header>
  )
}
