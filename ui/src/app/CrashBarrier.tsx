import { Component, type ReactNode } from "react";
import { toAppError } from "@/backend/transport";
import { ErrorNotice } from "@/shared/errors";

/** A screen that breaks is said to be broken; the window does not go white. */
export class CrashBarrier extends Component<{ children: ReactNode }, { failure: unknown }> {
  override state: { failure: unknown } = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <BrokenScreen failure={failure} onRetry={() => this.setState({ failure: null })} />;
  }
}

export function BrokenScreen({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  return (
    <div style={{ maxWidth: 560, padding: 24 }}>
      <ErrorNotice error={toAppError(failure)} onRetry={onRetry} takeFocus />
    </div>
  );
}
