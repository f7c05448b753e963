import '@tensorflow/tfjs-backend-cpu';
import { getBackend, ready, setBackend } from '@tensorflow/tfjs-core';

/**
 * Chooses the TensorFlow.js backend: always `cpu`. At 10³–10⁴ rows the cost of an operation
 * outweighs its arithmetic, wasm gains little and fails in service workers, and a silent fall
 * to a software GPU would be slower still (measured: docs/architecture.md).
 *
 * @throws Error where the backend cannot be had: then nothing here works
 */
export async function useTensorFlow(): Promise<void> {
  if (getBackend() === 'cpu') return;
  if (!(await setBackend('cpu'))) throw new Error('TensorFlow.js: the cpu backend is missing');
  await ready();
}

/** The backend in use, for diagnostics; empty before the first use. */
export const backendInUse = (): string => getBackend() ?? '';
