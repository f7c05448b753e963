export {
  approvedAt,
  filedAt,
  isActive,
  isLive,
  plainEndOf,
  type Window,
  windowOf,
} from '@/lib/domain/registration-window';
