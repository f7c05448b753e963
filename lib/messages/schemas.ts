import * as z from 'zod/mini';
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
import { atMost, text, whole } from './bounds';
import { days, healthWeights, policySchema, words } from './policy-schema';
import type { OwnRequests, PageRequests } from './protocol';

// A background that was stopped is waited for: to make all schemas would take longer than to answer.
const nothing = once(() => z.null());
const id = once(() => text(1, LONGEST_ID));
const pattern = once(() => z.string().check(z.regex(/^https?:\/\/[^/*\s]+\/\*$/)));

const ref = once(() =>
  z.strictObject({
    crm: text(1, 40),
    host: z.string().check(z.maxLength(300)),
    kind: z.enum(RECORD_KINDS),
    id: id(),
    name: z.nullable(z.string().check(z.maxLength(400))),
  }),
);

const typed = once(() => text(1, LONGEST_TYPED));

const draft = once(() =>
  z.strictObject({
    crm: text(1, 40),
    kind: z.enum(RECORD_KINDS),
    id: z.nullable(id()),
    company: z.nullable(typed()),
    accountId: z.nullable(id()),
    domain: z.nullable(typed()),
    partner: z.optional(typed()),
    products: atMost(MOST_PRODUCTS, typed()),
    amount: z.nullable(typed()),
  }),
);

const memo = once(() =>
  z.strictObject({
    subject: z.enum(SUBJECTS),
    subjectId: id(),
    conflictId: text(1, LONGEST_SUBJECT),
  }),
);

/** The words of both facets of a filter, and its kind. */
const LONGEST_PART = 2 * MOST_WORDS * (LONGEST_NAME + 1) + 40;

const source = once(() =>
  z.strictObject({
    id: z.string().check(z.regex(/^[^\s\p{Cc}]{1,300}$/u)),
    kind: z.string().check(z.maxLength(40)),
    name: text(1, LONGEST_NAME),
    space: z.string().check(z.regex(/^[\w.@:-]{1,120}$/)),
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
      subject: text(1, LONGEST_SUBJECT),
      verdict: z.enum(VERDICTS),
      days: z.optional(days()),
      reason: z.optional(z.string().check(z.maxLength(LONGEST_REASON))),
    }),
  ),
  'feedback/undo': once(() =>
    z.strictObject({
      kind: z.enum(FEEDBACK_KINDS),
      subject: text(1, LONGEST_SUBJECT),
    }),
  ),
  'scores/override': once(() =>
    z.strictObject({
      kind: z.enum(SCORE_KINDS),
      subjectId: id(),
      points: whole(1, 99),
      reason: text(1, LONGEST_REASON),
      days: z.literal(OVERRIDE_DAYS),
    }),
  ),
  'scores/override/undo': once(() =>
    z.strictObject({
      kind: z.enum(SCORE_KINDS),
      subjectId: id(),
    }),
  ),
  'panel/load': nothing,
  'badges/load': nothing,
  'badges/get': once(() =>
    z.strictObject({
      crm: text(1, 40),
      kind: z.enum(RECORD_KINDS),
      ids: z.array(id()).check(z.minLength(1), z.maxLength(MOST_ROWS_ASKED)),
    }),
  ),
  'memo/open': memo,
  'options/open': nothing,
} satisfies Record<keyof PageRequests, () => z.ZodMiniType>;

export const ownSchemas = {
  'overview/get': nothing,
  'partners/list': nothing,
  'insights/of': once(() => z.strictObject({ id: id() })),
  'memo/get': memo,
  'sources/list': nothing,
  'sources/save': once(() =>
    z.strictObject({
      source: source(),
      token: z.optional(z.string().check(z.maxLength(10_000))),
      remember: z.optional(z.boolean()),
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
  'dashboard/forecast': once(() => z.strictObject({ partnerId: z.nullable(id()) })),
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
      version: z.int().check(z.positive()),
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
  'parts/remove': once(() => z.strictObject({ id: text(1, LONGEST_PART) })),
  'trainer/report': once(() =>
    z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('moved') }),
      z.strictObject({ state: z.literal('detailed') }),
      z.strictObject({
        state: z.literal('ended'),
        change: z.string().check(z.maxLength(100)),
        isOfDetails: z.boolean(),
        isDone: z.boolean(),
        backend: z.string().check(z.maxLength(40)),
      }),
    ]),
  ),
  'privacy/erase': nothing,
} satisfies Record<keyof OwnRequests, () => z.ZodMiniType>;
