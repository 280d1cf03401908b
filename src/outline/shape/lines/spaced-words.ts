/** Words by which clauses lean on each other, in languages that part words by spaces; what no list names is judged by punctuation. */

import { primaryLanguage } from '../../../text/languages.js'

export interface Words {
  /** Begins a sentence and joins it to the one before; says nothing itself. */
  link: RegExp
  /** The author's own saying so, up to the claim. */
  frame: RegExp
  /** Speaks of what only the sentence before names. */
  refers: RegExp
  /** A condition, an exception, a bound: without it the claim holds less. */
  condition: RegExp
  /** A circumstance before the claim that may go. */
  lead: RegExp
  /** Behind the claim, what may go: an explanation, an example, a reason, a relative clause that only adds. */
  tail: RegExp
  /** Joins another claim to the first. */
  and: RegExp
  /** Turns the first claim round: neither is told alone. */
  but: RegExp
  /** Begins something said of a subject, in a clause of its own. */
  subject: RegExp
  /** Is or does something. */
  verb: RegExp
  /** Ends no line. */
  openEnd: RegExp
  /** Ends a clause that says who says what follows. */
  speaker: RegExp
  /** Ends a clause that announces what follows. */
  announces: RegExp
  /** Begins a part of a pair that its other part must follow. */
  pair: readonly (readonly [RegExp, RegExp])[]
  /** Speaks of the text itself. */
  ofTheText: RegExp
  /** Whether a relative clause stands behind a comma even where it bounds what is meant, as in German. */
  relativesBind?: boolean
  /** Begins a relative clause. */
  relative: RegExp
  /** Ends in one thing that needs no relative clause to be known by. */
  definite: RegExp
}

/** In a dropped part, what would take something back from the claim. */
const NONE = /(?!)/u

const EN: Words = {
  link: /^(?:however|therefore|moreover|furthermore|nevertheless|nonetheless|thus|hence|indeed|additionally|unfortunately|fortunately|surprisingly|interestingly|importantly|similarly|likewise|meanwhile|also|but|and|so|yet|in addition|in fact|in effect|in turn|of course|for example|for instance|for this reason|as a result|as a consequence|consequently|accordingly|as such|in other words|in short|in summary|in conclusion|to summarize|to sum up|on the other hand|on the one hand|by contrast|in contrast|on the contrary|conversely|then|again|as you might imagine|as mentioned|as noted|as expected|after all|at the same time|at any rate|in this (?:paper|section|chapter|article|post|work|study|guide)|here|now|basically|essentially|specifically|in particular|more specifically|more precisely|more seriously|that is|that said|note that|great|sure|lastly|finally|first|firstly|second|secondly|third|thirdly|next)(?:,\s+|\s+(?=(?:the|a|an|i|we|you|there|most|many|some|all|our|your|it is|it['’]s)\b))/iu,
  frame:
    /^(?:we (?:have )?(?:show|showed|shown|find|found|prove|see|saw|observe|observed|note|noted|conclude|concluded|argue|argued|believe|demonstrate|demonstrated|know|assume)(?: here)? that|(?:please )?(?:note|notice|observe|recall|remember|keep in mind) that|it (?:is|was) (?:clear|well known|known|important to note|worth noting|obvious|easy to see|helpful to know|fair to say) that|it (?:turns out|follows) that|(?:the|our) (?:results|data|findings|experiments|figures|analysis) (?:show|shows|suggest|indicate|indicates|demonstrate|reveal|reveals) that|(?:the (?:fact|point|key|truth|idea|problem|thing) is that)|this (?:means|shows|implies|suggests) that|i(?:['’]d| would)? (?:think|believe|argue|find) (?:that )?(?=(?:the|a|an|we|you|it['’]s|there)\b))\s+/iu,
  refers:
    /^(?:it(?!(?:['’]s| is| was| can be| may be| seems| becomes)(?: \p{L}+){1,3} (?:to|that|whether|how|for|when|if)\b)|its|they|their|them|he|she|his|her|hers|him|which|who|whom|whose|such(?! as)|neither|either|both(?! \p{L}+ and)|that['’]s|the (?:former|latter|same|other|second|others)|others?|another|here|there['’]s something|this(?! (?:year|paper|article|chapter|book|study|report|guide|course|lecture|talk|thesis|work|section|post)\b)|that(?! \p{L}+ing)|these|those(?! who)|one of (?:them|these|those|its)|some of (?:them|these|those)|(?:all|most|many|none|each|any) of (?:them|these|those|this|it)|(?:some|many|most|few|several|none|one|each|all)(?= (?:is|are|was|were|will|would|can|could|may|might|must|should|have|has|had|do|did|won['’]t|don['’]t|aren['’]t)\b)|then|doing so|to do so)\b/iu,
  condition:
    /^(?:if|unless|provided|providing|only (?:if|when|in|for)|when|whenever|once|until|till|as (?:long|soon|far) as|except|excluding|without|in case|otherwise|given|assuming|suppose|even if|whether|no matter|regardless|depending|according to|in (?:the|this|that) case|for (?!example|instance|this reason)|in (?!addition|fact|short|other words|order|particular|contrast|turn|summary|conclusion|recent|this|our|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|the (?:past|last|end|beginning|\d{4}s|early|late))|on (?!the other|the one|the contrary|top|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d)|with(?!in the last)|within|under|among|between|outside|beyond|compared (?:to|with)|unlike|like|before|perhaps|probably|possibly|maybe|generally|in general|more generally|typically|usually|often|sometimes|ideally|in theory|in principle|in practice|in most cases|in many cases|at (?:most|least|some|this|that|first)|of|to the extent|rather than|instead)\b/iu,
  lead: /^(?:in (?:recent (?:years|decades|times)|this (?:paper|section|chapter|article|post|work|study|guide|spirit|way|context)|our (?:work|paper|study)|\d{4}|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|the (?:past|last|end|beginning|\d{4}s|early|late)|order to|addition to|particular|light of|response to|line with)|on (?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d)|by|to|through|via|using|after|since|during|over|throughout|following|from|as|at|because|although|though|even though|while|whereas|despite|in spite of|due to|thanks to|owing to|because of|besides|along with|together with|based on|today|nowadays|currently|recently|traditionally|historically|originally|initially|eventually|ultimately|overall|naturally|clearly|\p{L}+ing|having)\b/iu,
  tail: /^(?:which|who|whose|where|whereby|whom|with (?:\S+ ){0,8}?\p{Ll}{2,}(?:ing|ed)|in which|of which|most of which|some of which|all of which|many of which|including|such as|for example|for instance|e\.g\.|i\.e\.|namely|especially|particularly|in particular|mainly|mostly|as well as|because|since|so that|so|making|allowing|leading|resulting|giving|causing|enabling|providing|using|thereby|thus|hence|as (?:shown|described|discussed|noted|mentioned|illustrated|evidenced|exemplified|they|we|it|the)|while|whereas|although|even though|in order to|in turn|(?:paid|made|built|written|given|known|taken|based|led|held|found|\p{L}{3,}ed)(?= (?:by|for|in|on|to|with|as|from|at|on|out)\b))\b/iu,
  and: /^(?:and(?: (?:also|then|so|therefore|thus))?|so|or|while|whereas)\s+/iu,
  but: /^(?:but|yet|though|although|however|not|rather|instead|nor|except|only|just|let alone|much less)\b/iu,
  subject:
    /^(?:[Tt]he|[Aa]|[Aa]n|[Tt]his|[Tt]hese|those|[Oo]ur|its|their|his|her|my|your|[Ww]e|[Yy]ou|they|he|she|[Ii]t|I|[Tt]here|[Mm]ost|[Mm]any|some|all|each|every|no|one|two|three|both|several|few|another|everyone|everything|nothing|nobody|people|such)(?=\s|['’])|^\p{Lu}\p{L}+|^(?!is\b|was\b|has\b|does\b|as\b)\p{Ll}{3,}s(?=\s)|^\p{Ll}{3,}ing(?=\s)/u,
  verb: /\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|can|cannot|could|will|would|may|might|must|should|shall|need|needs|['’](?:s|re|ve|ll|d|m)|(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|wo|ca)n['’]t|become|becomes|became|make|makes|made|take|takes|took|give|gives|gave|get|gets|got|go|goes|went|come|comes|came|see|sees|saw|show|shows|find|finds|found|think|know|knows|knew|say|says|said|mean|means|meant|keep|keeps|kept|let|lets|begin|begins|began|seem|seems|leave|leaves|left|call|calls|run|runs|ran|bring|brings|brought|hold|holds|held|write|writes|wrote|stand|stands|stood|lose|loses|lost|pay|pays|paid|meet|meets|met|include|includes|set|sets|learn|learns|lead|leads|led|grow|grows|grew|win|wins|won|offer|offers|spend|spends|spent|build|builds|built|fall|falls|fell|cut|cuts|reach|reaches|remain|remains|suggest|suggests|raise|raises|rise|rises|rose|sell|sells|sold|require|requires|report|reports|decide|decides|pull|use|uses|used|work|works|help|helps|want|wants|look|looks|provide|provides|serve|serves|consider|appear|appears|buy|buys|send|sends|sent|expect|stay|stays|produce|produces|contain|contains|represent|represents|describe|describes|depend|depends|apply|applies|allow|allows|support|supports|depict|follow|follows|change|changes|consist|consists|add|adds|read|reads|choose|chooses|chose|put|puts|tell|tells|told|feel|feels|felt|try|tries|start|starts|turn|turns|ask|asks|play|plays|move|moves|like|likes|live|lives|believe|believes|happen|happens|exist|exists|increase|increases|decrease|decreases|reduce|reduces|improve|improves|cause|causes|affect|affects|return|returns|define|defines|denote|denotes|specify|specifies|transmit|transmits|receive|receives|open|opens|close|closes|arrive|arrives|belong|belongs|cover|covers|create|creates|carry|carries|connect|connects|matter|matters|lie|lies|lay|speak|speaks|spoke|break|breaks|broke|drive|drives|drove|hear|hears|heard|teach|teaches|taught|fit|fits|vary|varies|collaborate|collaborates|spread|spreads|\p{L}{3,}(?:ed|izes|ises|ates|ifies))\b/iu,
  openEnd:
    /\b(?:the|a|an|of|to|in|on|at|by|for|with|from|and|or|but|as|than|that|which|who|is|are|was|were|be|its|their|our|your|my|not|no|into|about|between|without|such|very|more|most|if|when|because|although|while|has|have|had|can|could|will|would|may|might|must|should|e\.g|i\.e|following|some of|first|second|third|make sure|\d)$/iu,
  speaker:
    /\b(?:said|says|say|wrote|writes|argued|argues|claimed|claims|believes|believed|told|explained|explains|noted|notes|stated|states|according to .+|put it|asked|asks|replied|reported)$/iu,
  announces:
    /\b(?:following|as follows|these|this|below|include|includes|including|are|is|were|was|namely|of|two|three|four|five|six|seven|eight|ways|things|questions?|steps|reasons|types|kinds|announcements|points?|considerations|along the lines of)$/iu,
  pair: [
    [/\bnot (?:only|just|merely|simply)\b/iu, /^but\b/iu],
    [/\bon the one hand\b/iu, /\bon the other\b/iu],
    [/^(?:first|firstly)\b|\b(?:first|one)$/iu, /^(?:(?:and )?(?:second|secondly|then|the other|another))\b/iu],
    [/\beither\b/iu, /^or\b/iu],
    [/\bneither\b/iu, /^nor\b/iu],
    [
      /^(?:the )?(?:more|less|better|larger|smaller|higher|lower|\p{L}+er)\b/iu,
      /^the (?:more|less|better|\p{L}+er)\b/iu,
    ],
    [/\bfrom\b/iu, /^(?:to|through|up to|down to)\b/iu],
    [/\bsome\b/iu, /^(?:and )?(?:some|others)\b/iu],
    [/\bso\b/iu, /^that\b/iu],
  ],
  ofTheText:
    /\b(?:see (?:fig|table|section|appendix|chapter|below|above|also)|(?:shown|described|listed|given|discussed|mentioned|presented) (?:below|above|in (?:fig|table|section|appendix|chapter))|in the (?:next|previous|following) (?:section|chapter)|(?:fig\.|figure|table|eq\.|appendix) ?[(\d]|(?:this|the) (?:section|chapter|appendix) (?:describes|presents|discusses|explains)|image credit|et al\b|(?:reported|noted|discussed|described) (?:here|later|elsewhere)|subscripts?\b)/iu,
  relative: /^(?:which|who|whose|where|whom)\b/iu,
  definite: NONE,
}

const DE: Words = {
  link: /^(?:daher|deshalb|deswegen|darum|somit|folglich|außerdem|zudem|ferner|darüber hinaus|dennoch|trotzdem|jedoch|allerdings|aber|und|also|denn|doch|zum beispiel|beispielsweise|so|dabei|hierbei|schließlich|insgesamt|natürlich|tatsächlich|kurz(?:um)?|im gegenteil|andererseits|einerseits)(?:,\s+|:\s+|\s+(?=(?:der|die|das|ein|eine|wir|sie|es|man)\b))/iu,
  frame: /^(?:wir (?:zeigen|finden|sehen|stellen fest), dass|es (?:zeigt sich|ist klar|ist bekannt), dass)\s+(?!)/iu,
  refers:
    /^(?:er|sie(?! sind sich)|es(?! (?:gibt|ist (?:wichtig|möglich|notwendig|gut|schwer|leicht|klar)|wird|kommt darauf|geht))|ihn|ihm|ihr|ihre|sein|seine|dies|diese[rsmn]?|jene[rsmn]?|das(?= (?:ist|war|hat|wird|heißt|bedeutet|zeigt|gilt|führt|macht|kann|muss|soll)\b)|dieser|letztere[rs]?|erstere[rs]?|solche[rs]?|beide[rs]?|hier(?:bei|für|mit|zu|von|durch)?|da(?:bei|für|mit|zu|von|durch|ran|rin|rauf|runter|rüber|gegen|nach)|dort|denen|dessen|deren)\b/iu,
  condition:
    /^(?:wenn|falls|sofern|soweit|solange|außer|ohne|nur|es sei denn|ob|je nachdem|bei|für|im fall|in (?!den letzten|diesem|\d{4})|unter|laut|nach|vor|bis|mit|vielleicht|möglicherweise|wahrscheinlich|vermutlich|meist(?:ens)?|in der regel|oft|gelegentlich|grundsätzlich)\b/iu,
  lead: /^(?:in (?:den letzten|diesem|\d{4})|seit|während|nachdem|als|um|durch|dank|wegen|aufgrund|trotz|obwohl|obgleich|weil|da|indem|heute|inzwischen|mittlerweile|zunächst|im (?:jahr|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|rahmen)|am \d|ende \d|anfang \d|mitte \d)\b/iu,
  tail: /^(?:der|die|das|den|dem|dessen|deren|denen|was|wo|wobei|wodurch|womit|wofür|worauf|worin|wie (?!viel)|weil|da|obwohl|während|indem|sodass|so dass|um|insbesondere|vor allem|zum beispiel|z\.\s?b\.|etwa|beispielsweise|namentlich|also|nämlich|unter anderem|welche[rsmn]?|(?:in|mit|von|bei|zu|auf|an|für|durch|über|unter|nach|aus) (?:der|die|das|den|dem|denen|deren|welche[rsmn]?))\s/iu,
  and: /^(?:und|oder|sowie)\s+/iu,
  but: /^(?:aber|sondern|doch|jedoch|allerdings|nicht|kein|ohne dass|außer|sofern|wenn|falls|nur|es sei denn)\b/iu,
  subject:
    /^(?:der|die|das|ein|eine|wir|sie|er|es|ich|man|viele|alle|einige|diese[rs]?|jede[rs]?|unser|ihre?|seine?|\p{Lu}\p{L}+)\s/u,
  verb: /(?<=\s)(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|kann|können|konnte|muss|müssen|musste|soll|sollen|sollte|darf|dürfen|mag|will|wollen|gibt|geht|gilt|steht|stellt|liegt|lässt|macht|bietet|zeigt|bleibt|führt|kommt|nimmt|findet|sieht|spielt|gehört|enthält|erscheint|behandelt|umfasst|beschreibt|erfasst|richtet|eignet|wagt|überzeugt|widmet|folgt|bildet|bedeutet|entsteht|fehlt|heißt|hält|trägt|wächst|\p{Ll}{2,}(?:en|ern|eln)(?=[,.;:!?]|$|\s(?:sich|und|die|das|der|den|dem|ein|eine|einen|einem|einer|es|in|im|an|am|auf|zu|zum|zur|mit|von|vom|für|bei|als|über|unter|nach|aus|nicht|auch|noch|nur|so|sehr|darüber|weitgehend|kaum|immer|meist|oft|damit|dabei|hier|optisch|außen)\s)|\p{Ll}{3,}(?:te|ten|t))(?=[\s,.;:!?]|$)/u,
  openEnd:
    // an, auf, vor, … at the end are parts of their verbs: “bleiben außen vor”.
    /\b(?:der|die|das|den|dem|des|eine|einen|einem|einer|und|oder|aber|in|im|am|zum|zur|von|vom|für|als|wie|ist|sind|wird|dass|sowie|kein|keine|sehr)$/iu,
  speaker: /\b(?:sagte|sagt|schrieb|schreibt|meint|meinte|erklärt|erklärte|betont|betonte|so .+)$/iu,
  announces: /\b(?:folgende[rsn]?|wie folgt|diese|darunter|nämlich|sind|ist)$/iu,
  pair: [
    [/\bnicht (?:nur|allein|bloß)\b/iu, /^sondern\b/iu],
    [/\b(?:nicht|kein\p{L}*)\b/iu, /^sondern\b/iu],
    [/\beinerseits\b/iu, /^andererseits\b/iu],
    [/\bsowohl\b/iu, /^als auch\b/iu],
    [/\bentweder\b/iu, /^oder\b/iu],
    [/\bweder\b/iu, /^noch\b/iu],
    [/\bje\b/iu, /^(?:desto|umso)\b/iu],
    [/\bzwar\b/iu, /^(?:aber|jedoch|doch|allerdings)\b/iu],
    [/\b(?:so\p{L}*|darauf|dazu|dafür|davon|daran|damit|darin|dadurch|derart)\b/iu, /^(?:dass|wie|was|ob)\b/iu],
  ],
  ofTheText: /\b(?:siehe (?:abb|tab|abschnitt|anhang|unten|oben)|abbildung \d|tabelle \d|im folgenden abschnitt)/iu,
  relativesBind: true,
  relative:
    /^(?:(?:in|mit|von|bei|zu|auf|an|für|durch|über|unter|nach|aus) )?(?:der|die|das|den|dem|dessen|deren|denen|welche[rsmn]?)\s/iu,
  definite: /\b(?:das|dem|ein|eine|einem|einer|einen|dieses|diesem)\s(?:\p{Ll}+\s)*\p{Lu}[\p{L}-]+$/u,
}

const FR: Words = {
  link: /^(?:cependant|toutefois|néanmoins|pourtant|donc|ainsi|par conséquent|de plus|en outre|par ailleurs|en effet|en fait|d['’]ailleurs|mais|et|or|car|alors|enfin|bref|par exemple|en revanche|au contraire|d['’]autre part|d['’]une part|de même|bien sûr|certes)(?:,\s+|\s+(?=(?:le|la|les|l['’]|un|une|des|nous|on|il y a)\b))/iu,
  frame:
    /^(?:nous (?:montrons|constatons|observons) que|il (?:est clair|s['’]avère|apparaît|convient de noter) que|on (?:constate|sait|voit) que|notons que)\s+/iu,
  refers:
    /^(?:il(?! (?:y a|faut|est (?:important|possible|nécessaire|utile|difficile|facile|essentiel)|s['’]agit|existe|reste))|elles?|ils|lui|leur|leurs|son|sa|ses|ce(?! que)|cet|cette|ces|cela|ça|c['’]|celui|celle|ceux|celles|y|en(?= (?:est|fait|effet))|dont|qui|lequel|laquelle|tous deux|l['’]un|l['’]autre)(?=\s|\p{L}|[-,])(?:-(?:ci|là))?/iu,
  condition:
    /^(?:si|s['’]il|sauf|sans|à condition|à moins|pourvu|lorsque?|lorsqu['’]|quand|dès que|tant que|jusqu['’]|seulement|selon|d['’]après|pour|dans (?!les dernières)|chez|avec|sous|parmi|peut-être|probablement|en général|souvent|parfois|la plupart du temps|en cas)(?=\s|$|\p{L})/iu,
  lead: /^(?:en (?:\d{4}|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|\p{L}+ant)|depuis|pendant|durant|après|avant|grâce à|à cause|en raison|malgré|bien que|bien qu['’]|quoique|parce que|puisque?|comme|afin|pour \p{L}+er|aujourd['’]hui|actuellement|récemment|au cours|face à|le \d|au (?:début|fil))(?=\s|$|\p{L})/iu,
  tail: /^(?:qui|que|qu['’]|dont|où|lequel|laquelle|lesquels|lesquelles|auquel|notamment|par exemple|comme|y compris|car|parce que|parce qu['’]|puisque?|ce qui|ce que|afin|de sorte|tandis que|alors que|bien que|surtout|en particulier|\p{Ll}+ant)(?=\s|\p{L})/iu,
  and: /^(?:et|ou)\s+/iu,
  but: /^(?:mais|sauf|non|pas|sans|si|à condition|à moins|seulement|ni)\b/iu,
  subject:
    /^(?:les?|la|l['’]|une?|des|nous|vous|ils?|elles?|on|je|j['’]|ce|c['’]|ces|cette|cet|chaque|tous|toutes|plusieurs|certains|\p{Lu}\p{L}+)/u,
  verb: /(?<=[\s'’])(?:est|sont|était|étaient|sera|seront|a|ont|avait|avaient|aura|auront|fait|font|peut|peuvent|pouvait|doit|doivent|faut|va|vont|devient|reste|permet|donne|montre|vient|prend|met|met|tient|dit|veut|veulent|existe|s['’]agit|constitue|représente|compte|offre|demande|propose|\p{Ll}{3,}(?:ent|era|eront|ait|aient|èrent|ons|ez))(?=[\s,.;:!?]|$)/u,
  openEnd:
    /(?:^|[\s'’])(?:le|la|les|un|une|des|du|de|d['’]|et|ou|mais|à|au|aux|en|dans|par|pour|sur|avec|sans|que|qui|dont|est|sont|ne|pas|plus|très|son|sa|ses|leur|ce|cette|ces|comme|si)$/iu,
  speaker: /(?:a (?:dit|déclaré|écrit|affirmé|expliqué)|affirme|explique|déclare|selon .+)$/iu,
  announces: /(?:suivante?s?|à savoir|comme suit|sont|est|notamment)$/iu,
  pair: [
    [/\bnon seulement\b/iu, /^mais\b/iu],
    [/\b(?:pas|non)\b/iu, /^mais\b/iu],
    [/\bd['’]une part\b/iu, /\bd['’]autre part\b/iu],
    [/\bsoit\b/iu, /^soit\b/iu],
    [/\bni\b/iu, /^ni\b/iu],
    [/^plus\b/iu, /^(?:et )?(?:plus|moins)\b/iu],
  ],
  ofTheText: /(?:voir (?:fig|tableau|section|annexe|ci-)|ci-(?:dessous|dessus)|figure \d|tableau \d)/iu,
  relative: NONE,
  definite: NONE,
}

const ES: Words = {
  link: /^(?:sin embargo|no obstante|por (?:lo )?tanto|así|por consiguiente|además|asimismo|en efecto|de hecho|pero|y|pues|entonces|finalmente|por último|por ejemplo|en cambio|por el contrario|por otra parte|por otro lado|por un lado|en resumen|claro)(?:,\s+|\s+(?=(?:el|la|los|las|un|una|hay)\b))/iu,
  frame:
    /^(?:(?:demostramos|observamos|encontramos|vemos) que|(?:es claro|está claro|cabe (?:señalar|destacar)|resulta|se sabe) que)\s+/iu,
  refers:
    /^(?:él|ella|ellos|ellas|ello|esto|eso|aquello|est[ea]s?|es[ea]s?|estos|esos|aquel(?:la|los|las)?|su|sus|le|les|lo(?! que)|ambos|ambas|dicho|dicha|tal|tales|cuyo|cuya|el cual|la cual|que)\b/iu,
  condition:
    /^(?:si(?! bien)|salvo|excepto|sin|siempre que|a menos|cuando|mientras|hasta|solo|sólo|según|para|en (?!los últimos|\d{4}|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|con|entre|bajo|quizás?|tal vez|probablemente|en general|a menudo|a veces|en caso)\b/iu,
  lead: /^(?:en (?:los últimos|\d{4}|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|desde|durante|tras|después|antes|gracias a|debido a|a causa|a pesar|aunque|si bien|porque|ya que|como|para \p{L}+[aei]r|hoy|actualmente|recientemente|ante|al \p{L}+r|el \d|a (?:lo largo|partir|principios|finales))\b/iu,
  tail: /^(?:que|quien|quienes|cuyo|cuya|cuyos|cuyas|donde|el cual|la cual|los cuales|las cuales|lo que|lo cual|como|por ejemplo|incluidos?|incluidas?|especialmente|sobre todo|en particular|porque|ya que|pues|puesto que|para|mientras que|aunque|\p{Ll}+[ai]ndo|\p{Ll}+iendo)\b/iu,
  and: /^(?:y|e|o|u)\s+/iu,
  but: /^(?:pero|sino|salvo|excepto|no|sin|si|siempre que|solo|sólo|ni)\b/iu,
  subject:
    /^(?:el|la|los|las|un|una|unos|unas|hay|se|nosotros|ellos|ellas|él|ella|esto|este|esta|cada|todos|todas|muchos|muchas|algunos|\p{Lu}\p{L}+)\b/u,
  verb: /(?<=\s)(?:es|son|era|eran|fue|fueron|será|serán|está|están|estaba|ha|han|había|hay|tiene|tienen|puede|pueden|debe|deben|hace|hacen|va|van|da|dan|queda|sigue|permite|muestra|viene|sirve|existe|existen|consiste|incluye|representa|ofrece|significa|\p{Ll}{3,}(?:aron|ieron|aba|aban|ía|ían|ará|arán|erá|irá|ó))(?=[\s,.;:!?]|$)/u,
  openEnd:
    /(?:^|\s)(?:el|la|los|las|un|una|de|del|y|o|e|pero|a|al|en|por|para|con|sin|que|es|son|no|muy|más|su|sus|como|si|se)$/iu,
  speaker: /(?:dijo|afirmó|explicó|señaló|escribió|afirma|explica|señala|según .+)$/iu,
  announces: /(?:siguientes?|a saber|son|es)$/iu,
  pair: [
    [/\bno s[oó]lo\b/iu, /^sino\b/iu],
    [/\bno\b/iu, /^sino\b/iu],
    [/\bpor un lado\b|\bpor una parte\b/iu, /\bpor (?:el )?otr[oa]\b/iu],
    [/\bni\b/iu, /^ni\b/iu],
    [/^cuanto\b/iu, /^(?:tanto )?(?:más|menos|mejor)\b/iu],
  ],
  ofTheText: /(?:véase|ver (?:figura|tabla|sección|anexo)|figura \d|tabla \d)/iu,
  relative: NONE,
  definite: NONE,
}

/** A language without a list: its marks and lengths alone decide. */
const OTHERS: Words = {
  link: NONE,
  frame: NONE,
  refers: NONE,
  condition: NONE,
  lead: NONE,
  tail: NONE,
  and: NONE,
  but: NONE,
  subject: NONE,
  verb: /(?:\p{L}+\s+){2}/u,
  openEnd: NONE,
  speaker: NONE,
  announces: NONE,
  pair: [],
  ofTheText: NONE,
  relative: NONE,
  definite: NONE,
}

const OF_LANGUAGE: Record<string, Words> = { en: EN, de: DE, fr: FR, es: ES }

export function wordsOfSpeech(lang: string): Words {
  return OF_LANGUAGE[primaryLanguage(lang)] ?? OTHERS
}

/** Whether a phrase says something of something, besides in a relative clause. */
export function hasPredicate(text: string, { verb }: Words): boolean {
  return verb.test(` ${text.replace(RELATIVE, '')}`)
}

const RELATIVE = /\s(?:that|which|who|whom|whose|where|qui|que|dont|où)\s.*$/iu

/** Verbs of English that name things as well: “user support”, “the open Web”. Within a sentence they begin no claim. */
export const NAMES_TOO =
  /\b(?:open|close|supports?|works?|uses?|help|changes?|cut|sets?|plays?|live|returns?|reports?|cause|causes|increases?|decreases?|likes?|needs?|looks?|shows?|runs?|stands?|starts?|turns?|moves?|matters?|lay|lies?|spreads?|fits?|read|covers?|rise|raise|offers?|lead|leads|calls?|left|stay|buy)\b/giu
