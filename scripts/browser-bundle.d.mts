export function bundleForBrowser(entryPoints: Record<string, string>, outdir: string): Promise<void>
