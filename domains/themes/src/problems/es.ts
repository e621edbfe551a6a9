// The messages in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const es: Translation<English> = {
  shareOutOfRange: 'La proporción de países debe ser superior al 0 y como máximo del 100 por ciento.',
  regionsOutOfRange: 'El número de regiones debe estar entre 1 y 6.',
};
