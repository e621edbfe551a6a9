// The picture of saturation: known codes after each contribution as steps, and the expected number as a dashed curve.
import { textDirection } from '@common-thread/vocabulary';
import { escapeXml, fixed, svgOf, type PictureOptions } from './dot-map-svg.ts';

export interface SaturationPicture {
  title: string;
  /** Names of the axes, and of the two lines. */
  contributions: string;
  codes: string;
  known: string;
  expectedName: string;
  /** Known codes after 1, 2 … contributions. */
  knownAfter: number[];
  expected: number[];
  /** Writes a number in the language of the picture. */
  number: (value: number) => string;
}

const width = 640;
const height = 360;
const left = 56;
const right = 16;
const top = 44;
const bottom = 48;

export function saturationSvg(picture: SaturationPicture, options: PictureOptions): string {
  const { knownAfter, expected, number } = picture;
  const isMirrored = textDirection(options.language) === 'rtl';
  const most = Math.max(1, ...knownAfter, ...expected);
  const count = Math.max(1, knownAfter.length);
  const across = (x: number): string => fixed(isMirrored ? width - x : x);
  const x = (contributions: number) => left + ((width - left - right) * contributions) / count;
  const y = (codes: number) => fixed(height - bottom - ((height - top - bottom) * codes) / most);
  // Known codes jump at a contribution and stay until the next.
  const steps = knownAfter.map((known, at) => `H${across(x(at + 1))}V${y(known)}`).join('');
  const curve = expected.map((codes, at) => `L${across(x(at + 1))} ${y(codes)}`).join('');
  const ruled = ticks(most).map(
    (codes) =>
      `<line class="rule" x1="${across(left)}" x2="${across(width - right)}" y1="${y(codes)}" y2="${y(codes)}"/>` +
      `<text x="${across(left - 8)}" y="${y(codes)}" dy="4" text-anchor="end">${escapeXml(number(codes))}</text>`,
  );
  const counted = ticks(count).map(
    (contributions) =>
      `<text x="${across(x(contributions))}" y="${String(height - bottom + 18)}" text-anchor="middle">${escapeXml(number(contributions))}</text>`,
  );
  const key =
    `<line class="line" x1="${across(left)}" x2="${across(left + 24)}" y1="16" y2="16"/><text x="${across(left + 30)}" y="20">${escapeXml(picture.known)}</text>` +
    `<line class="expected" x1="${across(left + 290)}" x2="${across(left + 314)}" y1="16" y2="16"/><text x="${across(left + 320)}" y="20">${escapeXml(picture.expectedName)}</text>`;
  const axes =
    `<text x="${across(left - 8)}" y="36" text-anchor="end">${escapeXml(picture.codes)}</text>` +
    `<text x="${across(width - right)}" y="${String(height - 8)}" text-anchor="end">${escapeXml(picture.contributions)}</text>` +
    `<line class="axis" x1="${across(left)}" x2="${across(width - right)}" y1="${y(0)}" y2="${y(0)}"/>`;
  const lines =
    `<path class="expected" d="M${across(left)} ${y(0)}${curve}"/>` +
    `<path class="line" d="M${across(left)} ${y(0)}${steps}"/>`;
  return svgOf(width, height, picture.title, options, ruled.join('') + counted.join('') + axes + lines + key);
}

/** At most six round numbers from 0 to the most. */
function ticks(most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((one) => most / one <= 5) ?? most;
  const values: number[] = [];
  for (let value = 0; value <= most; value += step) values.push(value);
  return values;
}
