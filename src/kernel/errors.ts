/** A mistake in what the kernel was given (scenario, protocol, act). The message is one sentence for people. */
export class KernelError extends Error {
  override readonly name = 'KernelError';
}

/** The first line of whatever was thrown. */
export const reasonOf = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')[0] ?? '';
