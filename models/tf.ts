import '@tensorflow/tfjs-backend-cpu/dist/base';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/BatchMatMul';
import { identityConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity';
import { reshapeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sigmoid';
import { getBackend, ready, registerKernel, setBackend } from '@tensorflow/tfjs-core';

/** The kernels we call, instead of all 150: the background starts sooner, 150 kB lighter. */
const KERNELS = [batchMatMulConfig, identityConfig, reshapeConfig, sigmoidConfig];

/**
 * Chooses the TensorFlow.js backend: always `cpu`. At 10³–10⁴ rows the cost of an operation
 * outweighs its arithmetic, wasm gains little and fails in service workers, and a silent fall
 * to a software GPU would be slower still (measured: docs/architecture.md).
 *
 * @throws Error where the backend cannot be had: then nothing here works
 */
export async function useTensorFlow(): Promise<void> {
  if (getBackend() === 'cpu') return;
  for (const kernel of KERNELS) registerKernel(kernel);
  if (!(await setBackend('cpu'))) throw new Error('TensorFlow.js: the cpu backend is missing');
  await ready();
}

/** The backend in use, for diagnostics; empty before the first use. */
export const backendInUse = (): string => getBackend() ?? '';
