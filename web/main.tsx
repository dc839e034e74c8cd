import { render } from 'solid-js/web'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import { App } from './app.tsx'

render(() => <App />, document.getElementById('app')!)
