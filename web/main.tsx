import { render } from 'solid-js/web'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/button.css'
import './ui/field.css'
import './ui/segmented.css'
import './ui/label.css'
import './ui/card.css'
import './ui/table.css'
import './ui/note.css'
import { App } from './app.tsx'
import { applySizes } from './ui/sizes.ts'
import { followSystem } from './ui/theme.ts'

followSystem()
applySizes()
render(() => <App />, document.getElementById('app')!)
