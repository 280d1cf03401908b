/** Pictures with fewer pixels than the place they fill. */
import type { PictureAsset } from '../layout/assets.js'
import type { Picture } from '../layout/scene.js'
import { type Found, type Rule, type RuleContext, slideName } from './finding.js'

/**
 * Pixels to a unit of the page, below which a picture is seen to be blurred: a page is 1280 units wide, and the oldest
 * projectors of classrooms show 1280 pixels (WXGA). Those of today show half as many again.
 */
const LEAST = 1

export const blurredPictures: Rule = {
  name: 'blurred-picture',
  find(context) {
    const { deck, scenes, assets } = context.talk
    const told = new Set<string>()
    return scenes.flatMap(({ items }, index) =>
      items.flatMap((item): Found[] => {
        const asset = item.type === 'picture' ? assets.pictures.get(item.source) : undefined
        if (
          item.type !== 'picture' ||
          asset === undefined ||
          asset.mime === 'image/svg+xml' ||
          density(item, asset) >= LEAST
        )
          return []
        // The logo is on every page, and is one picture.
        if (item.fixed === true && told.has(item.source)) return []
        told.add(item.source)
        return [finding(item, asset, item.fixed === true ? undefined : deck.slides[index], context)]
      }),
    )
  },
}

/** Pixels that are shown to a unit. */
function density({ width, crop }: Picture, asset: PictureAsset): number {
  return (asset.width * (1 - crop.left - crop.right)) / width
}

function finding(picture: Picture, asset: PictureAsset, slide: Found['slide'], context: RuleContext): Found {
  const where = slide === undefined ? context.say('每一页', 'every slide') : slideName(slide, context)
  const wanted = Math.ceil((asset.width / density(picture, asset)) * LEAST)
  return {
    severity: 'warning',
    slide,
    message: context.say(
      `${where}的图片 ${picture.source} 只有 ${asset.width} 像素宽，放大后会模糊`,
      `${where} enlarges ${picture.source}, only ${asset.width} pixels wide, until it is blurred`,
    ),
    mend: context.say(
      `换一张至少 ${wanted} 像素宽的，或者让它占的地方小一些`,
      `take one of at least ${wanted} pixels’ width, or give it less room`,
    ),
  }
}
