/** A small photograph as a camera saves it. */

/** A JPEG of one grey block grown to a size, with Exif: how it was held, and where. */
export function photo({
  width,
  height,
  orientation,
  place,
}: {
  width: number
  height: number
  orientation: number
  place: string
}): Buffer {
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\b', 'latin1'),
    Buffer.from([0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]),
    Buffer.from(place, 'latin1'),
  ])
  const segment = (marker: number, content: Uint8Array): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255]), content])
  // Baseline, one component, all quantisers 1, one Huffman code of length 1 for "no difference" and "end of block".
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  const huffman = (sort: number): Buffer =>
    segment(0xc4, Buffer.from([sort, 1, ...Array.from({ length: 15 }, () => 0), 0]))
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8)
  // Two bits of zero a block, the last byte filled with ones (T.81, F.1.2.3).
  const bits = '00'.repeat(blocks).padEnd(Math.ceil(blocks / 4) * 8, '1')
  const data = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, exif),
    segment(0xdb, Buffer.from([0, ...Array.from({ length: 64 }, () => 1)])),
    segment(0xc0, frame),
    huffman(0x00),
    huffman(0x10),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    data,
    Buffer.from([0xff, 0xd9]),
  ])
}
