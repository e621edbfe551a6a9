// The pictures of the invented study, with a name that must be escaped and cells that are empty.
import type { Alpha3 } from '@common-thread/vocabulary';
import type { PicturesService } from '../src/services/pictures-service.ts';

const code = (id: string, name: string) => ({ code: id, name, family: 'AWA', familyName: 'Awareness' });
const codes = [code('AWA-CAMPAIGN', 'Campaigns & <days>'), code('AWA-SCHOOL', 'In schools')];

export const inventedPictures: PicturesService = {
  map: (_study, by, basis) =>
    Promise.resolve({
      basis,
      by,
      contributingCountries: 3,
      codes,
      columns:
        by === 'region'
          ? [
              { id: 'AFR', name: 'AFR', kind: 'region' as const },
              { id: 'AMS', name: 'AMS', kind: 'region' as const },
            ]
          : [
              { id: 'GHA', name: 'Ghana', kind: 'country' as const },
              { id: 'CIV', name: "Côte d'Ivoire", kind: 'country' as const },
            ],
      countries: [
        [2, 0],
        [1, 1],
      ],
      emptyCells: 1,
    }),
  together: (_study, basis) =>
    Promise.resolve({
      basis,
      codes,
      pairs: [
        {
          one: 'AWA-CAMPAIGN',
          other: 'AWA-SCHOOL',
          oneName: 'Campaigns & <days>',
          otherName: 'In schools',
          countries: 2,
          passages: 3,
          overlap: 0.25,
        },
      ],
    }),
  years: (_study, basis) =>
    Promise.resolve({
      basis,
      codes,
      years: [
        { year: '2023', contributing: 1 },
        { year: '2024', contributing: 3 },
      ],
      countries: [
        [1, 2],
        [0, 1],
      ],
      undatedDocuments: 2,
    }),
  saturation: (_study, basis) =>
    Promise.resolve({
      basis,
      codebookCodes: 59,
      steps: [
        {
          contributionId: 'c1',
          title: 'National experience of Ghana <2024>',
          country: 'GHA' as Alpha3,
          newCodes: codes.map(({ code: id, name }) => ({ code: id, name })),
          known: 2,
          expected: 1.5,
        },
        { contributionId: 'c2', title: 'Regional workshop', country: null, newCodes: [], known: 2, expected: 2 },
      ],
    }),
};
