// Where each column of the country table comes from, when it was taken, and what in it was not checked at its source.

/** `date` is the day on which the data were taken, not the day of the source. */
export const countryDataSource: { title: string; date: string; notes: string }[] = [
  {
    title: 'ISO 3166-1 codes, as listed by the iso-codes collection 4.15',
    date: '2026-11-24',
    notes: 'All 249 officially assigned alpha-2, alpha-3 and numeric codes; facts only.',
  },
  {
    title: 'United Nations Statistics Division, Standard country or area codes for statistical use (M49)',
    date: '2026-11-24',
    notes:
      'Regions and sub-regions compared with a public copy of the M49 table. Sub-regions, not intermediate regions: Kenya is in Sub-Saharan Africa. ' +
      'Taiwan Province of China has no row of its own in the M49 table; it stands in Eastern Asia with its ISO 3166-1 code. Antarctica has no region in M49.',
  },
  {
    title:
      'Unicode CLDR 48 territory names (Unicode License v3), corrected to the short names in use at the United Nations',
    date: '2026-11-24',
    notes:
      'About ninety countries and areas were corrected by hand in one or more languages; the result was not compared entry by entry with the UN terminology database. ' +
      'Least certain are the Arabic, Chinese and Russian names of dependent areas. "United Kingdom" and "Netherlands" stand for longer official short names.',
  },
  {
    title: 'ITU Development Sector, Member States by region',
    date: '2026-11-24',
    notes:
      '194 Member States, with Palau, the last to join. The lists are written from general knowledge and agree in size with ITU publications (Africa 44, Americas 35, ' +
      'Arab States 21, Asia and the Pacific 39, CIS 9, Europe 46), but were not compared name by name with a list of ITU on that day. ' +
      'The State of Palestine is not a Member State and is listed with the Arab States, as ITU does. Other areas have no ITU region here.',
  },
];
