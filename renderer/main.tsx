import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { stayPresent } from './client'
import './theme.css'

void stayPresent()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>
  )
}
