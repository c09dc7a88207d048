import './fonts.css';
import './tokens.css';
import './global.css';
import './lecture/lecture.css';
import './print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { followTheme } from '../ui/settings/theme.ts';
import { App } from './App.tsx';
import { usePlace } from './href.ts';
import { followUpdates } from './updates/useUpdates.ts';

followTheme();
void followUpdates();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <Router hook={usePlace}>
      <App />
    </Router>
  </StrictMode>,
);

// Networks the reader trained on earlier visits; not needed for the first paint.
void import('../ui/experiment/own-models.ts').then(({ restoreModels }) => restoreModels());
