/** Makes ready what a talk needs besides its words. Each sort is loaded only where a slide asks for it. */
import type { Bilingual } from '../article/errors.js'
import type { Host } from '../host/host.js'
import { type Assets, type Need, NO_ASSETS } from '../layout/assets.js'
import type { PictureSources } from './pictures.js'

/** What of the outside assets take. */
export type AssetHost = Pick<Host, 'pictureBeside' | 'drawSvg' | 'packageFile'>

export interface AssetOptions extends PictureSources {
  /** The data file or article, for messages; pictures are looked for in its folder. */
  file: string
}

/**
 * The assets that a talk needs.
 *
 * @throws InputError naming what cannot be had, and where it was asked for.
 */
export async function loadAssets(needs: readonly Need[], options: AssetOptions, host: AssetHost): Promise<Assets> {
  const [pictures, code, formulas, pinyin, icons] = await Promise.all([
    picturesOf(needs, options, host),
    codeOf(needs, host),
    formulasOf(needs, options),
    pinyinOf(needs),
    iconsOf(needs, options, host),
  ])
  return { pictures, code, formulas, pinyin, icons }
}

/** What of some needs can be had: sources of pictures and TeX of formulas; and of the pictures that cannot, why. */
export interface Readable {
  names: Set<string>
  faults: PictureTrouble[]
}

/** A picture by its source, and what is wrong with it. */
export interface PictureTrouble {
  name: string
  told: Bilingual
}

/** Never throws: what cannot be read is left out. */
export async function readable(needs: readonly Need[], options: AssetOptions, host: AssetHost): Promise<Readable> {
  const [{ InputError }, { PictureFault }] = await Promise.all([
    import('../article/errors.js'),
    import('../host/picture-source.js'),
  ])
  const names = new Set<string>()
  const faults = new Map<string, PictureTrouble>()
  // Several at a time; each is asked for again below, one by one.
  await options.remote?.prepare(only('picture', needs).map(({ source }) => source))
  for (const need of needs) {
    try {
      if (need.type === 'picture')
        await (await import('./pictures.js')).loadPicture(need.source, options.file, options, host)
      else await loadAssets([need], options, host)
      names.add(
        need.type === 'picture'
          ? need.source
          : need.type === 'formula'
            ? need.tex
            : need.type === 'icon'
              ? need.name
              : need.text,
      )
    } catch (error) {
      if (need.type === 'picture' && error instanceof PictureFault)
        faults.set(need.source, { name: need.source, told: error.told })
      else if (!(error instanceof InputError)) throw error
    }
  }
  return { names, faults: [...faults.values()] }
}

type Sort<Type extends Need['type']> = Extract<Need, { type: Type }>

/** Needs of one sort. */
function only<Type extends Need['type']>(type: Type, needs: readonly Need[]): Sort<Type>[] {
  return needs.filter((need): need is Sort<Type> => need.type === type)
}

async function picturesOf(
  needs: readonly Need[],
  { file, ...sources }: AssetOptions,
  host: AssetHost,
): Promise<Assets['pictures']> {
  const wanted = only('picture', needs)
  if (wanted.length === 0) return NO_ASSETS.pictures
  return (await import('./pictures.js')).loadPictures(wanted, file, sources, host)
}

async function codeOf(needs: readonly Need[], host: AssetHost): Promise<Assets['code']> {
  const wanted = only('code', needs)
  return wanted.length === 0 ? NO_ASSETS.code : (await import('./code.js')).loadCode(wanted, host)
}

async function formulasOf(needs: readonly Need[], { file }: AssetOptions): Promise<Assets['formulas']> {
  const wanted = only('formula', needs).map(({ tex }) => tex)
  return wanted.length === 0 ? NO_ASSETS.formulas : (await import('./formulas.js')).loadFormulas(wanted, file)
}

async function pinyinOf(needs: readonly Need[]): Promise<Assets['pinyin']> {
  const wanted = only('pinyin', needs).map(({ text }) => text)
  return wanted.length === 0 ? NO_ASSETS.pinyin : (await import('./pinyin.js')).loadPinyin(wanted)
}

async function iconsOf(needs: readonly Need[], { file }: AssetOptions, host: AssetHost): Promise<Assets['icons']> {
  const wanted = only('icon', needs).map(({ name }) => name)
  return wanted.length === 0 ? NO_ASSETS.icons : (await import('./icons.js')).loadIcons(wanted, file, host)
}
