/** Numbers stay with what they count: no line ends between `3.14` and `km`, `25` and `万`, `第` and `3`. */

/** Units that stand after a number, joined to it or behind a space; the longest first where one begins another. */
// prettier-ignore
const SYMBOLS = [
  // SI and what is used with it (SI Brochure, 9th edition, tables 2, 4, 7, 8).
  'mol', 'cd', 'rad', 'sr', 'Hz', 'Pa', 'Wb', 'lm', 'lx', 'Bq', 'Gy', 'Sv', 'kat', 'min', 'ha', 'dB', 'eV', 'Da', 'au',
  'km', 'hm', 'dm', 'cm', 'mm', 'μm', 'µm', 'nm', 'pm', 'kg', 'mg', 'μg', 'µg', 'mL', 'ml', 'kW', 'MW', 'GW', 'TW', 'mW', 'kJ', 'MJ', 'GJ', 'kN', 'MN', 'kPa', 'MPa', 'hPa', 'kHz', 'MHz', 'GHz', 'THz',
  'kV', 'mV', 'mA', 'μA', 'µA', 'kΩ', 'MΩ', 'ms', 'μs', 'µs', 'ns', 'kWh', 'MWh', 'GWh', 'TWh', 'Wh', 'mAh', 'km/h', 'm/s',
  'm', 'g', 's', 'A', 'K', 'N', 'J', 'W', 'C', 'V', 'F', 'Ω', 'S', 'T', 'H', 'h', 'd', 'L', 'l', 't', 'B', 'kB', 'KB', 'MB', 'GB', 'TB', 'PB', 'bit', 'kbps', 'Mbps', 'Gbps', 'fps', 'dpi', 'ppm', 'px', 'pt', 'em',
  '°C', '°F', '℃', '℉', '%', '‰', '°', '′', '″',
  'kcal', 'cal', 'mmHg', 'bar', 'ft', 'in', 'mi', 'lb', 'oz', 'mph', 'rpm', 'USD', 'EUR', 'GBP', 'CNY', 'RMB', 'JPY', 'a.m.', 'p.m.', 'am', 'pm', 'AD', 'BC', 'BCE', 'CE',
  'million', 'billion', 'trillion', 'thousand', 'percent', 'per cent',
]

/** What a figure counts in Chinese and Japanese: powers of ten, then measures and counters. Each one is taken with it. */
// prettier-ignore
const COUNTERS = [
  '公里', '千米', '厘米', '毫米', '微米', '纳米', '公斤', '千克', '毫克', '公顷', '平方公里', '平方千米', '平方米', '立方米', '毫升', '千瓦时', '千瓦', '兆瓦', '小时', '分钟', '秒钟', '个月', '世纪', '年代', '美元', '欧元', '日元', '港元', '人次', '人民币', '百分点', '个百分点', '摄氏度',
  '年', '月', '日', '号', '时', '点', '分', '秒', '天', '周', '岁', '届', '期', '章', '节', '条', '款', '页', '行', '课', '讲', '回', '次', '遍', '场', '项', '类', '种', '个', '位', '名', '人', '口', '户', '家', '所', '座', '间', '台', '辆', '架', '艘', '套', '件', '只', '头', '匹', '株', '棵', '本', '册', '卷', '篇', '部', '首', '句', '字', '词', '段', '层', '级', '步', '倍', '成', '折', '元', '角', '米', '里', '尺', '寸', '亩', '斤', '克', '吨', '升', '度', '瓦', '伏', '岁', '代', '版', '年級', '個', '冊', '頁', '円', '歳', '回', '階', '萬', '億', '倍',
]

const longestFirst = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')

const NUMBER = String.raw`\d+(?:[.,]\d+)*(?:\s?[–~—-]\s?\d+(?:[.,]\d+)*)?`
const POWERS = '[十百千万亿萬億兆]'
const SYMBOL = `(?:${longestFirst(SYMBOLS)})[²³]?(?:/(?:${longestFirst(SYMBOLS)})[²³]?)?(?![\\p{L}\\p{N}])`

/** A number with its unit; an ordinal; a currency before its amount; figures in groups of three. */
const WHOLE = new RegExp(
  `(?:第\\s?|约|[¥￥$€£]\\s?|No\\.\\s?|p\\.\\s?|pp\\.\\s?|Fig\\.\\s?)?${NUMBER}(?: ?(?:${SYMBOL}|${POWERS}{0,3}(?:${longestFirst(COUNTERS)})|${POWERS}{1,3}))?`,
  'gu',
)

/** Offsets (UTF-16) within numbers with their units, at which no line ought to end. */
export function withinNumbers(text: string): Set<number> {
  const within = new Set<number>()
  if (!/\d/.test(text)) return within
  for (const { index, 0: found } of text.matchAll(WHOLE)) {
    for (let offset = index + 1; offset < index + found.length; offset++) within.add(offset)
  }
  return within
}
