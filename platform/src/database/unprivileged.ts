// PostgreSQL refuses to run as root. As root its programs run under an account without privileges, with one
// capability where the folders above would otherwise be closed to that account (/root is).
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

export interface Launch {
  /** Put before the program and its arguments. */
  prefix: string[];
  /** Options of spawn. */
  account: { uid?: number; gid?: number };
  /** The account that the cluster's files must belong to; null where it is the one that runs this program. */
  owner: { uid: number; gid: number } | null;
}

const nobody = 65534;

/** @param program path of the postgres binary, used to try each way out
 *  @param folder the cluster's folder, to which the account must be able to go */
export function unprivilegedLaunch(program: string, folder: string): Launch {
  if (process.getuid?.() !== 0) return { prefix: [], account: {}, owner: null };
  const owner = statSync(folder);
  const account = owner.uid === 0 ? { uid: nobody, gid: nobody } : { uid: owner.uid, gid: owner.gid };
  const plain: Launch = { prefix: [], account, owner: account };
  if (works(plain, program, folder)) return plain;
  const ids = ['--reuid', String(account.uid), '--regid', String(account.gid), '--clear-groups'];
  const withCapability: Launch = {
    prefix: ['setpriv', ...ids, '--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'],
    account: {},
    owner: account,
  };
  if (works(withCapability, program, folder)) return withCapability;
  throw new Error(
    `PostgreSQL can't run as root, and the account ${String(account.uid)} can't enter ${folder}. ` +
      'Start as an ordinary user, choose a data folder that others may enter (--data), or set DATABASE_URL to a PostgreSQL server.',
  );
}

/** The program and its arguments as spawn takes them. */
export function commandLine(
  launch: Launch,
  program: string,
  args: readonly string[],
): { command: string; args: string[] } {
  const [command = program, ...rest] = [...launch.prefix, program, ...args];
  return { command, args: rest };
}

/** The account can start the program and enter the folder; a folder is entered as root before the account changes, so it is listed. */
function works(launch: Launch, program: string, folder: string): boolean {
  const succeeds = (tried: string, programArguments: string[]) => {
    const { command, args } = commandLine(launch, tried, programArguments);
    return spawnSync(command, args, { ...launch.account, stdio: 'ignore' }).status === 0;
  };
  return succeeds(program, ['--version']) && succeeds('ls', [folder]);
}
