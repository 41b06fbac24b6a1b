interface Waiting {
  readonly callbacks: Set<{ readonly call: () => void }>
  tell(): void
}

/** A signal of the whole process is shared by all its runs: with a listener for each of them Node warns of a leak. */
const WAITING = new WeakMap<AbortSignal, Waiting>()

/**
 * Calls back when the signal is aborted, or at once if it is. One listener serves all who wait for a signal.
 *
 * @returns a function that leaves; the last one takes the listener along.
 */
export function onAbort(signal: AbortSignal, call: () => void): () => void {
  if (signal.aborted) {
    call()
    return () => {}
  }
  const waiting = WAITING.get(signal) ?? listen(signal)
  const entry = { call }
  waiting.callbacks.add(entry)
  return () => {
    if (!waiting.callbacks.delete(entry) || waiting.callbacks.size > 0) return
    WAITING.delete(signal)
    signal.removeEventListener('abort', waiting.tell)
  }
}

function listen(signal: AbortSignal): Waiting {
  const callbacks: Waiting['callbacks'] = new Set()
  const tell = (): void => {
    WAITING.delete(signal)
    for (const { call } of callbacks) call()
    callbacks.clear()
  }
  signal.addEventListener('abort', tell, { once: true })
  const waiting = { callbacks, tell }
  WAITING.set(signal, waiting)
  return waiting
}
