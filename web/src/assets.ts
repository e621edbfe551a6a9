// The site's own files: two style sheets, one icon, the few scripts. Their names hold a digest of what is in them,
// so a browser may keep them for ever and still never uses an old one.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stylesheet, workspaceStylesheet } from './stylesheet.ts';

export type ScriptName = 'rounds.js' | 'reading.js' | 'matrix.js' | 'passkey.js' | 'next.js';
export type AssetName = 'site.css' | 'workspace.css' | 'icon.svg' | ScriptName;

export interface Asset {
  body: string;
  mediaType: string;
}

export interface SiteAssets {
  /** Address of the asset; undefined for a script that was not built: pages work without. */
  address(name: AssetName): string | undefined;
  /** @param fileName the last part of an address */
  find(fileName: string): Asset | undefined;
}

const scriptNames: readonly ScriptName[] = ['rounds.js', 'reading.js', 'matrix.js', 'passkey.js', 'next.js'];

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="11" fill="none" stroke="#9c4310" stroke-width="6"/></svg>`;

/** @param publicFolder where the build put the scripts; without it the site has none */
export function createAssets(publicFolder: string | null): SiteAssets {
  const assets: [AssetName, Asset][] = [
    ['site.css', { body: stylesheet, mediaType: 'text/css; charset=utf-8' }],
    ['workspace.css', { body: workspaceStylesheet, mediaType: 'text/css; charset=utf-8' }],
    ['icon.svg', { body: icon, mediaType: 'image/svg+xml' }],
  ];
  for (const name of publicFolder === null ? [] : scriptNames) {
    const file = join(publicFolder ?? '', name);
    if (existsSync(file))
      assets.push([name, { body: readFileSync(file, 'utf8'), mediaType: 'text/javascript; charset=utf-8' }]);
  }
  const fileNames = new Map(assets.map(([name, asset]) => [name, withDigest(name, asset.body)]));
  const byFileName = new Map(assets.map(([name, asset]) => [fileNames.get(name) ?? name, asset]));
  return {
    address(name) {
      const fileName = fileNames.get(name);
      return fileName === undefined ? undefined : `/assets/${fileName}`;
    },
    find: (fileName) => byFileName.get(fileName),
  };
}

function withDigest(name: string, body: string): string {
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return name.replace(/\.(\w+)$/, `.${digest}.$1`);
}
