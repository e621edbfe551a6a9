// Texts of every page in Spanish. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { shell as english } from '../en/shell.ts';

export const shell: Translation<typeof english> = {
  'product.name': 'Common Thread',
  'shell.skip': 'Ir al contenido',
  'shell.workspaces': 'Espacios de trabajo',
  'shell.studyNavigation': 'Partes del estudio',
  'shell.breadcrumbs': 'Usted está aquí',
  'shell.overview': 'Resumen',
  'shell.contributions': 'Contribuciones',
  'shell.codebook': 'Libro de códigos',
  'shell.themes': 'Temas',
  'shell.matrix': 'Matriz',
  'shell.chapter': 'Capítulo',
  'shell.find': 'Buscar',
  'shell.coding': 'Codificación',
  'shell.pictures': 'Gráficos',
  'codingParts.next': 'Qué leer ahora',
  'codingParts.rounds': 'En común',
  'codingParts.memos': 'Memos',
  'codingParts.emerging': 'Temas no previstos',
  'codingParts.exchange': 'Intercambio',
  'codingParts.parts': 'Páginas de la codificación',
  'shell.signedInAs': 'Sesión iniciada: {name}',
  'shell.signOut': 'Cerrar sesión',
  'shell.languages': 'Idioma de la interfaz',
  'shell.footer':
    'Common Thread reúne experiencias nacionales sobre la protección de la infancia en línea y mantiene cada enunciado unido a las palabras de las que procede.',
  'problem.notFound.title': 'No hay ninguna página en esta dirección',
  'problem.notFound.explanation':
    'Puede que la dirección esté mal escrita, que lo que nombraba se haya retirado o que no esté abierto para usted. La lista de espacios de trabajo lleva a todo lo que puede abrir.',
  'problem.unexpected.title': 'Se ha producido un error por nuestra parte',
  'problem.unexpected.explanation':
    'No se ha perdido nada de lo que había guardado. Inténtelo de nuevo; si vuelve a ocurrir, comunique la referencia siguiente a la persona que gestiona este sitio: indica la línea del registro del servidor.',
  'problem.unexpected.reference': 'Referencia: {reference}',
  'problem.tooLarge.title': 'El envío es demasiado grande',
  'problem.tooLarge.explanation':
    'El sitio admite como máximo {limit} cada vez. Envíe los archivos en grupos más pequeños o importe la carpeta desde la línea de órdenes.',
  'problem.otherSite.title': 'El formulario no fue aceptado',
  'problem.otherSite.explanation': 'Parece que se envió desde otro sitio. Abra la página aquí y envíelo de nuevo.',
  'problem.signInNeeded.title': 'Inicie sesión primero',
  'problem.signInNeeded.explanation': 'Los espacios de trabajo están abiertos a quienes trabajan en ellos.',
  'problem.notAllowed.title': 'Esto no está abierto para usted',
  'problem.notAllowed.explanation':
    'Su función en este espacio de trabajo no lo incluye. Un administrador del espacio puede darle otra función.',
  'problem.toWorkspaces': 'Ir a los espacios de trabajo',
  'problem.toSignIn': 'Cómo iniciar sesión',
  'problem.summary': 'Hay un problema',
  'gallery.title': 'Galería de componentes',
  'gallery.explanation': 'De qué están hechas las páginas, cada pieza con sus ejemplos. El contenido es inventado.',
  'gallery.direction': 'Dirección de la escritura',
  'gallery.leftToRight': 'De izquierda a derecha',
  'gallery.rightToLeft': 'De derecha a izquierda',
};
