// Themes nobody thought of, on a real installation.
import {
  acceptTheme,
  dismissTheme,
  mergeTheme,
  readEmerging,
  readEmergingTheme,
  reopenTheme,
  requestEmerging,
} from '@common-thread/themes';
import type { EmergingService } from './emerging-service.ts';

export const liveEmerging: EmergingService = {
  overview: readEmerging,
  theme: readEmergingTheme,
  search: requestEmerging,
  accept: acceptTheme,
  merge: mergeTheme,
  dismiss: dismissTheme,
  reopen: reopenTheme,
};
