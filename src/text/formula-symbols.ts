/** What the commands of TeX stand for that a formula within a line may use. */

/** Signs by command, without the backslash. */
// prettier-ignore
export const SYMBOLS: Readonly<Record<string, string>> = {
  alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε', zeta: 'ζ', eta: 'η', theta: 'θ', vartheta: 'ϑ',
  iota: 'ι', kappa: 'κ', lambda: 'λ', mu: 'μ', nu: 'ν', xi: 'ξ', omicron: 'ο', pi: 'π', rho: 'ρ', sigma: 'σ', varsigma: 'ς', tau: 'τ',
  upsilon: 'υ', phi: 'φ', varphi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω',
  Gamma: 'Γ', Delta: 'Δ', Theta: 'Θ', Lambda: 'Λ', Xi: 'Ξ', Pi: 'Π', Sigma: 'Σ', Upsilon: 'Υ', Phi: 'Φ', Psi: 'Ψ', Omega: 'Ω',
  infty: '∞', partial: '∂', nabla: '∇', forall: '∀', exists: '∃', emptyset: '∅', varnothing: '∅', angle: '∠', triangle: '△', degree: '°',
  sum: '∑', prod: '∏', int: '∫', oint: '∮', hbar: 'ħ', ell: 'ℓ', Re: 'ℜ', Im: 'ℑ', aleph: 'ℵ', prime: '′',
  ldots: '…', dots: '…', cdots: '⋯', langle: '⟨', rangle: '⟩', lfloor: '⌊', rfloor: '⌋', lceil: '⌈', rceil: '⌉', vert: '|', Vert: '‖', '|': '‖',
  neg: '¬', lnot: '¬', circ: '°', therefore: '∴', because: '∵', euro: '€',
}

/** Signs that stand between two sides: a space on either side. */
// prettier-ignore
export const RELATIONS: Readonly<Record<string, string>> = {
  '=': '=', '<': '<', '>': '>', '\\lt': '<', '\\gt': '>', '\\le': '≤', '\\leq': '≤', '\\leqslant': '≤', '\\ge': '≥', '\\geq': '≥', '\\geqslant': '≥',
  '\\ne': '≠', '\\neq': '≠', '\\approx': '≈', '\\equiv': '≡', '\\sim': '∼', '\\cong': '≅', '\\propto': '∝',
  '\\in': '∈', '\\notin': '∉', '\\subset': '⊂', '\\subseteq': '⊆', '\\supset': '⊃', '\\supseteq': '⊇', '\\perp': '⊥', '\\parallel': '∥', '\\mid': '|',
  '\\to': '→', '\\rightarrow': '→', '\\leftarrow': '←', '\\gets': '←', '\\leftrightarrow': '↔', '\\Rightarrow': '⇒', '\\implies': '⇒',
  '\\Leftarrow': '⇐', '\\Leftrightarrow': '⇔', '\\iff': '⇔', '\\mapsto': '↦', '\\ll': '≪', '\\gg': '≫',
}

/** Signs that join two operands, or stand before one: a space on either side where they join. */
// prettier-ignore
export const BINARY: Readonly<Record<string, string>> = {
  '+': '+', '-': '−', '*': '*', '\\times': '×', '\\div': '÷', '\\pm': '±', '\\mp': '∓', '\\cdot': '⋅', '\\ast': '*',
  '\\cup': '∪', '\\cap': '∩', '\\setminus': '∖', '\\land': '∧', '\\wedge': '∧', '\\lor': '∨', '\\vee': '∨', '\\oplus': '⊕', '\\otimes': '⊗',
}

// prettier-ignore
export const SPACES: Readonly<Record<string, string>> = { ',': ' ', ':': ' ', ';': ' ', ' ': ' ', '!': '', quad: ' ', qquad: '  ', displaystyle: '', textstyle: '', limits: '', nolimits: '' }

/** Names set upright. */
// prettier-ignore
export const FUNCTIONS: ReadonlySet<string> = new Set(['sin', 'cos', 'tan', 'cot', 'sec', 'csc', 'arcsin', 'arccos', 'arctan', 'sinh', 'cosh', 'tanh', 'log', 'ln', 'lg', 'exp', 'lim', 'max', 'min', 'sup', 'inf', 'det', 'dim', 'gcd', 'deg', 'mod', 'arg'])

/** Commands whose argument is words, not a formula. */
export const PLAIN_GROUPS: ReadonlySet<string> = new Set([
  'text',
  'textrm',
  'mathrm',
  'operatorname',
  'mathbf',
  'mathsf',
  'mathtt',
  'mbox',
])

export const BLACKBOARD: Readonly<Record<string, string>> = { R: 'ℝ', N: 'ℕ', Z: 'ℤ', Q: 'ℚ', C: 'ℂ', P: 'ℙ', H: 'ℍ' }

/** Combining marks over a letter. */
// prettier-ignore
export const ACCENTS: Readonly<Record<string, string>> = { vec: '\u20D7', hat: '\u0302', bar: '\u0304', overline: '\u0305', tilde: '\u0303', dot: '\u0307', ddot: '\u0308', underline: '\u0332' }
