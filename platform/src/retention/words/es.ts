// What is kept, since when, and why: the words of retention-rules.ts in another language. Not yet read by a native reader.
import type { RetentionWords } from '../retention-rules.ts';

export const es: RetentionWords = {
  session: {
    what: 'Sesiones',
    since: 'desde que caducaron',
    why: 'Una sesión caducada no da acceso a nadie; un día cubre los relojes que difieren.',
  },
  signInLink: {
    what: 'Enlaces de un solo uso que nadie utilizó',
    since: 'desde que caducaron',
    why: 'Un enlace utilizado se elimina al momento; uno antiguo no sirve.',
  },
  signInStep: {
    what: 'Pasos de un inicio de sesión sin terminar',
    since: 'desde que caducaron',
    why: 'Sirven durante unos minutos.',
  },
  lockOut: {
    what: 'Recuentos de inicios de sesión fallidos',
    since: 'desde el último fallo',
    why: 'Después de ese tiempo el recuento empieza de nuevo en todo caso.',
  },
  invitation: {
    what: 'Invitaciones',
    since: 'desde que caducaron',
    why: 'Una utilizada o retirada se elimina al momento; un nombre y una dirección que no se usaron no se guardan.',
  },
  apiToken: {
    what: 'Claves para programas',
    since: 'desde que caducaron',
    why: 'Para que su titular pueda ver qué clave ha caducado.',
  },
  jobDone: {
    what: 'Trabajo en segundo plano hecho',
    since: 'desde que se hizo',
    why: 'Su informe puede leerse en ese tiempo; lo que produjo permanece.',
  },
  jobFailed: {
    what: 'Trabajo en segundo plano fallido',
    since: 'desde que falló',
    why: 'Para que haya tiempo de encontrar el motivo e intentarlo de nuevo.',
  },
  submissionDraft: {
    what: 'Borradores escritos con un enlace personal y nunca presentados',
    since: 'desde que terminó el enlace',
    why: 'En ese tiempo el enlace puede prolongarse y el borrador presentarse.',
  },
  contributorLink: {
    what: 'Enlaces personales con los que no se presentó nada',
    since: 'desde que terminó el enlace',
    why: 'No se guarda un nombre del que no llegó nada.',
  },
  submissionContact: {
    what: 'Cómo contactar con quien presentó una contribución',
    since: 'desde que se aceptó o rechazó',
    why: 'En ese tiempo surgen preguntas; lo presentado permanece.',
  },
  person: {
    what: 'Cuentas, con sus claves de acceso, pertenencias y ajustes',
    since: 'hasta que la persona o la administración las elimina',
    why: 'Se necesitan para iniciar sesión y para saber quién pertenece a un espacio de trabajo.',
  },
  audit: {
    what: 'Líneas del registro de cambios',
    since: 'mientras exista la instalación',
    why: 'Un registro del que desaparecen líneas no prueba nada. Nombra a las personas solo con un número, que no significa nada una vez eliminada la cuenta.',
  },
  content: {
    what: 'Contribuciones, sus documentos, códigos y capítulos',
    since: 'mientras exista su espacio de trabajo',
    why: 'En ellos se apoyan enunciados que se han publicado.',
  },
};
