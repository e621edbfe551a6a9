// What is kept, since when, and why: the words of retention-rules.ts in another language. Not yet read by a native reader.
import type { RetentionWords } from '../retention-rules.ts';

export const fr: RetentionWords = {
  session: {
    what: 'Sessions',
    since: 'après leur expiration',
    why: 'Une session expirée ne connecte personne ; un jour tient compte des horloges qui diffèrent.',
  },
  signInLink: {
    what: 'Liens de connexion uniques que personne n’a utilisés',
    since: 'après leur expiration',
    why: 'Un lien utilisé disparaît aussitôt ; un ancien ne sert à rien.',
  },
  signInStep: {
    what: 'Étapes d’une connexion inachevée',
    since: 'après leur expiration',
    why: 'Elles servent pendant quelques minutes.',
  },
  lockOut: {
    what: 'Décomptes des connexions échouées',
    since: 'après le dernier échec',
    why: 'Passé ce délai, le décompte recommence de toute façon.',
  },
  invitation: {
    what: 'Invitations',
    since: 'après leur expiration',
    why: 'Une invitation utilisée ou retirée disparaît aussitôt ; un nom et une adresse qui n’ont pas servi ne sont pas gardés.',
  },
  apiToken: {
    what: 'Clés pour programmes',
    since: 'après leur expiration',
    why: 'Pour que la personne qui les possède voie encore quelle clé a expiré.',
  },
  jobDone: {
    what: 'Travaux en arrière-plan terminés',
    since: 'après leur fin',
    why: 'Leur compte rendu peut être lu pendant ce temps ; ce qu’ils ont produit reste.',
  },
  jobFailed: {
    what: 'Travaux en arrière-plan échoués',
    since: 'après leur échec',
    why: 'Pour qu’il y ait le temps de trouver la raison et de réessayer.',
  },
  submissionDraft: {
    what: 'Brouillons écrits par un lien personnel et jamais soumis',
    since: 'après la fin du lien',
    why: 'Pendant ce temps, le lien peut être prolongé et le brouillon soumis.',
  },
  contributorLink: {
    what: 'Liens personnels par lesquels rien n’a été soumis',
    since: 'après la fin du lien',
    why: 'Un nom pour lequel rien n’est arrivé n’est pas gardé.',
  },
  submissionContact: {
    what: 'Comment joindre la personne qui a soumis un texte',
    since: 'après son acceptation ou son rejet',
    why: 'Des questions se posent pendant ce temps ; ce qui a été soumis reste.',
  },
  person: {
    what: 'Comptes, avec leurs clés d’accès, appartenances et réglages',
    since: 'jusqu’à ce que la personne ou l’administration les supprime',
    why: 'Ils sont nécessaires pour se connecter et pour savoir qui fait partie d’un espace de travail.',
  },
  audit: {
    what: 'Lignes du journal des modifications',
    since: 'aussi longtemps que l’installation',
    why: 'Un journal dont des lignes disparaissent ne prouve rien. Il ne désigne les personnes que par un numéro, qui ne signifie rien une fois le compte supprimé.',
  },
  content: {
    what: 'Contributions, avec leurs documents, codes et chapitres',
    since: 'aussi longtemps que leur espace de travail',
    why: 'Des énoncés publiés reposent sur eux.',
  },
};
