import { problemOf, ProblemError } from '../api/problem';
import { ErrorState } from '../components/States';
import { AppShell } from './AppShell';
import { LoginPage } from './LoginPage';
import { UserContext, useMe } from './session';

/** Decides between the landing page of a visitor and the shell of a user. */
export function App() {
  const me = useMe();
  if (me.data) {
    return (
      <UserContext value={me.data}>
        <AppShell />
      </UserContext>
    );
  }
  if (me.isPending) return null;
  const status = me.error instanceof ProblemError ? me.error.status : 0;
  if (status === 401 || status === 499) return <LoginPage />;
  return (
    <main className="wl-page">
      <ErrorState problem={problemOf(me.error)} onRetry={() => void me.refetch()} />
    </main>
  );
}
