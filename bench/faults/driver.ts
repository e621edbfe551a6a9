// Uploads and decides without a pause, as long as there is a server to ask, and keeps the ledger.
import { setTimeout as wait } from 'node:timers/promises';
import { contribute } from './contributors.ts';
import { digestOf, subjectOf, type DecidedPlace, type Decision, type Ledger, type SentDocument } from './ledger.ts';
import { decide, upload, type Answer } from './people.ts';
import type { Chance } from './random.ts';

export interface Driven {
  /** null while there is no server. */
  address(): string | null;
  cookie: string;
  /** Path of the study's overview. */
  study: string;
  places: readonly DecidedPlace[];
  newDocument(): { name: string; text: string };
  /** Uploads sent at most, so that the work left at the end is bounded. */
  documents: number;
  pauseMilliseconds: number;
}

export interface Driver {
  /** Waits until what is under way has its answer, or its connection has broken. */
  stop(): Promise<void>;
}

export function startDriver(driven: Driven, ledger: Ledger, chance: Chance): Driver {
  let isStopping = false;
  const loops = [uploading, contributing, deciding, deciding].map(async (act, index) => {
    while (!isStopping) {
      const address = driven.address();
      if (address === null) await wait(10);
      else await act(driven, address, ledger, chance, index);
      await wait(chance.between(0, 2 * driven.pauseMilliseconds));
    }
  });
  return {
    stop: async () => {
      isStopping = true;
      await Promise.all(loops);
    },
  };
}

function note(ledger: Ledger, answer: Answer): boolean {
  if (answer.status === 303) return true;
  ledger.refusals.set(answer.status, (ledger.refusals.get(answer.status) ?? 0) + 1);
  return false;
}

/** What was not acknowledged is sent again, as a person does who saw no answer. */
async function uploading(driven: Driven, address: string, ledger: Ledger): Promise<void> {
  const unanswered = [...ledger.documents.values()].find((document) => !document.isAcknowledged);
  if (unanswered === undefined && ledger.documents.size >= driven.documents) return;
  const document: SentDocument = unanswered ?? { ...driven.newDocument(), attempts: 0, isAcknowledged: false };
  ledger.documents.set(digestOf(document.text), document);
  document.attempts += 1;
  document.isAcknowledged = note(ledger, await upload(address, driven.cookie, driven.study, [document]));
}

async function contributing(_: Driven, address: string, ledger: Ledger): Promise<void> {
  const answer = await contribute(address, ledger);
  if (answer !== null) note(ledger, answer);
}

/** Each of the two who decide has passages of their own, so that the order of the decisions on one is known. */
async function deciding(driven: Driven, address: string, ledger: Ledger, chance: Chance, who: number): Promise<void> {
  const own = driven.places.filter((_, index) => index % 2 === who % 2);
  const place = chance.chosen(own);
  const sent = ledger.decisions.get(subjectOf(place)) ?? [];
  ledger.decisions.set(subjectOf(place), sent);
  // A place that was never decided may have no suggestion to reject.
  const decision: Decision = sent.some((one) => one.isAcknowledged) && chance.between(0, 1) < 0.5 ? 'reject' : 'accept';
  const one = { decision, isAcknowledged: false };
  sent.push(one);
  one.isAcknowledged = note(ledger, await decide(address, driven.cookie, driven.study, place, decision));
}
