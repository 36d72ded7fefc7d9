import { Component, type ReactNode } from 'react';
import { problemOf } from '../api/problem';
import { ErrorState } from '../components/States';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
}

/** Keeps the frame alive when a page fails, and offers to try again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error == null) return this.props.children;
    const retry = () => {
      this.setState({ error: null });
    };
    return (
      <div className="wl-page">
        <ErrorState problem={problemOf(this.state.error)} onRetry={retry} />
      </div>
    );
  }
}
