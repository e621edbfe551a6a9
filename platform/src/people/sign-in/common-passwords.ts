// Passwords that are tried first by whoever guesses, as far as they are long enough to be accepted at all.

/** Written without spaces and signs, in lower case: that is how isCommonPassword() compares. */
const common = new Set(
  `password1234 password12345 password123456 password1234567 password12345678 password123456789 passwordpassword
  mypassword12 mypassword123 mypassword1234 thisismypassword newpassword123 changeme1234 changeme12345 changemenow123
  changeitnow1 letmein12345 letmein123456 letmeinplease welcome12345 welcome123456 welcometothe welcomehome1
  administrator administrator1 administrator12 administrator123 adminadmin12 adminpassword adminpassword1
  administrador administrateur rootpassword defaultpassword temppassword temporarypassword secretpassword
  iloveyou1234 iloveyou12345 iloveyousomuch iloveyouforever ilovemyfamily ilovemymother princess1234 sunshine1234
  football1234 baseball1234 superman1234 qwertyuiop12 qwertyuiop123 qwertyuiop1234 qwerty123456 qwerty1234567
  qwerty12345678 qwerty123456789 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv
  zaq12wsxcde3 qazwsxedcrfv qazwsxedcrfvtgb asdfghjkl123 asdfghjkl1234 zxcvbnm12345 zxcvbnm123456 abc123456789
  abcd12345678 abcdef123456 a123456789012 aa123456789012 abcd1234abcd asdf1234asdf q1w2e3r4t5y6 q1w2e3r4t5y6u7
  trustno11234 startrekstarwars starwars1234 pokemon12345 minecraft123 microsoft123 facebook1234 google123456
  computer1234 internet1234 commonthread commonthread1 commonthread12 commonthread123 childprotection childprotection1
  onlineprotection childonlineprotection correcthorsebatterystaple correcthorsebattery motdepasse12 motdepasse123
  motdepasse1234 monmotdepasse azertyuiop12 azertyuiop123 azertyuiopqsdfghjklm azerty123456 bonjour12345 jetaime12345
  contrasena12 contrasena123 contrasena1234 contraseña12 contraseña123 contraseña1234 micontraseña micontrasena
  tequiero1234 teamomucho12 holamundo123 barcelona123 realmadrid12 senha1234567 parol1234567 parolparol12 privet123456
  пароль123456 пароль1234567 парольпароль мойпароль123 йцукенгшщзхъ йцукен123456 привет123456 любовь123456
  woaini123456 woaini1314520 woaini5201314 zhangwei1234 123456789abc 123456789abcd 123123123abc 5201314520131
  كلمةالمرور12 كلمةالمرور123 كلمةالسر1234 محمد12345678`.split(/\s+/),
);

/** Rows that fingers run along: digits, the alphabets, and the rows of keyboards. */
const runs = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'йцукенгшщзхъфывапролджэячсмитьбю',
  '٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩',
].flatMap((run) => [run, [...run].reverse().join('')]);

/** Whether guessing reaches this password within a few tries: a well-known one, a run of neighbouring keys, or a unit of
 *  at most four characters repeated. Signs and spaces are left aside, since "Password-1234!" is guessed as early as
 *  "password1234". Not a measure of strength: a password that passes is not thereby good.
 *  @param password normalised */
export function isCommonPassword(password: string): boolean {
  const bare = password.toLowerCase().replace(/[\p{P}\p{Z}\p{Cf}$+<=>^`|~]/gu, '');
  if (bare === '') return isRepeated(password);
  return common.has(bare) || isRepeated(bare) || runs.some((run) => run.includes(bare));
}

function isRepeated(password: string): boolean {
  const characters = [...password];
  return [1, 2, 3, 4].some((unit) => characters.every((character, index) => character === characters[index % unit]));
}
