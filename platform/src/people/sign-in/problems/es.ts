// The messages in Spanish. Not yet read by a native reader.
import type { Translation } from '../../../messages.ts';
import type { English } from './en.ts';

export const es: Translation<English> = {
  passwordTooShort: {
    one: 'La contraseña necesita al menos {count} carácter. Varias palabras seguidas son fáciles de recordar.',
    other: 'La contraseña necesita al menos {count} caracteres. Varias palabras seguidas son fáciles de recordar.',
  },
  passwordTooLong: {
    one: 'La contraseña puede tener como máximo {count} carácter.',
    other: 'La contraseña puede tener como máximo {count} caracteres.',
  },
  passwordCommon: 'Esta contraseña es de las primeras que se prueban al adivinar. Elija una menos habitual.',
  passwordNamesAccount:
    'La contraseña no puede ser el nombre ni la dirección de correo electrónico de la cuenta. Elija otra.',
  signInRefused:
    'La dirección de correo electrónico y la contraseña no concuerdan. Compruebe ambas o elija otra forma de iniciar sesión.',
  codeRefused:
    'Este código no es válido o ya se utilizó. Escriba el código más reciente que muestra la aplicación, o un código de recuperación sin usar.',
  lockedOut: {
    one: 'Ha habido muchos intentos de iniciar sesión. El próximo será posible dentro de {count} minuto; una clave de acceso o un código de recuperación funcionan de inmediato.',
    other:
      'Ha habido muchos intentos de iniciar sesión. El próximo será posible dentro de {count} minutos; una clave de acceso o un código de recuperación funcionan de inmediato.',
  },
  networkLockedOut: {
    one: 'Ha habido muchos intentos de iniciar sesión desde esta red. El próximo será posible dentro de {count} minuto.',
    other:
      'Ha habido muchos intentos de iniciar sesión desde esta red. El próximo será posible dentro de {count} minutos.',
  },
  stepExpired: 'Este paso duró más de diez minutos o ya se completó. Empiece de nuevo.',
  passkeyRefused: 'La clave de acceso no se aceptó. Inténtelo de nuevo o elija otra forma de iniciar sesión.',
  passkeyKnown: 'Esta clave de acceso ya está registrada.',
  authenticatorExists: 'Ya hay una aplicación de autenticación. Quítela antes de añadir otra.',
  openIdConnectUnreachable:
    '{name} no responde como debería. Inténtelo más tarde o elija otra forma de iniciar sesión.',
  openIdConnectRefused:
    '{name} no completó el inicio de sesión. Empiece de nuevo o elija otra forma de iniciar sesión.',
  identityNotInvited:
    'El inicio de sesión con {name} funcionó, pero esa cuenta no tiene acceso aquí. Pida a un administrador una invitación a la misma dirección de correo electrónico.',
  mailNotSent:
    'El servidor de correo no aceptó el mensaje ({reason}). Inténtelo más tarde o haga llegar el texto de otra manera.',
  mailAddressRefused: '«{value}» no es una dirección de correo electrónico. Corríjala y envíe de nuevo.',
  networkRefused:
    '{setting} contiene «{value}», que no es una dirección ni una red como 10.1.0.0/16. Corríjalo y vuelva a arrancar.',
  settingMissing: 'Falta el ajuste {setting}: es necesario junto con {other}. Añádalo y vuelva a arrancar.',
  settingRefused:
    '{setting} no puede usarse tal como está: debe tener la forma {example}. Corríjalo y vuelva a arrancar.',
};
