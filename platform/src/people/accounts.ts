// Accounts: the people who can sign in, as administrators see them and as they see themselves.
import { randomUUID } from 'node:crypto';
import type { UnLanguage } from '@common-thread/vocabulary';
import { recordInstallationAudit } from '../audit.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { firstCodePoints, storableText } from '../storable-text.ts';
import type { Actor } from './actor.ts';

export interface Person {
  id: string;
  name: string;
  email: string | null;
  language: string | null;
  isAdministrator: boolean;
  hasPassword: boolean;
  disabledAt: Date | null;
  createdAt: Date;
  lastSignedInAt: Date | null;
}

const personColumns = sql`person.id, person.name, person.email, person.language,
  person.is_administrator as "isAdministrator", person.password_hash is not null as "hasPassword",
  person.disabled_at as "disabledAt", person.created_at as "createdAt", person.last_signed_in_at as "lastSignedInAt"`;

export async function findPerson(database: Database, id: string): Promise<Person | null> {
  const row = await database.first<Person>(sql`select ${personColumns} from person where id = ${id}`);
  return row ?? null;
}

/** Unknown ids are left out, and so are people whose data were removed. */
export async function namePeople(database: Database, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return database.query(sql`select id, name from person where id = any(${ids}) and name is not null`);
}

export async function findPersonByEmail(database: Database, email: string): Promise<Person | null> {
  const row = await database.first<Person>(sql`
    select ${personColumns}
    from person
    where email = ${normalEmail(email)}`);
  return row ?? null;
}

export interface PeoplePage {
  people: Person[];
  total: number;
}

/** By name. @param page counts from 1 */
export async function listPeople(database: Database, page: number, perPage = 50): Promise<PeoplePage> {
  const people = await database.query<Person>(sql`
    select ${personColumns}
    from person
    order by name, id
    limit ${perPage} offset ${(page - 1) * perPage}`);
  const total = await database.first<{ count: number }>(sql`select count(*)::int as count from person`);
  return { people, total: total?.count ?? 0 };
}

/** @returns null when the e-mail belongs to somebody already */
export async function createPerson(
  database: Database,
  by: Actor,
  person: { name: string; email: string | null; language?: UnLanguage | null },
): Promise<Person | null> {
  return database.transaction(async (transaction) => {
    const id = randomUUID();
    const row = await transaction.first<{ id: string }>(sql`
      insert into person (id, name, email, language)
      values (${id}, ${personName(person.name)}, ${person.email === null ? null : normalEmail(person.email)}, ${person.language ?? null})
      on conflict (email) do nothing
      returning id`);
    if (row === undefined) return null;
    await recordInstallationAudit(transaction, by, { action: 'people.create', subject: id });
    return findPerson(transaction, id);
  });
}

export interface PersonChanges {
  name?: string;
  email?: string | null;
  language?: UnLanguage;
}

/** @returns false when the e-mail belongs to somebody else */
export async function changePerson(
  database: Database,
  by: Actor,
  id: string,
  changes: PersonChanges,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const email = changes.email === undefined || changes.email === null ? null : normalEmail(changes.email);
    const taken = await transaction.first(sql`
      select id from person where email = ${email} and id <> ${id}`);
    if (taken !== undefined) return false;
    await transaction.query(sql`
      update person
      set name = coalesce(${changes.name === undefined ? null : personName(changes.name)}, name),
        email = case when ${changes.email !== undefined} then ${email} else email end,
        language = coalesce(${changes.language ?? null}, language)
      where id = ${id}`);
    await recordInstallationAudit(transaction, by, { action: 'people.change', subject: id });
    return true;
  });
}

/** Closes an account (its sessions and keys for programs end) or opens it again. The last administrator's stays open.
 *  @returns false when nothing was changed */
export async function setDisabled(database: Database, by: Actor, id: string, isDisabled: boolean): Promise<boolean> {
  return database.transaction(async (transaction) => {
    if (isDisabled && (await isLastAdministrator(transaction, id))) return false;
    await transaction.query(sql`
      update person
      set disabled_at = case when ${isDisabled} then coalesce(disabled_at, now()) end
      where id = ${id}`);
    if (isDisabled) {
      await transaction.query(sql`delete from session where person_id = ${id}`);
      await transaction.query(sql`delete from sign_in_link where person_id = ${id}`);
    }
    const action = isDisabled ? 'people.disable' : 'people.enable';
    await recordInstallationAudit(transaction, by, { action, subject: id });
    return true;
  });
}

/** @returns false when this would leave the installation without an administrator */
export async function setAdministrator(
  database: Database,
  by: Actor,
  id: string,
  isAdministrator: boolean,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    if (!isAdministrator && (await isLastAdministrator(transaction, id))) return false;
    await transaction.query(sql`update person set is_administrator = ${isAdministrator} where id = ${id}`);
    const action = isAdministrator ? 'people.makeAdministrator' : 'people.endAdministrator';
    await recordInstallationAudit(transaction, by, { action, subject: id });
    return true;
  });
}

/** The rows are held, so that two administrators who leave at the same moment do not both find the other still there. */
async function isLastAdministrator(transaction: Database, id: string): Promise<boolean> {
  const administrators = await transaction.query<{ id: string }>(sql`
    select id
    from person
    where is_administrator
      and disabled_at is null
    order by id
    for update`);
  return administrators.length === 1 && administrators[0]?.id === id;
}

export function normalEmail(email: string): string {
  return storableText(email).trim().normalize('NFC').toLowerCase();
}

/** One line of at most 200 characters. */
export function personName(name: string): string {
  return firstCodePoints(storableText(name).replace(/\s+/gu, ' ').trim().normalize('NFC'), 200);
}
