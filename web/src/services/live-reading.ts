// The service of reading, segments and memos on a real installation.
import {
  addSegment,
  changeMemo,
  deleteMemo,
  keepReadingPlace,
  listMemos,
  listMemosOfVersion,
  listReadingPlaces,
  listRecentValues,
  listSegments,
  openRoundFor,
  readMemo,
  removeSegment,
  restoreMemo,
  writeMemo,
} from '@common-thread/coding';
import type { ReadingService } from './reading-service.ts';

export const liveReading: ReadingService = {
  segments: listSegments,
  addSegment,
  removeSegment,
  recentValues: listRecentValues,
  openRound: openRoundFor,
  memosOfVersion: listMemosOfVersion,
  memos: listMemos,
  findMemo: readMemo,
  writeMemo,
  changeMemo,
  deleteMemo,
  restoreMemo,
  keepPlace: keepReadingPlace,
  places: listReadingPlaces,
};
