// common-thread themes: the themes of a study, counted by country.
import { Command, Option } from 'commander';
import { themeTable, themeTableCsv } from '@common-thread/themes';
import type { Basis } from '@common-thread/coding';
import { contextOf, existingStudy, languageOf, withProduct, withSharedOptions, type SharedOptions } from './session.ts';
import { openTerminal } from './terminal.ts';

interface ThemesOptions extends SharedOptions {
  study: string;
  basis: Basis;
  lang?: string;
  csv?: boolean;
}

export function themesCommand(): Command {
  return withSharedOptions(new Command('themes'))
    .description(
      'Print the themes of a study: in how many countries each occurs, with its interval, and who is silent.',
    )
    .requiredOption('--study <name>', 'name of the study')
    .addOption(
      new Option('--basis <which>', 'which codings count').choices(['accepted', 'suggestions']).default('accepted'),
    )
    .option('--lang <code>', 'language of the names')
    .option('--csv', 'print CSV')
    .action(async (options: ThemesOptions) => {
      await withProduct(options, async (product) => {
        const study = await existingStudy(product, options.study);
        const language = options.lang === undefined ? study.language : languageOf(options.lang);
        const table = await themeTable(contextOf(product, study, language), options.basis);
        const total = table.contributingCountries.length;
        const rows = [...table.themes]
          .sort((one, other) => other.countries.length - one.countries.length)
          .map((theme) => {
            const interval = `${percent(theme.interval.low)}-${percent(theme.interval.high)} %`;
            return `${theme.isCommon ? '*' : ' '} ${String(theme.countries.length).padStart(3)} of ${String(total)}  ${interval.padEnd(9)}  ${theme.code.padEnd(14)} ${theme.name}`;
          });
        const rule = `* common: at least ${percent(table.rule.minimumShare)} % of the contributing countries and ${String(table.rule.minimumRegions)} ITU-D regions`;
        const basis =
          options.basis === 'accepted'
            ? 'Counted: codes that people accepted.'
            : 'Counted: suggestions that nobody has reviewed.';
        openTerminal(options).answer(
          options.csv === true ? themeTableCsv(table).trimEnd() : [...rows, rule, basis].join('\n'),
          table,
        );
      });
    });
}

function percent(rate: number): string {
  return String(Math.round(rate * 100));
}
