export {
  approvedAt,
  filedAt,
  isActive,
  isLive,
  type Window,
  windowOf,
} from '@/lib/domain/registration-window';
