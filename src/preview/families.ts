/** Fonts that a reader's system may have, by the family that they stand for; the bundled ones first. */
const HAN = {
  sans: "'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC'",
  serif: "SimSun, 'Songti SC', 'Noto Serif SC', 'Noto Serif CJK SC'",
} as const

const LATIN = {
  sans: "Arimo, Arial, 'Liberation Sans'",
  serif: "Tinos, 'Times New Roman', 'Liberation Serif'",
} as const

/** `latin` asks Latin fonts first, `han` those of Han characters. */
export const FAMILIES = {
  sans: { latin: `${LATIN.sans}, ${HAN.sans}, sans-serif`, han: `${HAN.sans}, ${LATIN.sans}, sans-serif` },
  serif: { latin: `${LATIN.serif}, ${HAN.serif}, serif`, han: `${HAN.serif}, ${LATIN.serif}, serif` },
  code: { latin: "'Courier New', 'Liberation Mono', monospace", han: "'Courier New', 'Liberation Mono', monospace" },
} as const
