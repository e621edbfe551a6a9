// The words all parts share: countries, ITU-D regions, the UN languages, types of contributor.
export { unLanguages, isUnLanguage, languageNames, textDirection, type UnLanguage } from './languages.ts';
export { ituRegions, type ItuRegion } from './itu-regions.ts';
export { countries, findCountry, countryName, type Alpha3, type Country } from './countries.ts';
export { countryDataSource } from './country-data-source.ts';
export { contributorTypes, type ContributorType } from './contributor-types.ts';
