/** Slidev's development page takes orders of any window that has a hold of it; only windows of its own may give some. */
export function hearNoStrangers(): void {
  const listen = (event: MessageEvent<unknown>) => {
    if (event.origin !== location.origin && isOrder(event.data)) event.stopImmediatePropagation()
  }
  window.addEventListener('message', listen, true)
}

/** `{ target: 'slidev', type: 'navigate', … }`, see useEmbeddedCtrl.ts of Slidev's client. */
function isOrder(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'target' in data && data.target === 'slidev'
}
