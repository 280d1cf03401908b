/** Who speaks at the start of a paragraph, where interviews and plays say it: `Q:`, `问：`, `记者：`, `Anna Meier:`. */

export interface Turn {
  /** The label as it stands, without its colon. */
  by: string
  /** What is said, without the label. */
  words: string
  /** Whether the label stands for a question or for an answer; undefined for names. */
  role?: 'question' | 'answer'
}

const QUESTION =
  /^(?:Q(?:uestion)?|Frage|F|Pregunta|Domanda|Вопрос|问|問|提问|追问|質問|问题|問題|질문|문|سؤال|السؤال|س)(?:\s?[\d一二三四五六七八九十]{1,3})?$/iu
const ANSWER =
  /^(?:A(?:nswer)?|Antwort|R[ée]ponse|R|Respuesta|Risposta|Ответ|答|回答|答复|答覆|답변|답|إجابة|جواب|الجواب|ج)(?:\s?[\d一二三四五六七八九十]{1,3})?$/iu

/** What stands before the first colon of a paragraph: up to four words, or eight characters without spaces. */
const LABEL =
  /^[\s*•·–—-]*(?<by>[\p{L}\p{M}][\p{L}\p{M}\d.·’'-]*(?:[ \u00A0][\p{L}\p{M}\d.·’'-]+){0,3})\s?[:：]\s*(?<words>\S[\s\S]*)$/u
const LONGEST = { wide: 8, narrow: 40 }

/** Undefined where a paragraph begins with no label. A label alone makes no interview: names must come again. */
export function turnOf(paragraph: string): Turn | undefined {
  const { by, words } = LABEL.exec(paragraph)?.groups ?? {}
  if (
    by === undefined ||
    words === undefined ||
    by.length > (/\p{Script=Han}/u.test(by) ? LONGEST.wide : LONGEST.narrow)
  )
    return undefined
  const role = QUESTION.test(by) ? 'question' : ANSWER.test(by) ? 'answer' : undefined
  return { by, words, ...(role !== undefined && { role }) }
}

const ASKERS =
  /^(?:记者|記者|主持人|采访者|採訪者|本刊|本报|interviewer(?:in)?|moderator(?:in)?|الصحفي|المحاور|기자|聞き手)$/iu

/** Whether a line opens a turn of an interview, by a label that nothing else has. */
export function isTurn(line: string): boolean {
  const turn = turnOf(line)
  return turn !== undefined && (turn.role !== undefined || ASKERS.test(turn.by))
}

/** A paragraph that asks: it ends in a question mark, whatever the script. */
export function asks(paragraph: string): boolean {
  return /[?？؟՞][”"’」』»)）]*\s*$/u.test(paragraph)
}
