// The first letters of Chinese names, so that 王雅琴 is found by wyq. The browser's own order of characters by sound tells them; a character of
// several sounds may come out wrong, and is then found by the login or by itself.

const FIRST = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const bySound = new Intl.Collator('zh-CN-u-co-pinyin');
const known = new Map();

/** The initials of a name: a letter for each Chinese character, other letters as they are, in lower case. */
export function initials(name) {
  if (!known.has(name)) known.set(name, [...name].map(letter).join(''));
  return known.get(name);
}

function letter(character) {
  if (!/\p{Script=Han}/u.test(character)) return character.toLowerCase();
  let at = FIRST.length - 1;
  while (at >= 0 && bySound.compare(FIRST[at], character) > 0) at--;
  return LETTERS[at] ?? '';
}
