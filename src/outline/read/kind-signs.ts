/** Headings, openings and words by which a kind of text is known. */
import type { TextKind } from './kind-of-text.js'

interface Sign {
  kind: TextKind
  form: RegExp
  /** Headings, or share of sentences, from which the sign counts in full. */
  enough: number
  /** What it then adds: with 1 it is enough alone. */
  weight: number
}

/** Of title and headings, without their numbers. */
export const HEADING_SIGNS: readonly Sign[] = [
  {
    kind: 'lesson',
    enough: 3,
    weight: 2,
    form: /教学(?:目标|重点|难点|重难点|过程|流程|环节|反思|设计|准备|方法|评价|内容|分析|资源|策略)|学情分析|教材分析|板书设计|课(?:时|后作业|堂(?:小结|练习|导入))|教[学學](?:目標|重[點点]|過程)|教案|lesson plan|learning (?:objectives?|outcomes?|goals?)|(?:lesson )?(?:procedure|warm[- ]?up|wrap[- ]?up|homework|assessment)$|lernziele?|unterrichts(?:verlauf|entwurf|ziele?)|stundenverlauf|objectifs? (?:pédagogiques?|d['’]apprentissage)|déroulement (?:de la séance|du cours)|objetivos? de aprendizaje|desarrollo de la clase|secuencia didáctica|学習(?:目標|指導案|活動)|本時の(?:目標|展開|ねらい)|指導計画|学習の流れ|학습\s*(?:목표|활동|과정)|수업\s*(?:목표|과정|지도안)/iu,
  },
  {
    kind: 'paper',
    enough: 3,
    weight: 1.6,
    form: /^(?:(?:中文|英文)?摘\s*要|引言|绪论|研究(?:背景|方法|设计|对象|结果|结论|问题|假设)|文献(?:综述|回顾)|(?:材料|数据|资料)(?:与|和|来源).{0,6}|(?:实验|结果)(?:与|和)?(?:分析|讨论|结果|方法|设计)?|实证分析|模型(?:构建|设定|建立).{0,6}|讨论|结\s*[论語语]|結論|參考文獻|参考文献|abstract|introduction|related work|background|(?:materials? and )?methods?|methodology|(?:study |research )?design|data(?: sets?)?(?: and methods?)?|experiments?(?:al .*)?|results?(?: and discussion)?|findings|evaluation|discussion(?: and .*)?|limitations?|(?:summary and )?conclusions?(?: and .*)?|references|bibliography|zusammenfassung|einleitung|material und methoden|methodik|ergebnisse|diskussion|literatur(?:verzeichnis)?|résumé|méthodes?|résultats|bibliographie|resumen|introducción|métodos?|metodología|resultados|discusión|conclusion(?:es)?|referencias|要旨|概要|はじめに|緒言|方法|実験|結果|考察|おわりに|まとめ|초록|서론|연구\s*방법|연구\s*결과|결과|고찰|논의|결론)$/iu,
  },
  {
    kind: 'technical',
    enough: 3,
    weight: 1,
    form: /(?:安装|安裝|配置|部署|用法|使用方法|快速(?:开始|入门)|命令|接口|指令|语法|語法|参数|示例|算法|算法复杂度|定理|引理|证明|实现|工作目錄|儲存庫|代码)$|(?:^|\s)(?:installation|install|configuration|usage|getting started|quick ?start|api(?: reference)?|syntax|parameters?|examples?|algorithms?|theorem|lemma|proof|complexity|implementation|requirements|troubleshooting|protocol|format|specification|interface|commands?|installieren|einrichtung|beispiele?|installer|utilisation|instalación|uso|インストール|使い方|設定|설치|사용법|설정)(?:\s|$)/iu,
  },
  {
    kind: 'speech',
    enough: 1,
    weight: 1.2,
    form: /(?:在.{2,30}上的?(?:讲话|致辞|发言|演讲|演说|報告|报告)|讲话$|致辞$|演讲(?:稿|词)?$|演講$|講話$|開幕詞|开幕词|祝辞$|答谢词|\b(?:speech|address|remarks|keynote|lecture|sermon)\b|\b(?:rede|ansprache|grußwort)\b|\b(?:discours|allocution)\b|\bdiscurso\b|演説$|挨拶$|スピーチ|연설(?:문)?$|축사$)/iu,
  },
  {
    kind: 'policy',
    enough: 1,
    weight: 0.8,
    form: /(?:意见|通知|决定|规划|纲要|方案|办法|条例|规定|行动计划|公报|白皮书)$|(?:开展|推进|加强|深化|完善).{2,}|\b(?:white paper|policy(?: brief| paper)?|strategy|action plan|recommendations?|regulation|directive)\b|개선\s*(?:과제|방안)|정책|시사점|政策|施策/iu,
  },
]

/** Of the first few hundred characters. */
export const OPENING_SIGNS: readonly Omit<Sign, 'enough'>[] = [
  // 新华社北京3月4日电; LONDON (Reuters) —; (dpa); 半月谈记者
  {
    kind: 'news',
    weight: 1.2,
    form: /(?:新华社|中新社|本报|本刊|中央社|人民网|央视).{0,24}[电訊讯]|(?:本报|本刊|新华社|半月谈)?记者\s*\p{Script=Han}{2,4}|^\p{Lu}{3,}(?:[,\s]\p{L}+)*\s*(?:\([^)]{2,30}\)\s*)?[—–-]\s|\((?:dpa|reuters|ap|afp|epa|efe)\)|（(?:共同|時事|AP|AFP)[）＝]|=\s*.{2,12}기자/iu,
  },
  {
    kind: 'speech',
    weight: 1.4,
    form: /(?:同志们|同學們|同学们|各位(?:领导|来宾|代表|同事|老师|朋友|同志|嘉宾|委员|來賓|同學)|女士们|女士們|先生们|朋友们|尊敬的.{2,20}[：:，,])|\b(?:ladies and gentlemen|distinguished (?:guests|delegates)|my fellow|dear (?:friends|colleagues|graduates|students)|mr\.? (?:president|speaker|chairman)|good (?:morning|afternoon|evening))\b|meine (?:sehr verehrten )?damen und herren|liebe (?:freunde|kolleg|mitbürger)|sehr geehrte|mesdames(?: et|,)? messieurs|mes chers|señoras y señores|queridos (?:amigos|compañeros)|皆(?:さん|様)[、。]|ご列席|여러분|존경하는/iu,
  },
  {
    kind: 'speech',
    weight: 0.8,
    form: /(?:讲演|讲话|演说|演讲|演講|開幕|会议|會議|大会).{0,12}(?:宗旨|开会|開會)|(?:今天|刚才|剛才).{0,16}(?:讲|講|谈|開會|开会)|的(?:讲演|讲话|演说|演讲|演講)。/u,
  },
  // I was born in …; 小时候，…; es war einmal
  {
    kind: 'narrative',
    weight: 0.8,
    form: /^(?:那(?:一)?[年天]|小时候|小時候|从前|從前|有一[天年次回]|.{0,8}年(?:的)?(?:春|夏|秋|冬)|once upon a time|(?:it was|there was) (?:a|an|the|on)\b|when i was\b|one (?:day|morning|evening|night)\b|es war\b|eines (?:tages|morgens)|il était une fois|un (?:jour|matin)|había una vez|un día|昔|ある日|옛날|어느 날)/iu,
  },
]

/** Shares of sentences. */
export const SENTENCE_SIGNS: readonly Sign[] = [
  {
    kind: 'policy',
    enough: 0.35,
    weight: 1.4,
    form: /(?:要|应|应当|必须|着力|大力|加快|加强|推进|推动|促进|深化|完善|健全|落实|坚持|构建|强化|统筹|提升|优化|实施|建立)(?:[\p{Script=Han}]{0,8})(?:发展|建设|体系|机制|制度|改革|创新|治理|服务|能力|水平|战略|政策|教育|产业|经济|社会|质量|保障|监管|合作|思想|方略)|\b(?:government|ministr(?:y|ies)|authorit(?:y|ies)|member states|policy|policies|legislation|regulat(?:e|ion|ory)|reforms?|stakeholders|implement(?:ation|ed)?|subsid(?:y|ies)|funding|parliament)\b|\b(?:bundesregierung|gesetz(?:es|gebung)?|behörden?|maßnahmen?|förderung|ministerium)\b|\b(?:gouvernement|mesures?|politiques? publiques?|ministère|réforme)\b|\b(?:gobierno|medidas|políticas? públicas?|ministerio|reforma)\b|政府は|施策|정부|정책|법률|개정|제도|규정|약관/iu,
  },
  // One reporter in forty sentences is enough: nobody else names himself so.
  {
    kind: 'news',
    enough: 0.025,
    weight: 0.8,
    form: /记者(?!会|招待|说)|記者(?!會|会|招待)|\b(?:reporters?|this newspaper|correspondent)\b|\breporter(?:in)?\b|\bjournalistes?\b|\bperiodistas?\b|기자/iu,
  },
  {
    kind: 'news',
    enough: 0.3,
    weight: 1,
    form: /(?:记者|据.{1,16}(?:介绍|报道|统计|了解|透露)|(?:介绍说|表示[，：:]|告诉.{0,6}记者|赞不绝口)|[”」][，。]?\p{Script=Han}{2,20}说|说[，：:]?[“「])|\b(?:said|told|announced|reported|according to|spokes(?:man|woman|person)|police|voted|officials?)\b|\b(?:sagte|teilte .{1,20} mit|laut|berichtet)\b|\b(?:a déclaré|a annoncé|selon|a indiqué)\b|\b(?:dijo|anunció|según|informó)\b|(?:ことになりました|事件|と(?:話し|述べ|発表し)|によりますと)|(?:밝혔다|전했다|말했다|따르면)/iu,
  },
  {
    kind: 'paper',
    enough: 0.2,
    weight: 1,
    form: /\bet al\b|\((?:[^()]*\b)?(?:19|20)\d{2}[a-z]?\)|\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]|\b(?:fig|figs|eq|table)\.?\s?\(?\d|[图表圖]\s?\d|式\s?[（(]\d|显著性|回归|样本|变量|假设检验|\b(?:significan(?:t|ce)|hypothes[ie]s|sample|regression|p\s?[<=]\s?0?\.\d)\b/iu,
  },
  {
    kind: 'technical',
    enough: 0.3,
    weight: 0.9,
    form: /\b(?:api|http|server|client|function|class|method|parameter|variable|array|string|byte|bit|packet|segment|header|protocol|git|commit|branch|npm|linux|javascript|python|sql|css|html|json|compiler|runtime|thread|kernel|algorithm|theorem|lemma)s?\b|(?:函数|函數|变量|變數|参数|參數|指令|编译|編譯|接口|线程|执行|執行|算法|演算法|代码|程式碼|数据库|資料庫|缓存|定理|复杂度)/iu,
  },
  {
    kind: 'speech',
    enough: 0.25,
    weight: 1,
    form: /(?:我们|我們)(?:要|应该|應該|必须|必須|就|党|黨|的|有些|是)|同志|[？！](?:[”」])?$|（笑）|掌声|\b(?:we (?:must|will|shall|can|are|have)|let us|our (?:nation|country|people|children|generation)|my friends|thank you|tonight|today)\b|\b(?:wir (?:müssen|werden|wollen|dürfen)|lassen sie uns|unser land)\b|\b(?:nous (?:devons|allons|voulons)|mes amis)\b|\b(?:debemos|vamos a|amigos)\b|(?:ましょう|皆さん)|(?:합시다|여러분|해야 합니다)/iu,
  },
  {
    kind: 'narrative',
    enough: 0.4,
    weight: 1.6,
    form: /(?:[他她](?!们的|山|国)|我(?!们|國|国|认为|認為|觉得)).{0,12}(?:了|着|着|说|問|问|想|看|走|笑|哭|听|坐|站)|(?:说|道|问|喊|笑道)[：:，]?[“「]|忽然|突然|母亲|母親|父亲|父親|祖母|奶奶|爷爷|爺爺|\b(?:he|she|they|i) (?:was|were|had|said|asked|looked|went|came|walked|turned|smiled|felt|saw|heard|knew|thought|took|stood|sat)\b|\b(?:er|sie|ich) (?:war|hatte|sagte|ging|kam|sah|stand|dachte)\b|\b(?:il|elle|je) (?:était|avait|dit|alla|vit|regarda)\b|\b(?:él|ella|yo) (?:era|estaba|había|dijo|fue|vio)\b|(?:だった|ていた|と言った)。|(?:했다|있었다|말했다)\./iu,
  },
]
