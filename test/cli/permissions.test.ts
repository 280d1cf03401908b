/** What a person has closed to others stays closed when it is written again, and what the data names lies in its folder. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { run as importText } from '../../src/cli/import.js'
import { writeFileAtomic } from '../../src/cli/files.js'
import { parseOptions } from '../../src/cli/options.js'
import { loadArticle, loadTalk } from '../../src/cli/talk.js'

const folder = mkdtempSync(join(tmpdir(), 'lectern-permissions-'))
afterAll(() => rmSync(folder, { recursive: true }))

const modeOf = (file: string): string => (statSync(join(folder, file)).mode & 0o777).toString(8)

it('importing again keeps a file’s permissions, and gives them to the one beside it', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const [source, data] = [join(folder, 'lamps.md'), join(folder, 'lamps.yaml')]
  const again = (text: string): Promise<number> => {
    writeFileSync(source, `# Lamps\n\n${text}\n`)
    return importText(parseOptions('import', [source, '-o', data]))
  }
  await again('A lamp gives light.')
  chmodSync(data, 0o600)
  await again('It costs oil.')
  expect([modeOf('lamps.yaml'), modeOf('lamps.yaml.bak')]).toEqual(['600', '600'])
  chmodSync(`${data}.bak`, 0o644)
  await again('Without oil it is dark.')
  expect([modeOf('lamps.yaml'), modeOf('lamps.yaml.bak')]).toEqual(['600', '600'])
  vi.restoreAllMocks()
})

it('every file that is written anew keeps its permissions', async () => {
  const file = join(folder, 'talk.html')
  writeFileSync(file, 'old')
  chmodSync(file, 0o640)
  await writeFileAtomic(file, 'new')
  expect(modeOf('talk.html')).toBe('640')
})

// A theme's PowerPoint and its logo lie where any picture lies.
it.each([
  ['../school.potx', 'leads out of the folder of the article; copy the file into it'],
  ['/etc/hostname', 'is a path of this computer; write it from the folder of the article'],
  ['link.potx', 'is a link that leads out of the folder of the article; copy the file into it'],
  ['gone.potx', 'is no file; check its name and folder'],
  ['folder', 'is a folder; name a file in it'],
])('a theme takes nothing from elsewhere: %s', async (named, told) => {
  const home = join(folder, 'themes')
  mkdirSync(join(home, 'folder'), { recursive: true })
  writeFileSync(join(folder, 'school.potx'), 'secret')
  rmSync(join(home, 'link.potx'), { force: true })
  symlinkSync(join(folder, 'school.potx'), join(home, 'link.potx'))
  const file = join(home, 'talk.yaml')
  writeFileSync(file, `title: T\nlang: en\ntheme: { pptx: ${named} }\nsections: [{ text: A lamp gives light. }]\n`)
  await expect(loadArticle(file)).rejects.toThrow(`talk.yaml: the PowerPoint of its theme, ${named}, ${told}`)
  writeFileSync(file, `title: T\nlang: en\ntheme: { extends: paper, logo: ${named} }\nsections: [{ text: A lamp. }]\n`)
  await expect(loadTalk(file)).rejects.toThrow(`the picture ${named} ${told}`)
})
