// Who may contribute to a study: ITU's kinds of membership, and those who are heard beside them.
import type { UnLanguage } from './languages.ts';

export type ContributorType =
  'memberState' | 'sectorMember' | 'academia' | 'ngo' | 'privateSector' | 'internationalOrganisation';

export const contributorTypes: readonly { id: ContributorType; name: Record<UnLanguage, string> }[] = [
  {
    id: 'memberState',
    name: {
      ar: 'دولة عضو',
      en: 'Member State',
      es: 'Estado Miembro',
      fr: 'État Membre',
      ru: 'Государство-Член',
      zh: '成员国',
    },
  },
  {
    id: 'sectorMember',
    name: {
      ar: 'عضو قطاع',
      en: 'Sector Member',
      es: 'Miembro de Sector',
      fr: 'Membre de Secteur',
      ru: 'Член Сектора',
      zh: '部门成员',
    },
  },
  {
    id: 'academia',
    name: {
      ar: 'الهيئات الأكاديمية',
      en: 'Academia',
      es: 'Instituciones Académicas',
      fr: 'Établissements universitaires',
      ru: 'Академические организации',
      zh: '学术成员',
    },
  },
  {
    id: 'ngo',
    name: {
      ar: 'منظمة غير حكومية',
      en: 'Non-governmental organisation',
      es: 'Organización no gubernamental',
      fr: 'Organisation non gouvernementale',
      ru: 'Неправительственная организация',
      zh: '非政府组织',
    },
  },
  {
    id: 'privateSector',
    name: {
      ar: 'القطاع الخاص',
      en: 'Private sector',
      es: 'Sector privado',
      fr: 'Secteur privé',
      ru: 'Частный сектор',
      zh: '私营部门',
    },
  },
  {
    id: 'internationalOrganisation',
    name: {
      ar: 'منظمة دولية',
      en: 'International organisation',
      es: 'Organización internacional',
      fr: 'Organisation internationale',
      ru: 'Международная организация',
      zh: '国际组织',
    },
  },
];
