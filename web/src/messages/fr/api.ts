// French: texts of the HTTP API. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { api as english } from '../en/api.ts';

export const api: Translation<typeof english> = {
  'api.title': 'API HTTP',
  'api.lead':
    'Par les adresses ci-dessous, des programmes peuvent lire et modifier les espaces de travail, avec les droits de la personne dont ils utilisent la clé.',
  'api.inEnglish': 'Les opérations sont décrites en anglais.',
  'api.document': 'La même description pour les programmes (OpenAPI 3.1)',
  'api.token.heading': 'Clés',
  'api.token.explanation':
    'Chaque requête porte une clé dans son en-tête. Créez-la sur la page de votre compte ; elle n’est affichée qu’une fois. Une clé de portée « read » permet de lire ; toute modification demande la portée « write ». Les cookies ne comptent pas ici.',
  'api.rules.heading': 'Règles communes à toutes les opérations',
  'api.rules.bodies':
    'Les corps de requête sont en JSON (UTF-8), {jsonLimit} au plus ; les fichiers sont envoyés en multipart/form-data, {uploadLimit} au plus en une fois. Ce qui n’est pas décrit ici est refusé, et non ignoré.',
  'api.rules.problems':
    'Quand quelque chose ne fonctionne pas, la réponse contient un code, un message dans la langue de l’en-tête Accept-Language et le champ concerné.',
  'api.rules.values':
    'Les dates suivent ISO 8601, en UTC. Les places dans les textes sont comptées en points de code Unicode ; la fin n’est pas comprise. Les taux vont de 0 à 1.',
  'api.contents': 'Opérations',
  'api.permission': 'Droit nécessaire',
  'api.scope': 'Portée de la clé',
  'api.parametersOf': 'Paramètres de {operation}',
  'api.body': 'Corps',
  'api.answer': 'Réponse',
  'api.problems': 'Problèmes',
  'api.name': 'Nom',
  'api.where': 'Où',
  'api.values': 'Valeurs',
  'api.meaning': 'Signification',
  'api.status': 'Statut',
  'api.shapes': 'Structure des réponses',
  'api.optional': 'facultatif',
  'api.anyPerson': 'toute personne ayant un compte',
  'api.administrator': 'administration de l’installation',
  'api.problem.tokenMissing':
    'Envoyez une clé dans l’en-tête « Authorization: Bearer … ». Les clés se créent sur la page de votre compte.',
  'api.problem.tokenRefused':
    'Cette clé est inconnue, expirée ou retirée. Créez-en une nouvelle sur la page de votre compte.',
  'api.problem.scopeMissing': 'Cette clé n’a pas la portée « {scope} ». Créez une clé qui l’a.',
  'api.problem.notAllowed':
    'Vous n’y avez pas accès : votre rôle ne le prévoit pas. L’administration peut vous donner un autre rôle.',
  'api.problem.notFound': 'Il n’y a rien à cette adresse, ou vous n’y avez pas accès.',
  'api.problem.tooLarge': 'Le corps de la requête est trop grand : {limit} au plus en une fois.',
  'api.problem.tooManyRequests': 'Trop de requêtes. Attendez {seconds} secondes, puis réessayez.',
  'api.problem.bodyUnreadable':
    'Le corps de la requête n’a pas pu être lu. Vérifiez qu’il est complet et ce que dit son Content-Type.',
  'api.problem.mediaTypeRefused':
    'Un corps de ce Content-Type n’est pas accepté ici. Envoyez application/json, ou multipart/form-data pour des fichiers.',
  'api.problem.unexpected':
    'Une erreur s’est produite de notre côté. Réessayez ; si cela se reproduit, signalez {reference}.',
  'api.problem.fieldUnknown': 'Il n’y a pas de « {field} » ici. Omettez-le, ou cherchez son nom dans la description.',
  'api.problem.fieldMissing': '« {field} » manque.',
  'api.problem.valueNotAmong': '« {field} » doit être l’une de ces valeurs : {values}.',
  'api.problem.valueType': '« {field} » doit être du type {type}.',
  'api.problem.valueTooSmall': '« {field} » est trop petit ou trop court. Le minimum est {limit}.',
  'api.problem.valueTooLarge': '« {field} » est trop grand ou trop long. Le maximum est {limit}.',
  'api.problem.valueForm': '« {field} » n’a pas la forme décrite pour lui.',
};
