import { dayShort } from '../../format.ts'
import { Dialog } from '../../ui/dialog.tsx'
import type { Desk } from '../desk.ts'
import { shortName } from '../grid/spoken.ts'
import { PlaceHistory } from '../versions/place-history.tsx'

/** Who did what at the chosen cell, and why. */
export function History(props: { readonly desk: Desk; readonly onClose: () => void }) {
  const title = () => {
    const place = props.desk.place()
    return place ? shortName(place.shift, dayShort) : ''
  }
  return (
    <Dialog open title={title()} onClose={() => props.onClose()}>
      <PlaceHistory desk={props.desk} />
    </Dialog>
  )
}
