/** Numbers as lists write them (`w:numFmt`, ECMA-376 part 1, 17.18.59). */

const HAN = '零一二三四五六七八九'
const HAN_FORMAL = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const KATAKANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン'
const GANADA = '가나다라마바사아자차카타파하'
const JAMO = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя'
const ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת'

type Writer = (value: number) => string

const WRITERS: Record<string, Writer> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  ordinal: (value) => `${value}${endingOf(value)}`,
  decimalEnclosedCircle: (value) => signFrom(0x2460, value, 20),
  decimalEnclosedCircleChinese: (value) => signFrom(0x2460, value, 20),
  decimalEnclosedParen: (value) => signFrom(0x2474, value, 20),
  decimalEnclosedFullstop: (value) => signFrom(0x2488, value, 20),
  decimalFullWidth: (value) => [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
  decimalFullWidth2: (value) =>
    [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
  chineseCounting: (value) => counted(value, HAN),
  chineseCountingThousand: (value) => counted(value, HAN),
  japaneseCounting: (value) => counted(value, HAN),
  taiwaneseCounting: (value) => counted(value, HAN),
  taiwaneseCountingThousand: (value) => counted(value, HAN),
  koreanCounting: (value) => counted(value, HAN),
  ideographDigital: (value) => [...String(value)].map((digit) => [...HAN][Number(digit)] ?? '').join(''),
  japaneseDigitalTenThousand: (value) => counted(value, HAN),
  chineseLegalSimplified: (value) => counted(value, HAN_FORMAL, ['拾', '佰', '仟']),
  ideographEnclosedCircle: (value) => signFrom(0x3280, value, 10),
  ideographTraditional: (value) => signOf(STEMS, value),
  ideographZodiac: (value) => signOf(BRANCHES, value),
  aiueo: (value) => signOf(KATAKANA, value),
  aiueoFullWidth: (value) => signOf(KATAKANA, value),
  iroha: (value) => signOf(IROHA, value),
  irohaFullWidth: (value) => signOf(IROHA, value),
  ganada: (value) => signOf(GANADA, value),
  chosung: (value) => signOf(JAMO, value),
  russianLower: (value) => signOf(RUSSIAN, value),
  russianUpper: (value) => signOf(RUSSIAN, value).toUpperCase(),
  arabicAlpha: (value) => signOf(ARABIC, value),
  arabicAbjad: (value) => signOf(ABJAD, value),
  hebrew2: (value) => signOf(HEBREW, value),
}

/** A number from 0 on. A form that is not known here is written in figures. */
export function numeral(value: number, format: string): string {
  return Object.hasOwn(WRITERS, format) ? (WRITERS[format]?.(value) ?? String(value)) : String(value)
}

/** Signs in a row; figures behind the last. */
function signOf(signs: string, value: number): string {
  return [...signs][value - 1] ?? String(value)
}

function signFrom(first: number, value: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value)
}

/** a to z, then aa, bb, cc, as Word goes on. */
export function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCodePoint(0x61 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** In capitals. */
export function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let written = ''
  for (const [step, sign] of ROMAN) {
    while (rest >= step) {
      written += sign
      rest -= step
    }
  }
  return written
}

function endingOf(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

/** 一, 十, 十一, 二十, 一百零三: numbers below ten thousand in words. */
function counted(value: number, digits: string, units: readonly string[] = ['十', '百', '千']): string {
  if (value < 1 || value > 9999) return String(value)
  const figures = [...String(value)].map(Number)
  let written = ''
  figures.forEach((figure, at) => {
    const unit = figures.length - 1 - at
    const sign = [...digits][figure] ?? ''
    if (figure > 0) written += sign + (unit > 0 ? (units[unit - 1] ?? '') : '')
    else if (figures.slice(at).some((other) => other > 0) && !written.endsWith([...digits][0] ?? ''))
      written += [...digits][0]
  })
  return value >= 10 && value < 20 ? written.slice(1) : written
}
