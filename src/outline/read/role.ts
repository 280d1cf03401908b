/**
 * What a section does in its article, told by its heading and its place: people show what was found and what follows from
 * it before the way there.
 */
import type { Article, ArticleSection } from '../../article/article.js'
import { asideHeading, bareHeading } from './aside-headings.js'
import type { TextKind } from './kind-of-text.js'

export type Role =
  | 'abstract'
  | 'introduction'
  | 'background'
  | 'method'
  | 'results'
  | 'discussion'
  | 'limits'
  | 'conclusion'
  | 'goals'
  | 'key points'
  | 'difficulties'
  | 'procedure'
  | 'board plan'
  | 'evaluation'
  | 'thesis'
  | 'turn'
  | 'body'

interface HeadingRole {
  role: Role
  /** The kinds of text in which the heading means this; all where it is absent. */
  kinds?: readonly TextKind[]
  form: RegExp
}

const STUDY: readonly TextKind[] = ['paper', 'technical', 'policy', 'essay', 'news', 'speech']

/** In zh (both scripts), en, de, fr, es, ja and ko, without numbers; the first that fits is taken. */
const HEADINGS: readonly HeadingRole[] = [
  {
    role: 'goals',
    kinds: ['lesson'],
    form: /目标|目標|(?:learning |lesson )?(?:objectives?|outcomes?|goals?|aims?)\b|lernziele?|unterrichtsziele?|objectifs?|objetivos?|ねらい|학습\s*목표|수업\s*목표/iu,
  },
  {
    role: 'difficulties',
    kinds: ['lesson'],
    form: /^(?:教[学學])?(?:难|難)[点點](?!.*重)|difficult(?:y|ies)|common (?:mistakes|errors|misconceptions)|schwierigkeit|difficultés|dificultades|つまずき|難しい点|어려운\s*점|난점/iu,
  },
  {
    role: 'key points',
    kinds: ['lesson'],
    form: /重[难難]?[点點]|key (?:points?|concepts?|ideas?|vocabulary)|main (?:points?|ideas?)|schwerpunkte?|points? (?:clés?|essentiels?)|puntos clave|要点|ポイント|핵심|중점/iu,
  },
  {
    role: 'board plan',
    kinds: ['lesson'],
    form: /板书|板書|board (?:plan|work|layout)|blackboard|tafelbild|(?:plan du )?tableau|pizarra|판서/iu,
  },
  {
    role: 'evaluation',
    kinds: ['lesson'],
    form: /评价|評價|評価|反思|作业|作業|課題|拓展|assessment|evaluation|homework|reflection|follow[- ]?up|hausaufgabe|bewertung|évaluation|devoirs|evaluación|tarea|振り返り|평가|과제/iu,
  },
  {
    role: 'procedure',
    kinds: ['lesson'],
    form: /过程|過程|流程|环节|環節|步骤|步驟|导入|導入|展开|展開|新授|探究|总结升华|活动|活動|(?:lesson )?(?:procedure|plan|steps?|activities|activity|warm[- ]?up|introduction|wrap[- ]?up|practice|closing)\b|verlauf|ablauf|einstieg|erarbeitung|sicherung|déroulement|étapes?|activités?|desarrollo|secuencia|actividades|学習の流れ|수업\s*과정|전개|활동/iu,
  },
  {
    role: 'background',
    kinds: ['lesson'],
    form: /学情|學情|教材|分析|理念|资源|資源|准备|準備|materials?|preparation|prior knowledge|class profile|lernvoraussetzungen|material|matériel|prérequis|materiales|児童観|教材観|준비물|교재/iu,
  },
  {
    role: 'abstract',
    form: /^(?:(?:中文|英文)?(?:摘要|提要|概要|内容提要|内容摘要|导读|導讀|编者按)|abstract|(?:executive |plain[- ]language )?summary|highlights|tl;?dr|at a glance|key (?:messages|takeaways|points|findings)|zusammenfassung|kurzfassung|auf einen blick|das wichtigste in kürze|résumé|synthèse|l['’]essentiel|en bref|resumen(?: ejecutivo)?|en síntesis|要旨|要約|抄録|초록|요약|국문\s*초록)$/iu,
  },
  {
    role: 'limits',
    kinds: STUDY,
    form: /^(?:(?:研究)?(?:局限|不足|限制)(?:性)?(?:与.{0,10})?|(?:存在的?)?不足之?处?.{0,6}|limitations?.*|threats to validity|caveats|grenzen(?: der .*)?|einschränkungen|limites?(?: de .*)?|limitaciones.*|限界|本研究の限界|한계점?|연구의\s*한계)$/iu,
  },
  {
    role: 'conclusion',
    form: /^(?:.{0,6}(?:结论|結論|结语|結語|总结|總結|小结|小結|结束语|結束語|尾声|尾聲|余论|展望)(?:与.{0,10}|和.{0,10}|及.{0,10})?|(?:最后|最後)|(?:summary|discussion)? ?(?:and )?conclu(?:sions?|ding (?:remarks|thoughts))(?: and .*)?|closing (?:thoughts|remarks)|final (?:thoughts|remarks)|outlook|future work|summary and (?:outlook|conclusions?)|wrap(?:ping)?[- ]?up|takeaways?|in (?:summary|closing)|epilogue|fazit(?: und ausblick)?|schluss(?:folgerung(?:en)?|betrachtung|wort|bemerkung(?:en)?)?|ausblick|resümee|zum schluss|conclusions?|conclusión|conclusiones|en conclusion|pour conclure|bilan|(?:a modo de )?conclusión|reflexiones finales|consideraciones finales|結論|おわりに|終わりに|まとめ|むすび|결론|맺음말|맺으며|나가며|마치며|끝으로)$/iu,
  },
  {
    role: 'results',
    kinds: STUDY,
    form: /^(?:.{0,8}(?:结果|結果|发现|實證|实证)(?:(?:与|和|及)?(?:分析|讨论|討論|解释))?|回归分析|聚类分析|主成分分析|方差分析|因子分析|相关(?:性)?分析|成效|主要(?:成效|成果|发现)|.{0,8}(?:成果|成绩)|(?:main |key |experimental )?(?:results?|findings|outcomes)(?: and (?:discussion|analysis))?|evaluation(?: results)?|experiments?|what we found|ergebnisse(?: und .*)?|befunde|auswertung|résultats(?: et .*)?|constats|resultados(?: y .*)?|hallazgos|結果(?:と考察)?|実験結果|(?:연구|분석|실험)?\s*결과(?:\s*및.*)?|성과)$/iu,
  },
  {
    role: 'discussion',
    kinds: STUDY,
    form: /^(?:(?:结果与)?讨论|討論|(?:对策|政策)?建议|(?:对策|政策)(?:与|和|及)?建议|启示|啟示|(?:政策|管理|实践)启示|discussion|implications?(?: for .*)?|recommendations?|interpretation|diskussion|empfehlungen|handlungsempfehlungen|discussion(?: et .*)?|recommandations|discusión|recomendaciones|implicaciones|考察|議論|提言|논의|고찰|시사점|제언|개선\s*(?:과제|방안))$/iu,
  },
  {
    role: 'method',
    kinds: STUDY,
    form: /^(?:.{0,6}(?:方法|方法论|方法與材料|研究设计|研究設計|技术路线|数据来源|数据集.{0,16}|(?:数据|资料|材料)(?:与|和|及|来源).{0,8}|模型(?:设定|构建|建立|介绍)|变量(?:说明|选取)|实验(?:设计|设置|方案))|(?:materials?(?: and|,) )?methods?(?: and .*)?|methodology|approach|(?:study |research |experimental )?(?:design|setup|procedure)|data(?: ?sets?| collection| sources?)?(?: and .*)?|participants|(?:statistical )?analys[ie]s|model(?: description| formulation)?|methoden?|methodik|vorgehen(?:sweise)?|material und methoden|daten(?:grundlage|basis)?|méthodes?|méthodologie|données|matériel et méthodes|métodos?|metodología|datos|materiales y métodos|方法|手法|研究方法|実験方法|データ|(?:연구)?\s*(?:방법|설계)|자료)$/iu,
  },
  {
    role: 'background',
    kinds: STUDY,
    form: /^(?:.{0,6}(?:背景|现状|現狀|概况|概況|历史(?:沿革)?|文献综述|文献回顾|文獻回顧|相关工作|理论基础|研究综述|研究现状)|background|related work|(?:literature|previous work|prior work)(?: review)?|history|context|theor(?:y|etical (?:background|framework))|state of the art|preliminaries|overview|hintergrund|stand der (?:forschung|technik)|geschichte|ausgangslage|kontext|grundlagen|contexte|historique|état de l['’]art|antecedentes|contexto|historia|marco teórico|背景|先行研究|関連研究|歴史|現状|배경|이론적\s*배경|선행\s*연구|현황)$/iu,
  },
  {
    role: 'introduction',
    form: /^(?:引言|引子|导言|導言|绪论|緒論|绪言|前言|序言|序|楔子|问题的提出|问题提出|研究缘起|introduction|intro|preface|foreword|prologue|motivation|(?:aims?|objectives?)(?: and (?:scope|objectives))?|einleitung|einführung|vorwort|problemstellung|introduction générale|avant[- ]propos|introducción|prólogo|はじめに|始めに|緒言|序論|序章|まえがき|서론|머리말|들어가며|들어가는\s*말|시작하며)$/iu,
  },
]

/** The opening words with which an essay turns: what was told until then is no longer the point. */
const TURN =
  /^[\s“"「]*(?:然而|但是|但|可是|不过|不過|其实|其實|殊不知|问题是|話說回來|however|but|yet|and yet|still|nevertheless|nonetheless|the (?:problem|trouble|catch) is|doch|aber|dennoch|jedoch|allerdings|mais|cependant|pourtant|toutefois|or,|pero|sin embargo|no obstante|しかし|だが|ところが|けれども|그러나|하지만|그런데)(?=[\s，,、：:\p{Script=Han}\p{Script=Hiragana}])/iu

/** Kinds that argue without saying so in headings. */
const ARGUING: ReadonlySet<TextKind> = new Set(['essay', 'speech', 'policy'])

/**
 * What the section does. One below another does what that one does, where its own heading does not tell.
 *
 * @param index of the section in the article.
 */
export function roleOf(section: ArticleSection, index: number, article: Article, kind: TextKind): Role {
  const own = roleByHeading(section.heading, kind)
  if (own !== undefined) return own
  const above = parentOf(section, index, article)
  if (above !== undefined) return roleOf(above.section, above.index, article, kind)
  return roleByPlace(section, index, article, kind)
}

function roleByHeading(heading: string | undefined, kind: TextKind): Role | undefined {
  if (heading === undefined) return undefined
  const bare = bareHeading(heading)
  return HEADINGS.find(({ kinds, form }) => (kinds === undefined || kinds.includes(kind)) && form.test(bare))?.role
}

/** The section under whose heading this one stands. */
function parentOf(
  { level = 1 }: ArticleSection,
  index: number,
  { sections }: Article,
): { section: ArticleSection; index: number } | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const section = sections[at]
    if (section?.heading !== undefined && (section.level ?? 1) < level) return { section, index: at }
  }
  return undefined
}

/** Index of the last section under whose heading something is said. */
function lastTold(sections: readonly ArticleSection[]): number {
  return sections.findLastIndex(({ heading }) => heading === undefined || asideHeading(heading) === undefined)
}

/** Sections of an article that a first and a last one can be told apart from the others. */
const LEAST_SECTIONS = 3

/** Where no heading tells: what stands before the first heading opens, and in what argues the last closes. */
function roleByPlace(section: ArticleSection, index: number, { sections }: Article, kind: TextKind): Role {
  if (sections.length < LEAST_SECTIONS) return 'body'
  const opens = index === 0 && section.heading === undefined
  if (kind === 'paper' || kind === 'lesson') return opens ? 'introduction' : 'body'
  if (opens) return ARGUING.has(kind) || kind === 'news' ? 'thesis' : 'introduction'
  if (!ARGUING.has(kind)) return 'body'
  if (index === lastTold(sections)) return 'conclusion'
  const first = section.paragraphs[0]?.sentences[0]?.text ?? ''
  return kind === 'essay' && TURN.test(first) ? 'turn' : 'body'
}
