// Words that look like a country and are something else: phrases to pass over, names that need support, codes that are words.

/** Passed over wherever they stand, whatever their case: the longest name wins, so no country is read inside them. */
// prettier-ignore
export const passedOver: readonly string[] = [
  // places named after countries
  'New Mexico', 'Nuevo México', 'Nouveau-Mexique', 'New Jersey', 'Nueva Jersey', 'New England', 'New South Wales', '新英格兰', '新墨西哥',
  'British Columbia', 'Colombie-Britannique', 'Colombia Británica', 'Prince of Wales', 'Inner Mongolia', 'Mongolie intérieure', '内蒙古',
  'Gulf of Mexico', 'Golfo de México', 'golfe du Mexique', '墨西哥湾', 'Gulf of Guinea', 'golfe de Guinée', 'Golfo de Guinea', 'خليج غينيا',
  'Gulf of Oman', 'Lake Chad', 'Lac Tchad', 'Lago Chad', 'озеро Чад', 'озера Чад', 'بحيرة تشاد', '几内亚湾', '泰国湾', 'guinea pig', 'guinea pigs',
  'Niger Delta', 'Niger River', 'River Niger', 'Niger State', 'fleuve Niger', 'río Níger', 'دلتا النيجر', 'نهر النيجر', '尼日尔河',
  'Congo River', 'Congo Basin', 'bassin du Congo', 'cuenca del Congo', '刚果河', 'Senegal River', 'fleuve Sénégal',
  'Jordan River', 'River Jordan', 'Jordan Valley', 'نهر الأردن', '约旦河', 'Panama Canal', 'Canal de Panamá', 'canal de Panama',
  'State of Georgia', 'Georgia Tech', 'Georgia Institute of Technology', 'University of Georgia', 'Georgia State', 'Atlanta, Georgia',
  'South Georgia', 'Papua', 'Papouasie', 'Papúa', 'Korean Peninsula', 'Iberian Peninsula', 'Latin America', '朝鲜半岛', '马里兰', '马里亚纳',
  // seas
  'Indian Ocean', 'océan Indien', 'Océano Índico', 'Индийский океан', 'Индийского океана', 'Индийском океане', 'المحيط الهندي', '印度洋',
  'South China Sea', 'East China Sea', 'mer de Chine', 'mar de China', '南中国海', '中国海', 'Sea of Japan', '日本海', 'Norwegian Sea', 'Irish Sea',
  // peoples who are not citizens
  'American Indian', 'American Indians', 'West Indian', 'West Indians', 'Indian reservation', 'Irish Traveller', 'Irish Travellers', '朝鲜族',
  // money
  'United States dollar', 'United States dollars', 'U.S. dollar', 'U.S. dollars', 'dollars des États-Unis', 'dólares de los Estados Unidos',
  'доллар США', 'доллара США', 'долларов США', 'доллары США', 'долл. США', 'دولار أمريكي', 'Australian dollar', 'Australian dollars',
  'Canadian dollar', 'Canadian dollars', 'Swiss franc', 'Swiss francs', 'francs suisses', 'francos suizos', 'British pound', 'British pounds',
  // the seats of organisations, as in addresses and imprints
  'Geneva, Switzerland', 'Geneva 20, Switzerland', 'Geneva 10, Switzerland', 'Genève, Suisse', 'Ginebra, Suiza', 'Женева, Швейцария',
  'جنيف، سويسرا', '瑞士日内瓦', '日内瓦，瑞士', 'Gland, Switzerland', 'Printed in Switzerland', 'Published in Switzerland', 'Imprimé en Suisse',
  'Impreso en Suiza', 'Paris, France', 'París, Francia', 'Printed in France', 'Vienna, Austria', 'Vienne, Autriche', 'Viena, Austria',
  'Rome, Italy', 'Rome, Italie', 'Roma, Italia', 'New York, United States of America', 'New York, United States', 'New York, USA',
  'Washington DC, USA', 'Printed in the United States of America', 'Printed in USA', 'Printed in the United Kingdom',
  // institutions and publications
  'Panama Papers', 'Luxembourg Declaration', 'British Council', 'British Library', 'Bank of England', '英格兰银行', '巴林银行',
  // two possible countries, or a country of the past
  'Virgin Islands', 'Îles Vierges', 'Islas Vírgenes', 'Виргинские острова', 'Korea', 'Corée', 'Corea', 'Корея', 'Кореи', 'Корее', 'Корею', 'كوريا',
  'Saint Martin', 'St. Martin', 'San Martín', 'Сен-Мартен', 'سان مارتن', 'Serbia and Montenegro', 'Serbie-et-Monténégro',
  'Serbia y Montenegro', 'Сербия и Черногория', 'Federal Republic of Yugoslavia', 'المغرب العربي', 'صلاة المغرب',
  // Chinese characters that meet across two words
  '上海地', '海地区', '阿曼达', '中美国家', '南美国家', '北美国家', '拉美国家',
];

/** Names with another meaning: given names, towns, a part of the world, one of two countries. In a text they count, but no
 *  proposal rests on them alone. Compared after folding. */
// prettier-ignore
export const weakNames: readonly string[] = [
  'Jordan', 'Chad', 'Georgia', 'Géorgie', 'جورجيا', 'Jersey', 'Guernsey', 'Maurice', 'Mauricio', 'Dominica', 'Dominique', 'Доминика',
  'Grenade', 'Granada', 'Salvador', 'Сальвадор', 'Santa Elena', 'Saint Helena', 'Guadalupe', 'Santa Lucía', 'Montserrat', 'Macedonia',
  'Congo', 'Конго', 'الكونغو', '刚果', 'Micronesia', 'Micronésie', 'Микронезия', 'ميكرونيزيا', '密克罗尼西亚',
  'قطر', 'عمان', 'بنين', '苏丹', 'U.S.', 'FSM', 'EUA',
];

/** Never read as a country: too often a common word. */
// prettier-ignore
export const unusableNames: readonly string[] = [
  'Reunión', 'La Réunion', 'Того', 'مالي',
];

/** Areas without a government that could contribute: their names are passed over. */
export const areasPassedOver: readonly string[] = ['ATA', 'ATF', 'BVT', 'HMD', 'IOT', 'MAF', 'SGS', 'SXM', 'UMI'];

/** Alpha-3 codes that in a file name may as well be words, months, abbreviations or languages: they need support by the text. */
export const ambiguousCodes: ReadonlySet<string> = new Set(
  (
    'AND ARE ARM BEN BES BRA CAN CHE CHN COD COG COM CRI CUB CZE DEU DNK DOM ESP EST ETH FIN FRA ' +
    'GAB GEO GIN GRC GUM HUN IND IRL ISR ITA JAM JEY JPN KOR LIE LUX MAC MAR MLI MUS NAM NIC NLD ' +
    'NOR PAN PER PNG POL PRT PRY ROU RUS SEN SUR SWE TON TUN TUR UKR USA VAT'
  ).split(' '),
);
