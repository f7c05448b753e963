import { ok, type Result } from '@/lib/domain/result';
export const refreshScores = async (): Promise<void> => undefined;
export const refreshScoresNow = async (): Promise<Result<null>> => ok(null);
