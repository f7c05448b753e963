import type { Money } from '@/lib/domain/money';
import { number, record, text } from '../shape';

export const money = record<Money>({ amount: number, currency: text });
