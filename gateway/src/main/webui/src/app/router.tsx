import { createBrowserRouter } from 'react-router';
import { PAGES } from '../pages/registry';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import { Guarded } from './Guarded';
import { HomeRedirect } from './HomeRedirect';
import { NotFoundPage } from './NotFoundPage';

/** All addresses of the portal: one route for each page of the registry. */
export function createRouter() {
  return createBrowserRouter([
    {
      element: <App />,
      children: [
        ...PAGES.map((page) => ({
          path: page.path,
          element: (
            <ErrorBoundary key={page.path}>
              {page.path === '/' ? <HomeRedirect page={page} /> : <Guarded page={page} />}
            </ErrorBoundary>
          ),
        })),
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);
}
