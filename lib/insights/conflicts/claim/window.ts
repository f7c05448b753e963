export {
  approvedAt,
  filedAt,
  isActive,
  isApproved,
  isLive,
  type Window,
  windowOf,
} from '@/lib/domain/registration-window';
