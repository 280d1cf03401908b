/** A master or layout in the terms that all programs know, without what our pages bring themselves. */
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../ooxml/xml.js'

/**
 * What newer programs draw in their own way stands as the fallback that the file has for older ones (ECMA-376 part 3,
 * 10.2), and a page number that a template writes by hand, instead of by a placeholder, gives way to ours.
 */
export function ownShapes(root: XmlElement): XmlElement {
  return {
    ...root,
    children: root.children.map((child) =>
      typeof child !== 'string' && child.tagName === 'p:cSld' ? withFallbacks(child) : child,
    ),
  }
}

function withFallbacks(node: XmlElement): XmlElement {
  const children = node.children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child === 'string') return [child]
    if (child.tagName === 'mc:AlternateContent') {
      const fallback = childOf(child, 'mc:Fallback')
      return fallback === undefined ? [child] : childrenOf(withFallbacks(fallback))
    }
    const isNumbered = child.tagName === 'p:sp' && descendantsOf(child, 'p:ph').length === 0
    return [withFallbacks(isNumbered ? withoutNumbers(child) : child)]
  })
  return { ...node, children }
}

function withoutNumbers(node: XmlElement): XmlElement {
  const children = node.children.flatMap((child): (XmlElement | string)[] =>
    typeof child === 'string'
      ? [child]
      : child.tagName === 'a:fld' && child.attributes['type'] === 'slidenum'
        ? []
        : [withoutNumbers(child)],
  )
  return { ...node, children }
}
