export function bundleForBrowser(
  entryPoints: Record<string, string>,
  outdir: string,
  options?: { oneFile?: boolean },
): Promise<void>
