/** The table of languages, and that nobody else looks into a language tag. */
import { readdirSync, readFileSync } from 'node:fs'
import { ESLint } from 'eslint'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLanguageTag } from '../../src/text/language-tag.js'
import { isChinese, isEnglish, isRightToLeft, languageOf, speaksChinese } from '../../src/text/languages.js'

describe('a language tag', () => {
  test.each([
    ['zh', { language: 'zh' }],
    ['zh-Hant-HK', { language: 'zh', script: 'Hant', region: 'HK' }],
    ['ZH-HANT-hk', { language: 'zh', script: 'Hant', region: 'HK' }],
    ['zh-yue', { language: 'yue' }],
    ['zh-cmn-Hans-CN', { language: 'cmn', script: 'Hans', region: 'CN' }],
    ['de-1996', { language: 'de' }],
    ['es-419', { language: 'es' }],
    ['ja-u-ca-japanese', { language: 'ja' }],
    ['zh_CN.UTF-8', { language: 'zh', region: 'CN' }],
    ['C', { language: 'und' }],
    ['', { language: 'und' }],
    ['i-klingon', { language: 'und' }],
    ['中文', { language: 'und' }],
  ])('%s is read', (tag, parts) => {
    expect(parseLanguageTag(tag)).toEqual(parts)
  })

  test('of any text is no fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (tag) => {
        expect(languageOf(tag).office).not.toBe('')
      }),
    )
  })
})

describe('a language', () => {
  test.each([
    // Tag, setting, script of East Asian fonts, words, quotation marks, Office's tag.
    ['zh', 'han', 'Hans', 'zh-Hans', '“”', 'zh-CN'],
    ['zh-SG', 'han', 'Hans', 'zh-Hans', '“”', 'zh-SG'],
    ['zh-MY', 'han', 'Hans', 'zh-Hans', '“”', 'zh-CN'],
    ['zh-US', 'han', 'Hans', 'zh-Hans', '“”', 'zh-CN'],
    ['zh-TW', 'han', 'Hant', 'zh-Hant', '「」', 'zh-TW'],
    ['zh-MO', 'han', 'Hant', 'zh-Hant', '「」', 'zh-MO'],
    ['zh-Hant', 'han', 'Hant', 'zh-Hant', '「」', 'zh-TW'],
    ['zh-Hant-HK', 'han', 'Hant', 'zh-Hant', '「」', 'zh-HK'],
    ['zh-Hans-HK', 'han', 'Hans', 'zh-Hans', '“”', 'zh-CN'],
    ['yue-Hant-HK', 'han', 'Hant', 'zh-Hant', '「」', 'zh-HK'],
    ['yue', 'han', 'Hant', 'zh-Hant', '「」', 'zh-HK'],
    ['zh-yue', 'han', 'Hant', 'zh-Hant', '「」', 'zh-HK'],
    ['yue-CN', 'han', 'Hans', 'zh-Hans', '“”', 'zh-CN'],
    ['wuu', 'han', 'Hans', 'zh-Hans', '“”', 'zh-CN'],
    ['cmn-Hant', 'han', 'Hant', 'zh-Hant', '「」', 'zh-TW'],
    ['ja', 'han', 'Jpan', 'ja', '「」', 'ja-JP'],
    ['ja-Hira', 'han', 'Jpan', 'ja', '「」', 'ja-JP'],
    ['ko', 'korean', 'Hang', 'ko', '“”', 'ko-KR'],
    ['ko-Hang-KR', 'korean', 'Hang', 'ko', '“”', 'ko-KR'],
    ['zh-Latn-pinyin', 'western', 'Hans', 'en', '“”', 'en-US'],
    ['ja-Latn', 'western', 'Hans', 'en', '“”', 'en-US'],
    ['en', 'western', 'Hans', 'en', '“”', 'en-US'],
    ['en-gb', 'western', 'Hans', 'en', '“”', 'en-GB'],
    ['en-001', 'western', 'Hans', 'en', '“”', 'en-US'],
    ['de-AT', 'western', 'Hans', 'de', '„“', 'de-AT'],
    ['fr', 'western', 'Hans', 'fr', '«\u00A0\u00A0»', 'fr-FR'],
    ['pt', 'western', 'Hans', 'en', '“”', 'pt-PT'],
    ['ar', 'western', 'Hans', 'ar', '“”', 'ar-SA'],
    ['ru', 'western', 'Hans', 'en', '«»', 'ru-RU'],
    ['', 'western', 'Hans', 'en', '“”', 'en-US'],
  ])('%s is set as it is written', (tag, setting, eastAsian, words, quotes, office) => {
    const found = languageOf(tag)
    expect({ ...found, quotes: found.quotes.join('') }).toMatchObject({ setting, eastAsian, words, quotes, office })
  })

  test.each(['ar', 'ar-EG', 'he', 'iw', 'fa', 'ur-PK', 'ckb', 'yi', 'dv', 'nqo', 'pa-PK', 'pa-Arab', 'ku-IQ'])(
    '%s runs from right to left',
    (tag) => expect(isRightToLeft(tag)).toBe(true),
  )

  test.each(['en', 'arn', 'zh-CN', 'hex', 'ar-Latn', 'ku', 'pa', 'sd-Deva'])('%s runs from left to right', (tag) =>
    expect(isRightToLeft(tag)).toBe(false),
  )

  test('of the article decides in which messages are read, else the reader’s own', () => {
    expect(['zh', 'zh-TW', 'yue-Hant-HK', 'wuu', 'zh-Latn'].every((tag) => speaksChinese(tag, 'en_US.UTF-8'))).toBe(
      true,
    )
    expect(speaksChinese('en', 'zh_CN.UTF-8')).toBe(false)
    expect(speaksChinese('de', 'zh_CN.UTF-8')).toBe(true)
    expect(speaksChinese('', 'zh_HK')).toBe(true)
    expect(['', 'C', 'POSIX', 'en_US.UTF-8', 'de_DE'].some((locale) => speaksChinese('ja', locale))).toBe(false)
  })

  test('is Chinese or English whatever the region', () => {
    expect(['zh-CN', 'yue', 'zh-Hant-HK', 'wuu'].every(isChinese)).toBe(true)
    expect(['ja', 'ko', 'zh-Latn', 'en'].some(isChinese)).toBe(false)
    expect(['en', 'EN-gb'].every(isEnglish)).toBe(true)
    expect(['enm', 'zh', ''].some(isEnglish)).toBe(false)
  })
})

describe('the rule that one table knows languages', () => {
  const linter = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax' })
  const faultsOf = async (code: string, filePath = 'src/layout/example.ts'): Promise<number> => {
    const [result] = await linter.lintText(code, { filePath })
    return result?.errorCount ?? 0
  }

  test.each([
    '/^zh/.test(lang)',
    'export const CHINESE = /^(zh|yue)(-|$)/i',
    'export const WORDS = [[/^(?:ja)\\b/iu, 1]]',
    "if (deck.lang.startsWith('zh')) run()",
    "export const [language] = lang.split('-')",
    "export const chinese = article.lang === 'zh'",
    'export const script = new Intl.Locale(tag).script',
    '/^[a-z]{2}-hant/.test(talk.deck.lang)',
  ])('refuses %s', async (code) => {
    expect(await faultsOf(code)).toBeGreaterThan(0)
  })

  test.each([
    'export const none = lang === undefined',
    '/^zhuyin/.test(word)',
    'export const tag = languageOf(lang).office',
  ])('lets %s pass', async (code) => expect(await faultsOf(code)).toBe(0))

  test('holds in the scripts of Vue components, too', async () => {
    const files = ['components', 'components/stage', 'layouts'].flatMap((folder) =>
      readdirSync(folder).flatMap((name) => (name.endsWith('.vue') ? [`${folder}/${name}`] : [])),
    )
    expect(files.length).toBeGreaterThan(10)
    for (const file of files) {
      const script = /<script setup lang="ts">(?<code>.*?)<\/script>/su.exec(readFileSync(file, 'utf8'))?.groups?.[
        'code'
      ]
      expect(await faultsOf(script ?? '', 'components/example.ts'), file).toBe(0)
    }
  })
})
