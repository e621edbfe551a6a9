import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { inventedServices, signedIn } from '../../../test/invented-services.ts';
import { createSite } from '../../site.tsx';

const pictures = '/workspaces/q3/pictures';

async function read(path: string) {
  const answer = await createSite(inventedServices()).request(path, { headers: signedIn });
  return { status: answer.status, type: answer.headers.get('Content-Type'), text: await answer.text() };
}

describe('the pictures of a study', () => {
  it('are drawn in the page without scripts and styles, every name escaped', async () => {
    const { text } = await read(pictures);
    expect(text).toContain('<svg xmlns="http://www.w3.org/2000/svg" class="picture"');
    expect(text).toContain('Campaigns &#38; &#60;days&#62;');
    expect(text).not.toContain('<days>');
    expect(text).not.toContain('<style');
    expect(text).toContain('1 of 4 cells is empty.');
  });

  it.each(['', '/together', '/years', '/saturation'])('lead to each other and to the matrix: %s', async (name) => {
    const { status, text } = await read(`${pictures}${name}`);
    expect(status).toBe(200);
    for (const address of ['pictures', 'matrix', 'pictures/together', 'pictures/years', 'pictures/saturation'])
      expect(text).toContain(`/workspaces/q3/${address}?basis=`);
    expect(text).toContain('<table');
  });

  it.each(['map', 'together', 'years', 'saturation'])('are kept as files: %s', async (name) => {
    const svg = await read(`${pictures}/${name}.svg`);
    expect(svg).toMatchObject({ status: 200, type: 'image/svg+xml' });
    expect(svg.text).toContain('<style>');
    const csv = await read(`${pictures}/${name}.csv`);
    expect(csv).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' });
    expect((parse(csv.text, { bom: true }) as string[][]).length).toBeGreaterThan(1);
  });

  it('count countries in the columns asked for; an unknown wish gives regions', async () => {
    expect(parse((await read(`${pictures}/map.csv?by=country`)).text, { bom: true, columns: true })).toMatchObject([
      { code: 'AWA-CAMPAIGN', 'GHA Ghana': '2', "CIV Côte d'Ivoire": '0' },
      { code: 'AWA-SCHOOL', 'GHA Ghana': '1', "CIV Côte d'Ivoire": '1' },
    ]);
    expect((await read(`${pictures}/map.csv?by=nonsense`)).text).toContain('AFR');
  });

  it('are not there under another name', async () => expect((await read(`${pictures}/cake.svg`)).status).toBe(404));
});
