import { For, Show } from 'solid-js'
import { addDays } from '../../api/domain/time/instant.ts'
import { count, dayLong } from '../format.ts'
import { language } from '../i18n/language.ts'
import type { ImportReport } from '../../api/domain/model/import.ts'
import { t } from './words.ts'

/** What would happen, in one line and per file, before anything does. */
export function ReportView(props: { readonly report: ImportReport; readonly done?: boolean }) {
  const nothing = () => props.report.added === 0 && props.report.changed === 0
  return (
    <section class="card report" aria-live="polite">
      <p class="sums">
        <b>{t('sum.read', { count: props.report.read })}</b>
        <span class="tag good">{t('sum.added', { count: props.report.added })}</span>
        <span class="tag info">{t('sum.changed', { count: props.report.changed })}</span>
        <Show when={props.report.refused.length > 0}>
          <span class="tag bad">{t('sum.refused', { count: props.report.refused.length })}</span>
        </Show>
        <Show when={props.report.asked.length > 0}>
          <span class="tag warn">{t('sum.asked', { count: props.report.asked.length })}</span>
        </Show>
        <Show when={props.report.ignored.length > 0}>
          <span class="tag">{t('sum.ignored', { count: props.report.ignored.length })}</span>
        </Show>
      </p>
      <Show when={!props.done}>
        <p class={`note ${props.report.sound ? 'good' : 'bad'}`}>{props.report.sound ? t(nothing() ? 'same' : 'sound') : t('unsound')}</p>
      </Show>
      <ul class="report-rosters">
        <For each={props.report.rosters}>
          {(roster) => (
            <li>
              <b>
                {t('roster', { from: dayLong(roster.from, undefined, true), until: dayLong(addDays(roster.until, -1), undefined, true) })}
              </b>{' '}
              <span class="tag info">{roster.isNew ? t('roster.new') : t('roster.changes', { count: roster.changes })}</span>{' '}
              {t('roster.shifts', { count: roster.shifts })}, {t('roster.held', { count: roster.held })}
            </li>
          )}
        </For>
      </ul>
      <FileTable report={props.report} />
      <Remarks report={props.report} />
    </section>
  )
}

function FileTable(props: { readonly report: ImportReport }) {
  return (
    <details>
      <summary>{t('files.title')}</summary>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('col.file')}</th>
            <th scope="col" class="number">
              {t('col.read')}
            </th>
            <th scope="col" class="number">
              {t('col.added')}
            </th>
            <th scope="col" class="number">
              {t('col.changed')}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.report.files}>
            {(file) => (
              <tr>
                <th scope="row">{file.sheet ? `${file.file}, ${file.sheet}` : file.file}</th>
                <td class="number">{count(file.read)}</td>
                <td class="number">{count(file.added)}</td>
                <td class="number">{count(file.changed)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </details>
  )
}

function Remarks(props: { readonly report: ImportReport }) {
  return (
    <>
      <Show when={props.report.findings.length > 0}>
        <details>
          <summary>{t('findings', { count: props.report.findings.length })}</summary>
          <p class="report-why">{t('findings.why')}</p>
          <ul class="report-list">
            <For each={props.report.findings.slice(0, 100)}>{(finding) => <li>{finding.says[language()]}</li>}</For>
          </ul>
        </details>
      </Show>
      <Show when={props.report.notices.length > 0}>
        <details>
          <summary>{t('notices', { count: props.report.notices.length })}</summary>
          <ul class="report-list">
            <For each={props.report.notices.slice(0, 100)}>{(notice) => <li>{notice.says[language()]}</li>}</For>
          </ul>
        </details>
      </Show>
    </>
  )
}
