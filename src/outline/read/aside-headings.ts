/** Headings under which nothing of the article is said: what belongs to its making, its sources, and its page. */

/** Why something of an article is no content. */
export type AsideReason =
  | 'references'
  | 'acknowledgments'
  | 'endnotes'
  | 'appendix'
  | 'contents'
  | 'declaration'
  | 'licence'
  | 'contact'
  | 'about the author'
  | 'byline'
  | 'publication'
  | 'keywords'
  | 'elsewhere'
  | 'sharing'
  | 'comments'
  | 'navigation'
  | 'caption'
  | 'markup'
  | 'cover field'
  | 'stage direction'

interface HeadingRule {
  reason: AsideReason
  /** Only in the last half of an article: the same words may head a part of its content. */
  late?: true
  /** Whole headings in zh (both scripts), en, de, fr, es, ja and ko, white space within Han and numbers before them gone. */
  words: string
}

const RULES: readonly HeadingRule[] = [
  {
    reason: 'references',
    words:
      '(?:主要)?参考(?:文献|资料|书目|书籍)(?:及注释)?|(?:主要)?參考(?:文獻|資料|書目|書籍)|引用文献|引用文獻|征引文献|文献|资料来源|資料來源|引文出处|references(?: and (?:notes|further reading))?|(?:selected |cited )?bibliography|works cited|literature(?: cited)?|sources|literatur(?:verzeichnis|hinweise|angaben)?|quellen(?:verzeichnis|angaben)?|einzelnachweise|bibliographie|références(?: bibliographiques)?|ouvrages cités|referencias(?: bibliográficas)?|bibliografía|fuentes|参考図書|引用・参考文献|参考サイト|출처|참고\\s*문헌|참고\\s*자료|인용\\s*문헌|المراجع|المصادر(?: والمراجع)?|список литературы|литература|referências(?: bibliográficas)?|bibliografia',
  },
  {
    reason: 'acknowledgments',
    words:
      '致谢|致謝|鸣谢|鳴謝|谢辞|謝辭|后记与致谢|acknowledge?ments?|thanks|danksagung(?:en)?|dank|remerciements?|agradecimientos?|謝辞|감사의?\\s*(?:글|말)|благодарности|agradecimentos?|شكر وتقدير',
  },
  {
    reason: 'endnotes',
    late: true,
    words:
      '注释|註釋|注解|註解|脚注|腳註|尾注|附注|附註|译注|notes?|end\\s?notes?|foot\\s?notes?|anmerkungen|fußnoten|endnoten|notes de bas de page|notas(?: al pie| finales)?|注|註|각주|미주|주석|примечания|الهوامش',
  },
  {
    reason: 'appendix',
    words:
      '附录[a-z一二三四五六七八九十\\d]?(?:[：:、. ].*)?|附錄[a-z一二三四五六七八九十\\d]?(?:[：:、. ].*)?|附件[一二三四五六七八九十\\d]?(?:[：: ].*)?|append(?:ix|ices)(?:\\s[a-z\\d](?:[:. ].*)?)?|supplementary (?:materials?|information|data)|supporting information|anhang(?:\\s[a-z\\d])?|annexes?(?:\\s[a-z\\d])?|appendices?|anexos?(?:\\s[a-z\\d])?|apéndices?|付録|부록',
  },
  {
    reason: 'contents',
    words:
      '目录|目錄|目次|本文目录|文章目录|插图(?:清单|目录)|附表(?:清单|目录)|图目录|表目录|图表目录|符号(?:说明|表)|主要符号(?:表|对照表)|缩略语(?:表)?|(?:table of )?contents|list of (?:figures|tables|abbreviations|symbols|acronyms)|nomenclature|abbreviations|inhalt(?:sverzeichnis|sübersicht)?|abbildungsverzeichnis|tabellenverzeichnis|abkürzungsverzeichnis|table des matières|sommaire|liste des (?:figures|tableaux|abréviations)|índice(?: general)?|tabla de contenidos?|차례|목차|جدول المحتويات|المحتويات|содержание|оглавление|sumário',
  },
  {
    reason: 'declaration',
    words:
      "(?:学位论文)?(?:原创性|独创性|版权使用|使用授权|诚信|作者)(?:声明|承诺书?)(?:书)?|(?:学位)?论文(?:原创性|独创性)?(?:声明|版权使用授权书|使用授权书)|关于.{0,10}使用授权的?(?:声明|说明)|利益冲突(?:声明)?|基金项目|资助(?:项目|信息)|作者贡献(?:声明)?|数据可用性(?:声明)?|伦理(?:声明|审批)|免责声明|(?:declaration of )?(?:competing|conflicts? of) interests?(?: statement)?|conflicts? of interest|funding(?: information| statement)?|author(?:s[’']?)? contributions?|credit authorship contribution statement|data availability(?: statement)?|ethics (?:statement|approval)|(?:author )?disclosures?|disclaimer|eidesstattliche (?:erklärung|versicherung)|haftungsausschluss|interessenkonflikte?|déclaration d[’'](?:intérêts|originalité)|financement|conflicto de intereses|financiación|利益相反|이해\\s*상충",
  },
  {
    reason: 'licence',
    words:
      "版权(?:声明|说明|信息|所有)?|版權(?:聲明|說明|資訊|所有)?|许可(?:协议|证)?|授权(?:协议|声明)|授權(?:條款|聲明)|转载(?:须知|声明|说明)|licen[cs]e|licensing|copyright(?: notice)?|terms of use|rights and permissions|lizenz|urheberrecht|nutzungsbedingungen|droits d[’']auteur|licence d[’']utilisation|mentions légales|licencia|derechos de autor|aviso legal|ライセンス|著作権|라이선스|저작권",
  },
  {
    reason: 'contact',
    words:
      '联系(?:我们|方式|作者)|聯(?:繫|絡)(?:我們|方式|作者)|contact(?: us| information| details| the author)?|media contacts?|press contacts?|impressum|imprint|kontakt|pressekontakt|contacts? presse|contactez[- ]nous|contacto|お問い?合わせ(?:先)?|문의(?:처)?|연락처',
  },
  {
    reason: 'about the author',
    words:
      "(?:关于)?作者(?:简介|介绍|信息)?|關於作者|作者(?:簡介|介紹)|个人简历.*|攻读.{0,20}(?:学术论文|研究成果|成果).*|about the authors?|author (?:biograph(?:y|ies)|information|bio)s?|(?:über|zum|zur) (?:den |die )?autor(?:in|en)?|à propos de l[’']auteur(?:e)?|l[’']auteur|sobre (?:el|la|los) autore?s?a?|著者(?:紹介|について)?|筆者(?:紹介|プロフィール)|저자\\s*소개|글쓴이",
  },
  {
    reason: 'elsewhere',
    words:
      '(?:相关|推荐|延伸|扩展|更多|拓展)(?:阅读|链接|文章|新闻|报道|推荐|内容)|(?:相關|推薦|延伸|更多)(?:閱讀|連結|文章|新聞|報導)|猜你喜欢|热门(?:推荐|文章|新闻)|猜你喜歡|大家都在看|外部链接|外部連結|参见|參見|see also|external links?|further reading|recommended(?: reading| for you)?|read (?:also|more|next)|related (?:articles?|posts?|stories|links|content|topics|reading)|more (?:from|on|stories).{0,40}|you (?:may|might) also like.*|siehe auch|weblinks|weiterlesen|weiterführende (?:links|literatur|informationen)|(?:ähnliche|verwandte|weitere) (?:artikel|beiträge|themen)|mehr zum thema|lesen sie auch|voir aussi|liens externes|à lire (?:aussi|également)|(?:articles|sujets) (?:liés|similaires|connexes)|pour aller plus loin|véase también|enlaces externos|(?:artículos|noticias|contenidos?) relacionad[oa]s?|lea también|関連(?:記事|項目|リンク|ニュース)|外部リンク|あわせて読みたい|관련\\s*(?:기사|글|뉴스|링크)|같이\\s*보기|외부\\s*링크|더\\s*보기|вижте още|см\\. также|ссылки|اقرأ أيضا|مواضيع ذات صلة|وصلات خارجية',
  },
  {
    reason: 'comments',
    late: true,
    words:
      '(?:网友|读者|最新|全部|热门|精彩)?(?:评论|留言|跟帖)(?:[（(]?\\d*[）)]?)?|(?:網友|讀者)?(?:評論|留言)|发表评论|發表評論|(?:\\d+ )?comments?(?: ?\\(\\d+\\))?|leave a (?:reply|comment)|reader comments|(?:\\d+ )?responses?|(?:\\d+ )?(?:kommentare?|leserkommentare|commentaires?|comentarios?)(?: ?\\(\\d+\\))?|kommentar schreiben|laisser un commentaire|deja (?:un comentario|una respuesta)|コメント(?:を残す)?|댓글(?:\\s*\\d+)?|комментарии|التعليقات',
  },
  {
    reason: 'sharing',
    words:
      '分享(?:到|本文|文章)?|关注我们|關注我們|订阅(?:我们)?|訂閱|share(?: this)?(?: (?:article|post|page|story))?|follow us(?: on.*)?|(?:sign up|subscribe).{0,40}|newsletter|teilen|folgen sie uns|newsletter abonnieren|partager(?: cet article)?|suivez[- ]nous|compartir|síguenos|シェアする|フォローする|공유하기|구독하기',
  },
  {
    reason: 'navigation',
    words:
      'navigation(?: menu)?|menu|main menu|site map|导航(?:菜单)?|導航|網站導覽|网站地图|navigationsmenü|menú(?: de navegación)?|メニュー|ナビゲーション|메뉴',
  },
]

const MATCHERS = RULES.map(({ words, ...rule }) => ({ ...rule, form: new RegExp(`^(?:${words})$`, 'iu') }))

/** `7.`, `VII.`, `七、`, `（七）`, `第七章`, `§ 7` before a heading. */
const NUMBER =
  /^(?:\d+(?:\.\d+)*[.)、．]?\s+|\d+(?:\.\d+)*[、．.](?=\p{L})|[ivxlc]+[.)]\s+|[一二三四五六七八九十]+[、．.]\s*|[（(][一二三四五六七八九十\d]+[）)]\s*|第\s*[一二三四五六七八九十\d]+\s*[章节節部分篇]\s*|§\s*\d+\s*|[■◆●▲►▶]\s*)/iu

/**
 * Why a heading stands over no content; undefined where it may stand over some.
 *
 * @param late whether it stands in the last half of the article.
 */
export function asideHeading(heading: string, late = true): AsideReason | undefined {
  const bare = bareHeading(heading)
  return MATCHERS.find((rule) => (late || rule.late !== true) && rule.form.test(bare))?.reason
}

/** Without its number, the spaces of 参 考 文 献, brackets around it, [edit] and the colon behind it. */
export function bareHeading(heading: string): string {
  return heading
    .trim()
    .replace(/\s*\[(?:edit|编辑|編輯|bearbeiten|modifier|editar|編集|편집)[^\]]*\]$/iu, '')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(NUMBER, '')
    .replace(/^[【[「『(（]\s*(?<words>[^】\]」』)）]+)\s*[】\]」』)）]$/u, '$<words>')
    .replace(/\s*[:：]$/u, '')
    .trim()
}
