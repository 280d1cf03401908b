/** Lines that are no content by their own words or form, whatever they stand under. */
import type { AsideReason } from './aside-headings.js'

interface LineRule {
  reason: AsideReason
  form: RegExp
  /** Characters of the longest paragraph that can be one; 160 where it is absent. */
  most?: number
  /** Only among the first or the last paragraphs of the article. */
  where?: 'head' | 'edge'
}

const LONGEST = 160

/** In zh (both scripts), en, de, fr, es, ja and ko; what is told by its form alone holds for every language. */
const RULES: readonly LineRule[] = [
  // ![image](figures/1.png), <br>, {: .center}, [edit], layout: post
  {
    reason: 'markup',
    form: /^(?:!?\[[^\]]*\]\([^)]*\)|<\/?(?:a|b|br|p|i|em|div|hr|img|span|strong|sub|sup|figure|figcaption|iframe|center|font|table|t[drh]|ul|ol|li)\b[^>]*>|\{[:%].*\}|\[(?:edit|编辑|編輯|bearbeiten|modifier|editar|編集|편집)[^\]]*\]|\[\/?(?:b|i|u|s|url|img|quote|code|size|color|list)(?:=[^\]]*)?\]|&[a-z]+;|\s)+$/iu,
  },
  { reason: 'markup', form: /^(?:layout|mathjax|permalink|slug|tags|categories|draft|weight|toc)\s*:\s*\S+$/iu },
  // 3.2 Methods ........ 17
  {
    reason: 'contents',
    form: /(?:\.\s?){5,}\s*(?:\d{1,4}|[ivxlc]{1,7})\s*$|(?:…|·{3,}|．{3,}|—{4,})+\s*\d{1,4}\s*$/iu,
  },
  {
    reason: 'contents',
    form: /^(?:(?:table of )?contents|目\s*[录錄次]|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|목차)\s*[:：]?$/iu,
  },
  // © 2019 Example Press. All rights reserved.
  {
    reason: 'licence',
    form: /^(?:©|\(c\)\s*\d{4}|copyright\b|版权所有|版權所有|著作权|本文版权|本文版權|未经.{0,12}(?:许可|授权|同意)|未經.{0,12}(?:許可|授權|同意)|转载请|轉載請|如需转载|欢迎转载|本(?:作品|文|文章).{0,12}(?:采用|採用).{0,30}(?:许可|授权|授權)|.{0,30}京?ICP[备證证]|alle rechte vorbehalten|tous droits réservés|todos los derechos|無断転載|무단\s*전재)|all rights reserved\.?$|^(?:this (?:work|article|post|site|page|text|book|content)|all (?:content|text|images|photos)|unless|except)\b.{0,80}\b(?:licensed under|creative commons|CC[ -]BY)\b|^q \d{4} .{0,40}(?:rights|B\.V\.)/iu,
    most: 400,
  },
  // doi:10.1000/x; Received 1 October 2003; accepted …; ISSN 0022-1694
  {
    reason: 'publication',
    form: /^(?:doi\s*:?\s*10\.|https?:\/\/(?:dx\.)?doi\.org|arxiv:|e?-?issn\b|received(?:\s+in revised form)?\s*:?\s+.{0,30}\d{4}|accepted\s*:?\s.{0,24}\d{4}|available online|published online|first published|article history|to cite this|how to cite|cite this|eingegangen am|reçu le|recibido\s*:?\s|收稿日期|修回日期|录用日期|接受日期|投稿日期|网络(?:首发|出版)|中图分类号|文献标[识志]码|文章编号|引用(?:格式|本文)|基金(?:项目|資助)?\s*[:：]|[（(【]?基金项目|国图分类号|学校代码|密级|分类号\s*[:：]|UDC\s*[:：]|受付日|접수일|투고일|게재)/iu,
    most: 600,
  },
  {
    reason: 'keywords',
    form: /^[【[]?\s*(?:关\s*键\s*词|關\s*鍵\s*詞|主题词|key\s?-?words?(?: and phrases)?|index terms|schlüsselwörter|schlagwörter|stichworte?|mots?[- ]clés?|palabras clave|キーワード|주제어|핵심어|키워드|tags?|标签|標籤)\s*[】\]]?\s*[:：—–-]/iu,
    most: 300,
  },
  // Corresponding author. E-mail address: a@b.org; 电话：010-…
  {
    reason: 'contact',
    form: /^(?:\*+\s*)?(?:corresponding author|e-?mail(?: address(?:es)?)?s?\s*[:：.]|tel(?:ephone)?[.:：]|fax[.:：]|phone\s*[:：]|korrespondenz|kontakt\s*:|courriel\s*:|correo(?: electrónico)?\s*:|通[讯訊信]作者|电子(?:邮箱|邮件)|邮箱\s*[:：]|電子(?:郵件|信箱)|联系(?:电话|方式|人|邮箱)|聯[繫絡](?:電話|方式|人)|电话\s*[:：]|電話\s*[:：]|传真|地址\s*[:：]|邮编|微信(?:号|公众号)?\s*[:：]|お?問い?合わせ|連絡先|문의\s*[:：]|이메일\s*[:：]|연락처\s*[:：])/iu,
    most: 240,
  },
  // share this page; 扫码关注; subscribe to our newsletter
  {
    reason: 'sharing',
    form: /^(?:分享(?:到|至|本文|给)|扫(?:码|描).{0,16}(?:关注|二维码|加入|下载)|長?长?按.{0,10}(?:识别|識別|二维码)|(?:点击|點擊)(?:上方|下方|右上角|订阅|訂閱|关注|這裡|这里|阅读原文|查看|下载)|关注(?:我们|公众号|微信)|關注(?:我們|公眾號)|欢迎(?:关注|订阅|扫码|转发)|歡迎(?:關注|訂閱|轉發)|阅读原文|閱讀原文|点赞|點讚|喜欢.{0,10}(?:点赞|转发|关注)|下载(?:app|客户端)|share (?:this|on|via|to)\b|tweet(?: this)?$|pin it$|e-?mail this|print(?: this)?(?: page| article)?$|(?:like|follow) us\b|subscribe (?:to|now|here)|sign up (?:for|to)\b|get (?:our|the) newsletter|download (?:the |our )?(?:app|pdf)\b|(?:jetzt )?(?:newsletter|abonnieren)|(?:artikel )?(?:teilen|drucken|weiterempfehlen)\b.{0,20}$|partager(?: sur| cet| l[’'])|(?:s[’'])?abonnez[- ]vous|imprimer$|suivez[- ]nous|compartir(?: en)?|suscríbe(?:te|ase)|imprimir$|シェア|ツイート|フォロー|印刷|공유|구독|인쇄)/iu,
    most: 80,
  },
  // Read also: …; Previous: …; 上一篇：…; back to top
  {
    reason: 'elsewhere',
    form: /^[【[（(]?\s*(?:(?:相关|推荐|延伸|扩展|更多|往期)(?:阅读|链接|文章|新闻|报道|推荐|回顾|精彩)|(?:相關|推薦|延伸|更多)(?:閱讀|連結|文章|新聞|報導)|read (?:also|more|next|the (?:full|original))\b|see also\b|also read\b|related(?: articles?| posts?| stories| links)?\s*:|more on this|lesen sie auch|mehr zum thema|siehe auch|weiterlesen|à lire aussi|lire aussi|voir aussi|lea también|véase también|te puede interesar|関連記事|あわせて読みたい|관련\s*기사|더\s*읽기|اقرأ أيضا|читайте также)/iu,
    most: 200,
  },
  {
    reason: 'navigation',
    form: /^(?:[«‹<←→»›>↑|·•\s]*)(?:回(?:目[录錄]|首[页頁]|到?顶部|到?頂部)|返回(?:目[录錄]|首[页頁]|顶部|頂部|上[级級]|列表)?$|(?:上|下)一(?:篇|页|頁|章|节|節)(?:$|[:：\s])|(?:前|后|後|下|上)一天(?:$|[:：])|目[录錄]$|首[页頁]$|back(?: to (?:the )?(?:top|contents|index|home|blog|list|main page))?$|(?:go to |return to )?(?:top|home)(?: page)?$|(?:previous|next|older|newer)(?: (?:post|article|chapter|page|section|lesson|story|day|part))?s?\s*(?:$|[:：→←»«])|jump to\b|skip to\b|toggle\b|main article:|log ?in$|sign in$|menu$|zurück(?: zu[rm]?.{0,20})?$|nach oben$|vorheriger? (?:artikel|beitrag)|nächster? (?:artikel|beitrag)|startseite$|précédent|suivant|retour(?: en haut| à l[’']accueil)?$|accueil$|anterior|siguiente(?: entrada| artículo)?$|volver(?: arriba| al inicio)?$|inicio$|前の(?:記事|ページ)|次の(?:記事|ページ)|トップへ|目次へ|이전\s*(?:글|기사)|다음\s*(?:글|기사)|목록|맨\s*위로)/iu,
    most: 120,
  },
  // EDIT: discussion of this post; Update: see the follow-up
  {
    reason: 'elsewhere',
    form: /^(?:edit|update|updated|更新|编者注|編者註|nachtrag|mise à jour|actualización|追記)\s*[:：].{0,60}$/iu,
    where: 'edge',
  },
  {
    reason: 'comments',
    form: /^(?:\d+\s+(?:comments?|replies|responses|kommentare?|commentaires?|comentarios?)$|leave a (?:reply|comment)|no comments(?: yet)?|post a comment|(?:noch )?keine kommentare|kommentar (?:schreiben|hinzufügen)|aucun commentaire|laisser un commentaire|deja un comentario|发表评论|發表評論|网友评论|網友評論|我要评论|文明上网|登录后.{0,6}评论|コメントを|댓글)/iu,
    most: 100,
  },
  {
    reason: 'publication',
    form: /^(?:via\s*[:：]|本文(?:由|系).{2,30}(?:原创|编译|首发|授权|推出|发布)|this (?:article|post|piece|essay|story) (?:was|is|has been|originally|first) .{0,20}(?:published|appeared|posted|syndicated)|(?:originally|first) published (?:in|on|at|by))/iu,
    where: 'edge',
    most: 200,
  },
  // 责任编辑：李四; 记者 张三; By Jane Roe; Photo: …
  {
    reason: 'byline',
    form: /^[（(【[]?\s*(?:责任编辑|責任編輯|责编|編輯|编辑|编审|审核|审校|校对|校對|排版|美编|监制|监审|策划|统筹|制作|出品|供稿|撰稿|撰文|采写|整理|翻译|翻譯|译者|譯者|作者(?:单位|系|为|簡介|简介)?|本?[报刊网社]?(?:通讯员|实习生)|来源|來源|原标题|原標題|原载|转自|摘自|刊于|原文(?:链接|地址|出处)?|发布(?:时间|日期|者)?|發[布佈](?:時間|日期)?|更新(?:时间|於|于)?|时间|日期|浏览(?:次数|量)?|阅读(?:量|数)?|点击(?:量|数)?|字号|字體|字体)\s*[:：/／|].{0,80}$/u,
    where: 'edge',
    most: 120,
  },
  {
    reason: 'byline',
    form: /^[（(【[]\s*(?:(?:本报|本刊|本网|新华社)?记者|作者|本文|原载|刊于|转自|摘自|选自|編者按?|编者按?|责任编辑|责编|来源|據|据.{2,12}报道)[^）)】\]]{0,100}[）)】\]]$/u,
    where: 'edge',
  },
  {
    reason: 'byline',
    form: /^(?:(?:[Ww]ritten |[Pp]osted |[Pp]ublished |[Ee]dited |[Rr]eported |[Rr]eviewed |[Tt]ranslated )?[Bb][Yy]\s+\p{Lu}[\p{L}.'’-]*(?:[\s,]+(?:and\s+|&\s+)?\p{Lu}[\p{L}.'’-]*){1,8}$|(?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Ll]ast (?:updated|modified|edited|reviewed))\s*(?:on|at|:|by|\d)|(?:[Aa]uthor|[Ee]ditor|[Ss]ource|[Bb]yline|[Dd]ateline)s?\s*[:：]|[Ff]iled under|[Pp]osted in|[Rr]eading time|\d+ min(?:ute)?s?\.? read|[Vv]on\s+\p{Lu}\p{L}+\s+\p{Lu}\p{L}+$|(?:[Aa]utor(?:in)?|[Rr]edaktion|[Qq]uelle|[Vv]eröffentlicht|[Ss]tand|[Aa]ktualisiert)\s*(?:am\b|[:：])|(?:[Pp]ar|[Aa]uteur|[Pp]ublié|[Mm]is à jour|[Rr]édaction)\s*(?:le\b|[:：]|\p{Lu}\p{L}+\s\p{Lu}\p{L}+$)|(?:[Pp]or|[Aa]utora?|[Pp]ublicado|[Aa]ctualizado|[Rr]edacción|[Ff]uente)\s*(?:el\b|[:：]|\p{Lu}\p{L}+\s\p{Lu}\p{L}+$)|(?:文|著者|執筆|取材|編集|更新日|公開日|出典)\s*[:：＝=／]|(?:글|기자|작성자|입력|수정|출처|자료)\s*[:：=])/u,
    where: 'edge',
    most: 100,
  },
  // 2019年3月4日 10:20; 12 May 2014; 2020-01-02
  {
    reason: 'byline',
    form: /^[（(]?(?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月](?:\s*\d{1,2}\s*日?)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)?\.?\s+)?\p{L}{3,10}\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}|[一二〇○零三四五六七八九十]{2,4}年[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?)[）)]?(?:\s.{0,30})?$/iu,
    where: 'edge',
    most: 60,
  },
  // （笑）, [Applause]
  {
    reason: 'stage direction',
    form: /^[（(【[]\s*(?:笑|大笑|众笑|掌声|热烈鼓掌|鼓掌|全场.{0,6}|applause|laughter|laughs|cheers|beifall|heiterkeit|applaudissements|rires|aplausos|risas|拍手|박수|웃음)\s*[）)】\]][。.]?$/iu,
  },
  // 图 3 …; Fig. 2. …; Photo: …; 安化县一块花生地 李尕 摄
  {
    reason: 'caption',
    form: /^[（(【[]?\s*(?:(?:photo(?:graph)?|image|picture|illustration|screenshot)s?(?:\s(?:credits?|courtesy(?: of)?|source|by))?\s?[:：]|(?:图片|圖片|照片|摄影|攝影|供图|供圖|图源|圖源|题图|配图|插图|制图|头图)(?:来源|來源|提供|作者|说明|說明)?\s?[:：/／]|(?:foto|bild|grafik)(?:s|quelle|nachweis)?\s?[:：/]|crédits?(?:\sphoto)?\s?[:：]|写真\s?[:：]|사진\s?[:：=])|\s\p{Script=Han}{2,4}\s?[/／]?\s?摄(?:影)?(?:报道)?[）)]?$/iu,
  },
]

/** The fields of a cover sheet, filled in or not: 学号：, 班级, Name: …, Matrikelnummer. */
const COVER_FIELD =
  /^(?:课\s*程(?:名称)?|(?:学生)?姓\s*名|班\s*级|年\s*级|学\s*号|学\s*院|系\s*别|专\s*业(?:名称|班级)?|院\s*[系\(（（]?|指导\s*(?:教师|老师)|任课\s*教师|授课\s*(?:教师|班级|时间|年级)|执教(?:者|教师)?|提交\s*日期|完成\s*(?:日期|时间)|答辩\s*日期|日\s*期|成\s*绩|評分|评分|學\s*號|班\s*級|指導\s*教授|研\s*究\s*生|学位(?:类别|申请人)?|(?:student )?name|class|student (?:id|number|no\.?)|course(?: (?:name|code|title))?|supervisor|advisor|instructor|date|department|matrikel(?:nummer|-nr\.?)|vorgelegt von|betreuer(?:in)?|studiengang|semester|étudiante?|encadr(?:ant|é par)|matricule|alumno|tutor(?:a)?|matrícula|氏名|学籍番号|指導教員|이름|학번|지도교수|담당교수)\s*(?:[:：\s_].{0,40})?$/iu

/** Why a paragraph is no content, told by itself. @param place whether it is among the first, the last, or neither. */
export function asideLine(text: string, place: { head: boolean; tail: boolean }): AsideReason | undefined {
  const line = text.trim()
  if (place.head && line.length <= 60 && COVER_FIELD.test(line)) return 'cover field'
  const isNear = (where: LineRule['where']): boolean =>
    where === undefined || place.head || (where === 'edge' && place.tail)
  return (
    RULES.find((rule) => line.length <= (rule.most ?? LONGEST) && isNear(rule.where) && rule.form.test(line))?.reason ??
    (isAddress(line) ? 'contact' : undefined)
  )
}

const ADDRESS = /https?:\/\/\S+|www\.\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/giu

/** Web and e-mail addresses, with hardly any words around them. */
function isAddress(line: string): boolean {
  // Looked for first: the form of an address tries every letter of a long line.
  if (!/:\/\/|www\.|@/iu.test(line)) return false
  const without = line.replace(ADDRESS, '')
  return without !== line && (without.match(/\p{L}/gu)?.length ?? 0) <= 0.4 * (line.match(/\p{L}/gu)?.length ?? 0)
}

/** A paragraph that begins with the mark of a note: [1], 〔1〕, ①, ⑴, ¹. */
export const NOTE_MARK = /^(?:[[〔［【]\d{1,3}[\]〕］】]|[①-⑳]|[⑴-⒇]|[¹²³⁴-⁹]+|\^\d+|\*{1,3}(?=\p{L}))/u

/** [J]. 学报, 2019; Journal of …, 12(3): 45–67; pp. 3–9; Springer, 2004. */
const ENTRY =
  /\[[JMCDNPRSZ](?:\/OL)?\]|[［〔][JMCDNPRSZ][］〕]|\b\d+\s?\(\d+\)\s?[:,]\s?\d+|\bpp?\.\s?\d+|\b\d+[,:]\s?\d+[–-]\d+\b|\bdoi\b|\bet al\.|出版社[，,]?\s*\d{4}|\barXiv\b|Retrieved\s|abgerufen am|consulté le|Proceedings of|University Press/iu
/** Names with initials and a year at the head of an entry: Bosch, J.M., 1979. */
const ENTRY_HEAD =
  /^(?:[[［]?\d{1,3}[\]］.)]\s*)?[\p{Lu}][\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?,\s(?:\p{Lu}\.[\s-]?){1,3}.{0,200}?\(?\d{4}[a-z]?\)?/u

/** Whether a paragraph has the form of an entry in a list of references. */
export function isEntry(text: string): boolean {
  const line = text.trim()
  return line.length <= 500 && (ENTRY_HEAD.test(line) || ENTRY.test(line)) && /\d{4}/u.test(line)
}
