import '@patternfly/react-core/dist/styles/base.css';
import './theme/tokens.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './app/queryClient';
import { createRouter } from './app/router';
import { printInLight } from './theme/theme';
import './theme/layout.css';
import './theme/parts.css';
import './theme/table.css';
import './theme/controls.css';
import './theme/frame.css';
import './theme/pages.css';
import './theme/forms.css';
import './theme/editor.css';
import './theme/records.css';
import './theme/usage.css';
import './theme/quality.css';
import './theme/print.css';

printInLight();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element "root"');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={createRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
