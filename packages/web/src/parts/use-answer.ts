import { useEffect, useState } from 'preact/hooks';

import { useApp } from '../app-context.ts';

/**
 * What the worker answers; undefined until it does. It is asked again when the assessment or one of `inputs`
 * changes: meanwhile the former answer stands, and of several only the last one counts.
 */
export function useAnswer<T>(ask: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const { state } = useApp();
  const [answer, setAnswer] = useState<{ readonly value: T } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    ask().then(
      (value) => {
        if (isCurrent) setAnswer({ value });
      },
      (error: unknown) => {
        state.fault.value = error instanceof Error ? error.message : String(error);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [state.result.value, ...inputs]);
  return answer?.value;
}
