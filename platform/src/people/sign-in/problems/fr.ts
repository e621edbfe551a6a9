// The messages in French. Not yet read by a native reader.
import type { Translation } from '../../../messages.ts';
import type { English } from './en.ts';

export const fr: Translation<English> = {
  passwordTooShort: {
    one: 'Le mot de passe doit compter au moins {count} caractère. Plusieurs mots à la suite se retiennent facilement.',
    other:
      'Le mot de passe doit compter au moins {count} caractères. Plusieurs mots à la suite se retiennent facilement.',
  },
  passwordTooLong: {
    one: 'Le mot de passe peut compter au plus {count} caractère.',
    other: 'Le mot de passe peut compter au plus {count} caractères.',
  },
  passwordCommon: 'Ce mot de passe est l’un des premiers que l’on essaie pour deviner. Choisissez-en un moins courant.',
  passwordNamesAccount:
    'Le mot de passe ne peut pas être le nom ni l’adresse électronique du compte. Choisissez-en un autre.',
  signInRefused:
    'L’adresse électronique et le mot de passe ne correspondent pas. Vérifiez les deux ou choisissez une autre façon de vous connecter.',
  codeRefused:
    'Ce code n’est pas valable ou a déjà servi. Saisissez le code le plus récent affiché par l’application, ou un code de récupération encore inutilisé.',
  lockedOut: {
    one: 'Il y a eu de nombreuses tentatives de connexion. La prochaine sera possible dans {count} minute ; une clé d’accès ou un code de récupération fonctionne tout de suite.',
    other:
      'Il y a eu de nombreuses tentatives de connexion. La prochaine sera possible dans {count} minutes ; une clé d’accès ou un code de récupération fonctionne tout de suite.',
  },
  networkLockedOut: {
    one: 'Il y a eu de nombreuses tentatives de connexion depuis ce réseau. La prochaine sera possible dans {count} minute.',
    other:
      'Il y a eu de nombreuses tentatives de connexion depuis ce réseau. La prochaine sera possible dans {count} minutes.',
  },
  stepExpired: 'Cette étape a duré plus de dix minutes, ou elle est déjà terminée. Recommencez.',
  passkeyRefused: 'La clé d’accès n’a pas été acceptée. Réessayez ou choisissez une autre façon de vous connecter.',
  passkeyKnown: 'Cette clé d’accès est déjà enregistrée.',
  authenticatorExists: 'Il y a déjà une application d’authentification. Retirez-la avant d’en ajouter une autre.',
  openIdConnectUnreachable:
    '{name} ne répond pas comme il faut. Réessayez plus tard ou choisissez une autre façon de vous connecter.',
  openIdConnectRefused:
    '{name} n’a pas achevé la connexion. Recommencez ou choisissez une autre façon de vous connecter.',
  identityNotInvited:
    'La connexion avec {name} a fonctionné, mais ce compte n’a pas d’accès ici. Demandez à un administrateur une invitation à la même adresse électronique.',
  mailNotSent:
    'Le serveur de messagerie n’a pas pris le message ({reason}). Réessayez plus tard ou transmettez le texte autrement.',
  mailAddressRefused: '« {value} » n’est pas une adresse électronique. Corrigez-la et envoyez de nouveau.',
  networkRefused:
    '{setting} contient « {value} », qui n’est ni une adresse ni un réseau tel que 10.1.0.0/16. Corrigez-le et redémarrez.',
  settingMissing: 'Le réglage {setting} manque : il est nécessaire avec {other}. Ajoutez-le et redémarrez.',
  settingRefused:
    '{setting} n’est pas utilisable tel quel : il doit avoir la forme {example}. Corrigez-le et redémarrez.',
};
