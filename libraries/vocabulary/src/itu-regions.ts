// The six regions in which ITU's Development Sector works, and the Member States of each.
import type { UnLanguage } from './languages.ts';

export type ItuRegion = 'AFR' | 'AMS' | 'ARB' | 'ASP' | 'CIS' | 'EUR';

export const ituRegions: readonly { id: ItuRegion; name: Record<UnLanguage, string> }[] = [
  {
    id: 'AFR',
    name: { ar: 'أفريقيا', en: 'Africa', es: 'África', fr: 'Afrique', ru: 'Африка', zh: '非洲' },
  },
  {
    id: 'AMS',
    name: {
      ar: 'الأمريكتان',
      en: 'Americas',
      es: 'Américas',
      fr: 'Amériques',
      ru: 'Северная и Южная Америка',
      zh: '美洲',
    },
  },
  {
    id: 'ARB',
    name: {
      ar: 'الدول العربية',
      en: 'Arab States',
      es: 'Estados Árabes',
      fr: 'États arabes',
      ru: 'Арабские государства',
      zh: '阿拉伯国家',
    },
  },
  {
    id: 'ASP',
    name: {
      ar: 'آسيا والمحيط الهادئ',
      en: 'Asia and the Pacific',
      es: 'Asia y el Pacífico',
      fr: 'Asie-Pacifique',
      ru: 'Азиатско-Тихоокеанский регион',
      zh: '亚太',
    },
  },
  {
    id: 'CIS',
    name: {
      ar: 'كومنولث الدول المستقلة',
      en: 'Commonwealth of Independent States',
      es: 'Comunidad de Estados Independientes',
      fr: "Communauté d'États indépendants",
      ru: 'Содружество Независимых Государств',
      zh: '独联体',
    },
  },
  {
    id: 'EUR',
    name: { ar: 'أوروبا', en: 'Europe', es: 'Europa', fr: 'Europe', ru: 'Европа', zh: '欧洲' },
  },
];

/** Member States by region, alpha-3. Not geography: the Comoros, Djibouti, Mauritania, Somalia and Sudan work with the
 *  Arab States; Georgia, Israel, the Republic of Moldova, Türkiye and Ukraine with Europe; Iran with Asia and the Pacific. */
export const ituMemberStates: Record<ItuRegion, readonly string[]> = {
  AFR: (
    'AGO BDI BEN BFA BWA CAF CIV CMR COD COG CPV ERI ETH GAB GHA GIN GMB GNB GNQ KEN LBR LSO ' +
    'MDG MLI MOZ MUS MWI NAM NER NGA RWA SEN SLE SSD STP SWZ SYC TCD TGO TZA UGA ZAF ZMB ZWE'
  ).split(' '),
  AMS: (
    'ARG ATG BHS BLZ BOL BRA BRB CAN CHL COL CRI CUB DMA DOM ECU GRD GTM GUY HND HTI JAM KNA ' +
    'LCA MEX NIC PAN PER PRY SLV SUR TTO URY USA VCT VEN'
  ).split(' '),
  ARB: 'ARE BHR COM DJI DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN QAT SAU SDN SOM SYR TUN YEM'.split(' '),
  ASP: (
    'AFG AUS BGD BRN BTN CHN FJI FSM IDN IND IRN JPN KHM KIR KOR LAO LKA MDV MHL MMR MNG MYS ' +
    'NPL NRU NZL PAK PHL PLW PNG PRK SGP SLB THA TLS TON TUV VNM VUT WSM'
  ).split(' '),
  CIS: 'ARM AZE BLR KAZ KGZ RUS TJK TKM UZB'.split(' '),
  EUR: (
    'ALB AND AUT BEL BGR BIH CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GEO GRC HRV HUN IRL ISL ISR ' +
    'ITA LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU SMR SRB SVK SVN SWE TUR UKR VAT'
  ).split(' '),
};

/** Not Member States, yet listed in a region by ITU: the State of Palestine takes part under Resolution 99. */
export const ituRegionOfOthers: Readonly<Record<string, ItuRegion>> = { PSE: 'ARB' };
