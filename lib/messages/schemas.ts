import * as z from 'zod';
import { MOST_ROWS_ASKED } from '@/lib/domain/badge';
import { FEEDBACK_KINDS, VERDICTS } from '@/lib/domain/feedback';
import { SUBJECTS } from '@/lib/domain/insights';
import {
  LONGEST_ID,
  LONGEST_NAME,
  LONGEST_REASON,
  LONGEST_SUBJECT,
  LONGEST_TYPED,
  MOST_PRODUCTS,
  MOST_WORDS,
} from '@/lib/domain/limits';
import { once } from '@/lib/domain/once';
import { OVERRIDE_DAYS } from '@/lib/domain/override';
import { RECORD_KINDS } from '@/lib/domain/record-ref';
import { SCORE_KINDS } from '@/lib/domain/score';
import { days, healthWeights, policySchema, words } from './policy-schema';
import type { OwnRequests, PageRequests } from './protocol';

// A background that was stopped is waited for: to make all schemas would take longer than to answer.
const nothing = once(() => z.null());
const id = once(() => z.string().min(1).max(LONGEST_ID));
const pattern = once(() => z.string().regex(/^https?:\/\/[^/*\s]+\/\*$/));

const ref = once(() =>
  z.strictObject({
    crm: z.string().min(1).max(40),
    host: z.string().max(300),
    kind: z.enum(RECORD_KINDS),
    id: id(),
    name: z.string().max(400).nullable(),
  }),
);

const typed = once(() => z.string().min(1).max(LONGEST_TYPED));

const draft = once(() =>
  z.strictObject({
    crm: z.string().min(1).max(40),
    kind: z.enum(RECORD_KINDS),
    id: id().nullable(),
    company: typed().nullable(),
    accountId: id().nullable(),
    domain: typed().nullable(),
    partner: typed().optional(),
    products: z.array(typed()).max(MOST_PRODUCTS),
    amount: typed().nullable(),
  }),
);

const memo = once(() =>
  z.strictObject({
    subject: z.enum(SUBJECTS),
    subjectId: id(),
    conflictId: z.string().min(1).max(LONGEST_SUBJECT),
  }),
);

/** The words of both facets of a filter, and its kind. */
const LONGEST_PART = 2 * MOST_WORDS * (LONGEST_NAME + 1) + 40;

const source = once(() =>
  z.strictObject({
    id: z.string().regex(/^[^\s\p{Cc}]{1,300}$/u),
    kind: z.string().max(40),
    name: z.string().min(1).max(LONGEST_NAME),
    space: z.string().regex(/^[\w.@:-]{1,120}$/),
    mapping: z.record(z.string(), z.record(z.string(), z.string())),
    settings: z.record(z.string(), z.unknown()),
    createdAt: z.number(),
  }),
);

/** One schema per request: what a page may say to us is checked here and nowhere else. */
export const pageSchemas = {
  'insights/get': once(() => z.strictObject({ ref: ref() })),
  'draft/check': once(() => z.strictObject({ draft: draft() })),
  'feedback/give': once(() =>
    z.strictObject({
      kind: z.enum(FEEDBACK_KINDS),
      subject: z.string().min(1).max(LONGEST_SUBJECT),
      verdict: z.enum(VERDICTS),
      days: days().optional(),
      reason: z.string().max(LONGEST_REASON).optional(),
    }),
  ),
  'feedback/undo': once(() =>
    z.strictObject({
      kind: z.enum(FEEDBACK_KINDS),
      subject: z.string().min(1).max(LONGEST_SUBJECT),
    }),
  ),
  'scores/override': once(() =>
    z.strictObject({
      kind: z.enum(SCORE_KINDS),
      subjectId: id(),
      points: z.number().int().min(1).max(99),
      reason: z.string().min(1).max(LONGEST_REASON),
      days: z.literal(OVERRIDE_DAYS),
    }),
  ),
  'scores/override/undo': once(() =>
    z.strictObject({
      id: z
        .string()
        .min(1)
        .max(LONGEST_ID + 40),
    }),
  ),
  'panel/load': nothing,
  'badges/load': nothing,
  'badges/get': once(() =>
    z.strictObject({
      crm: z.string().min(1).max(40),
      kind: z.enum(RECORD_KINDS),
      ids: z.array(id()).min(1).max(MOST_ROWS_ASKED),
    }),
  ),
  'memo/open': memo,
  'options/open': nothing,
} satisfies Record<keyof PageRequests, () => z.ZodType>;

export const ownSchemas = {
  'overview/get': nothing,
  'partners/list': nothing,
  'insights/of': once(() => z.strictObject({ id: id() })),
  'memo/get': memo,
  'sources/list': nothing,
  'sources/save': once(() =>
    z.strictObject({
      source: source(),
      token: z.string().max(10_000).optional(),
      remember: z.boolean().optional(),
    }),
  ),
  'sources/remove': once(() => z.strictObject({ id: id() })),
  'sources/sync': once(() => z.strictObject({ id: id() })),
  'data/imported': nothing,
  'sites/list': nothing,
  'sites/on': once(() => z.strictObject({ pattern: pattern() })),
  'sites/off': once(() => z.strictObject({ pattern: pattern() })),
  'sites/badges': once(() => z.strictObject({ pattern: pattern(), on: z.boolean() })),
  'dashboard/partners': nothing,
  'dashboard/segments': nothing,
  'dashboard/forecast': once(() => z.strictObject({ partnerId: id().nullable() })),
  'dashboard/white-space': nothing,
  'dashboard/recruits': nothing,
  'policy/get': nothing,
  'policy/preset': nothing,
  'health/weights/get': nothing,
  'health/weights/save': once(() => z.strictObject({ weights: healthWeights() })),
  'rules/coverage': nothing,
  'policy/save': once(() => z.strictObject({ policy: policySchema() })),
  'overrides/list': nothing,
  'feedback/list': nothing,
  'diagnostics/get': nothing,
  'scores/refresh': nothing,
  'models/cards': nothing,
  'models/rollback': once(() =>
    z.strictObject({
      kind: z.enum(SCORE_KINDS),
      version: z.number().int().positive(),
    }),
  ),
  'parts/list': nothing,
  'parts/choices': once(() => z.strictObject({ kind: z.enum(SCORE_KINDS) })),
  'parts/add': once(() =>
    z.strictObject({
      kind: z.enum(SCORE_KINDS),
      filter: z.strictObject({ region: words(), product: words() }),
    }),
  ),
  'parts/remove': once(() => z.strictObject({ id: z.string().min(1).max(LONGEST_PART) })),
  'trainer/report': once(() =>
    z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('moved') }),
      z.strictObject({ state: z.literal('detailed') }),
      z.strictObject({
        state: z.literal('ended'),
        change: z.string().max(100),
        isOfDetails: z.boolean(),
        isDone: z.boolean(),
        backend: z.string().max(40),
      }),
    ]),
  ),
  'privacy/erase': nothing,
} satisfies Record<keyof OwnRequests, () => z.ZodType>;
