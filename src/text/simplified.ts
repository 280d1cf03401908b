/** Traditional characters read as simplified ones, so that one list of Chinese words serves both. */

/** Characters that lists of words are written with, where the two ways of writing differ; in pairs, traditional first. */
const PAIRS =
  '這这說说認认為为爲为實实現现發发對对與与從从無无雖虽盡尽當当時时間间後后們们產产問问寫写強强調调覺觉來来據据總总會会應应須须麼么誰谁還还卻却則则讓让僅仅並并況况簡简於于個个單单條条種种頭头見见聞闻稱称' +
  '經经過过變变樣样兩两隨随關关點点進进動动業业際际緊紧給给節节裡里裏里開开終终結结係系證证讀读話话語语識识學学習习國国體体長长統统計计確确構构導导轉转將将營营參参觀观聯联續续斷断義义務务優优報报處处備备' +
  '術术驗验測测試试顯显電电機机數数線线選选達达適适環环層层壓压縮缩滿满減减請请設设論论議议題题類类領领區区醫医歷历師师範范圍围態态勢势創创養养擔担擇择敗败戰战質质難难護护獲获積积穩稳標标準准專专爭争圖图' +
  '運运隊队傳传購购財财貿贸費费資资賴赖贏赢蓋盖擺摆脫脱離离遠远邊边辦办壞坏錯错組组織织級级繼继維维網网綜综絕绝編编練练縣县腦脑觸触訂订記记許许評评詢询該该誤误課课談谈謂谓讚赞軟软載载輕轻較较輸输農农遞递' +
  '釋释針针銷销鏈链閉闭門门陽阳隱隐靈灵靜静響响頂顶順顺預预顧顾願愿飛飞餘余驅驱鬥斗麗丽黨党齊齐夠够嗎吗岡冈島岛幾几廣广異异彈弹徹彻憑凭擁拥擴扩攜携敵敌暫暂曆历極极榮荣檢检歡欢殺杀氣气決决沒没淨净滅灭漸渐' +
  '潛潜潔洁烏乌熱热獨独畫画監监盤盘眾众矯矫礎础禮礼筆笔納纳紀纪約约純纯細细紹绍絲丝絡络緒绪緣缘績绩縱纵繞绕著着佔占匯汇擊击勞劳歸归復复複复舉举舊旧萬万樂乐買买賣卖東东車车書书場场塊块陸陆階阶險险雙双雜杂' +
  '幫帮嘗尝員员團团圓圆壯壮奪夺奮奋婦妇孫孙寶宝審审屬属嶺岭帶带幹干彎弯徑径慣惯懷怀憶忆戲戏揮挥損损換换揚扬撐撑攔拦敘叙斬斩暢畅權权殘残毀毁濟济湧涌溝沟漢汉澤泽爐炉牽牵狀状猶犹瑣琐療疗癥症睜睁瞭了礙碍穫获' +
  '窮穷競竞築筑籌筹糧粮緩缓羅罗職职膽胆興兴艱艰藝艺蘇苏號号衝冲補补視视親亲訓训訪访註注詳详誠诚豐丰貢贡責责貫贯貼贴賞赏趨趋躍跃軍军輪轮迴回遷迁鄉乡鐘钟閱阅陣阵陳陈韓韩額额風风飽饱駐驻騰腾鮮鲜齡龄龍龙滙汇' +
  '週周佈布倉仓債债償偿儘尽劃划劇剧勵励協协啟启喪丧噴喷嚴严'

const SIMPLE_OF = new Map<string, string>()
for (let at = 0; at + 1 < PAIRS.length; at += 2) SIMPLE_OF.set(PAIRS.charAt(at), PAIRS.charAt(at + 1))

const ANY = new RegExp(`[${[...SIMPLE_OF.keys()].join('')}]`, 'u')
const EACH = new RegExp(ANY.source, 'gu')

/** The text with the characters of those lists simplified; as long as before, so that places in it stay. */
export function simplified(text: string): string {
  return ANY.test(text) ? text.replace(EACH, (character) => SIMPLE_OF.get(character) ?? character) : text
}
