import { benchNext } from './next-nohttp.tmp.ts';
await benchNext((line: string) => process.stdout.write(line + '\n'));
process.exit(0);
