/** Text that would run, split a slide or load something if any writer let it through. */
export const HOSTILE = {
  title: '<b>标题</b> {{7*7}} {{{{ $x^2$ --- </script><script>window.pwned=1</script>',
  lines: [
    '<img src=x onerror=window.pwned=1> {{7*7}} {{ window.pwned = 1 }} [20872:0x7f26f24c70d0] w-[a(] <b text="[9:0x7f]">',
    '--- $x$ $$y$$ </script><script>window.pwned=1</script>',
    '```js {monaco} <<< @/a.ts ::a:: *a* _b_ &lt; &#60; --> https://example.com/a.png',
  ],
  notes: [
    '<img src="x" onerror="window.pwned=1"> {{7*7}} --> <script>window.pwned=1</script>',
    '---',
    '[click] $x$ **粗** `code` ![a](https://example.com/b.png)',
    '1. # <<< @/slides.md',
  ],
}

/** The talk of the tests, as its data file. */
export function talkData(first = '新质生产力由技术革命性突破而催生', more: string[] = []): string {
  const slides = [
    {
      title: '以新促质：职业教育的“新”动能',
      lines: [first, 'AI 与 5G 等 2024 年的新技术——“以新促质”……', 'VAT To Wa'],
      notes: '第一段备注。\n第二段备注。',
    },
    { title: HOSTILE.title, lines: HOSTILE.lines, notes: HOSTILE.notes.join('\n'), spare: HOSTILE.notes },
    { title: '第三页', lines: ['一点'] },
    ...more.map((title) => ({ title, lines: ['一点'] })),
  ]
  return JSON.stringify({ title: '职业教育与新质生产力', slides }, undefined, 1)
}
