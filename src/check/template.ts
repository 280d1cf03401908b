/** What of the school's own PowerPoint could not be taken as it is. */
import type { Rule } from './finding.js'

export const template: Rule = {
  name: 'template',
  find: ({ article: { templateRemarks = [] }, say }) =>
    templateRemarks.map(({ zh, en }) => ({
      severity: 'info',
      message: say(zh, en),
      mend: say(
        '不合意就在数据的 theme: 里写明颜色和字体',
        'name colours and fonts under theme: in the data where that does not suit',
      ),
    })),
}
