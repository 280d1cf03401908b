/** What docs/zh-CN/kinds.md says in words. The purposes and remarks are those of src/slides, in Chinese. */
import type { Kind } from '../src/slides/index.js'

/** What each kind is for; in English the first comment of its file says it. */
export const PURPOSES: Record<Kind, string> = {
  cover: '封面：标题、副标题、讲者、日期和出处；不写就取文章里的。',
  agenda: '这一讲有哪些内容：不另写，就列出文章的各个标题。',
  section: '一章的开头：序号和标题。',
  points: '一列要点，每条一两行；条目下的 `text` 是对它的解释。',
  statement: '撑起一页的一句话，下面最多可以有六个短句来支持它。',
  quote: '某人说的话，注明是谁说的。转述的话不加引号。',
  definition: '一个概念和它的含义；`parts` 是它的组成或来源，画成通向它的方框。',
  pillars: '两到四根柱子共同托起一样东西；文章里若点明了基础，就画在底下。',
  features: '四到八个并列的短语。',
  relation: '相互作用的两方；`forward` 写左边对右边的作用，`back` 写右边对左边的。',
  process: '先后相接的步骤、原因或阶段。',
  compare: '两相对照：比如旧的和新的。',
  measures: '要做的事：名称加解释。一页两到四条，再多就分页。',
  cycle: '三到八个阶段围成一圈，最后一个回到第一个；`center` 写什么在循环。',
  timeline: '按时间排列的事：放得下就从左到右排成一线，否则从上到下。',
  hierarchy: '两到三层的树：各枝并排放得下就从上往下画，否则从左往右。',
  matrix: '两个问题交叉成四格，每格写上内容，逐行排列。',
  stats: '一到四个能说明问题的数字，各带单位和所指的事。',
  chart: '用数据画的图：柱形、条形、折线、面积、饼图、环形或散点。',
  dialogue: '人们的对话，一来一往；也可以是问和答。',
  glossary: '词语和释义：少的排成行，多的分两栏。',
  columns: '自己安排的两栏或三栏：图片、标题、文字、列表，想放哪里就放哪里。',
  image: '图片：一张就尽量大；最多六张，分行排列，各自保持比例。',
  illustrated: '图片配文字：段落、要点，或两样都有。',
  table: '表格：列名下面是一行行单元格。数字按小数点对齐。',
  aside: '正文加旁注：解释词语，或在论述旁边补一条事实。',
  poem: '照原样排印的诗：各行居中，各节分开；一栏太长就并排。',
  code: '彩色代码，放在卡片上，一字不改：行太长就折行缩进，代码太长就接到下一页。',
  formula: '撑起一页的公式，逐个放大，并注明各符号的含义。',
  card: '可以看、听、读的资料：名称、说明、网址，还可以有图；每张卡片都是链接。',
  questions: '给大家的问题；也可以是点一下就给出答案的题：句子里留空，再填上那个词。',
  summary: '要记住的：每章一句，以及由此得出什么。',
  source: '文章的出处。',
}

/** Remarks on fields, by their English text. A remark that is missing here stops the writing of the page. */
export const REMARKS: Readonly<Record<string, string>> = {
  'true: spare material. Hidden in the PowerPoint, left out of the live deck.':
    'true：备用页，在 PowerPoint 里隐藏，现场播放时不出现。',
  'The item that comes next, from 1. Between two sections it is the next one by itself.':
    '接下来是第几项，从 1 数起。放在两章之间，会自动取下一章。',
  'What goes round.': '什么在循环。',
  'In order; a date as it should be read, between quotation marks where it is a mere number.':
    '按先后排列；日期照读的样子写，若只是一个数就加引号。',
  'Names of the columns.': '各列的名称。',
  'Names of the rows.': '各行的名称。',
  'The cells, row by row.': '四格的内容，逐行写。',
  'A value is at most twelve digits or letters, a unit eight.': '数值最多十二个数字或字母，单位最多八个。',
  'column (the default), bar, line, area, pie, doughnut or scatter.':
    'column 柱形（默认）、bar 条形、line 折线、area 面积、pie 饼图、doughnut 环形、scatter 散点。',
  'The figures of a single series: `{ 2024年: 12.5, 2025年: 13 }`, or a list beside `categories`. Leave a figure that is missing empty (~).':
    '只有一组数时写在这里：`{ 2024年: 12.5, 2025年: 13 }`；或者写成列表，配合 `categories`。缺的数留空（~）。',
  'The names along the axis, or of the slices.': '轴上各项或各扇区的名称。',
  'Up to six series, each with a name and as many values as there are categories; in a scatter with points.':
    '最多六组，每组一个名称，数值的个数与 categories 相同；散点图用 points。',
  'Of a scatter: pairs of figures, `[[1, 62], [2, 70]]`.': '散点图：一对对的数，`[[1, 62], [2, 70]]`。',
  'Of a scatter: what the first figure of each pair counts.': '散点图：每对数里第一个表示什么。',
  'Of a scatter: what the second figure counts.': '散点图：第二个表示什么。',
  'What the figures count: `万人`. A sign such as % stands with every figure.':
    '数字的单位，如 `万人`。% 这样的符号跟在每个数字后面。',
  'The category that stands out.': '要突出的那一项。',
  'What the chart shows, in words, under it.': '图下的一句话：这张图说明什么。',
  'Where the figures are from, in small type.': '数据来源，用小字。',
  'Turns: by and text, or q for a question, or a for an answer.':
    '一轮轮的话：by 写谁说的，text 写内容；或者用 q 写问，用 a 写答。',
  'The file, by its path from the folder of this data file: PNG, JPEG, GIF or SVG, the letters of an SVG turned into paths.':
    '图片文件，路径从这个数据文件所在的文件夹写起：PNG、JPEG、GIF 或 SVG；SVG 里的文字要转成路径。',
  'What it shows, for whoever cannot see it; "" where it only decorates.':
    '图里有什么，说给看不见的人听；只是装饰就写 ""。',
  'Whose picture it is, in small type.': '图片的来源，用小字。',
  'contain: all of it is seen, as when absent. cover: it fills its place, and what has no room is cut off. { x, y }: the same around this point, in percent from the left and the top.':
    'contain：整张图都看得到，不写就是这样。cover：铺满，多出的裁掉。{ x, y }：铺满，以这一点为中心，按距左边和上边的百分比写。',
  'More than six stand on several slides.': '超过六张就分成几页。',
  'Where the picture stands. When absent an upright picture stands on the left, any other on the right.':
    '图片的位置。不写时，竖的图在左，其他在右。',
  'A paragraph, or several.': '一段或几段文字。',
  'The header: the names of the columns. Without it the table has none.': '表头：各列的名称。不写就没有表头。',
  'Each row is a list of cells, text or figures, as many as there are columns; "" is an empty cell, and those at the end may be left out.':
    '每行是一列单元格，文字或数，个数与列数相同；"" 是空格，行末的空格可以不写。',
  'false: the first column does not name the rows, and is not in bold.': 'false：第一列不是行名，不加粗。',
  'One word a column, where the table’s own choice (figures right, text left) is not wanted.':
    '每列一个词。默认数字靠右、文字靠左，想改时才写。',
  'Where the figures are from, in small type under the table.': '数据来源，用小字写在表下。',
  'The paragraphs of the text.': '正文的各段。',
  'The notes in the margin.': '旁注。',
  'A poem of one stanza.': '只有一节的诗。',
  'Instead of lines: each a list of its lines.': '代替 lines：每节是它的各行。',
  'true: readings stand above the characters. A list gives them line by line, a syllable a character; an empty line is found as by true.':
    'true：在字上注音。也可以逐行写出，一字一个音节；空行照 true 处理。',
  'As shiki names it: python, js, html, sql, … Without it, or where nobody knows it, the code has no colours.':
    '语言，照 shiki 的叫法：python、js、html、sql……不写或不认识，代码就没有颜色。',
  'Word for word, white space too; write it as a block (code: |).': '一字不改，空格也算；用块的写法（code: |）。',
  'Numbers of lines that stand out.': '要突出的行号。',
  'Number of the first line; the lines are numbered where it is given.': '第一行的行号；写了就标出行号。',
  'A line below the code.': '代码下面的一行说明。',
  'LaTeX’s mathematics, without $ signs; \\ce{…} for chemistry.': 'LaTeX 公式，不带 $；化学式用 \\ce{…}。',
  'Instead of formula: several, each with a name and an explanation if it needs them.':
    '代替 formula：几个公式，需要时各带名称和解释。',
  'What it says, in words.': '用文字说明。',
  'What the signs mean.': '各符号的含义。',
  'Shown as it stands here; the card leads to it.': '照写的样子显示；点卡片就打开它。',
  'true: the sign before the card is a play button.': 'true：卡片前面的标志是播放按钮。',
  'Stands before the card instead of the sign; a play button lies on it.': '放在卡片前面，代替标志；播放按钮叠在上面。',
  'Each a question, or { text, answer }: the answer appears with the next click. A blank in the text is written ＿＿＿＿.':
    '每条是一个问题，或 { text, answer }：再点一下出现答案。空格写成 ＿＿＿＿。',
}
