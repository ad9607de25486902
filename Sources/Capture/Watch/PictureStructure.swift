/// How bright a thumbnail is and how much there is in it.
package struct PictureStructure {
  /// Mean of all cells, in levels of 0…255.
  package let mean: Double
  /// Share of cells that are not nearly black.
  package let brightShare: Double
  /// Mean distance of a cell from the mean of its four neighbours, in levels: 0 for a plain or evenly shaded picture.
  package let roughness: Double
  /// Share of cells that stand out from their neighbours by more than four levels.
  package let edgeShare: Double

  /// Measures `picture`.
  package init(_ picture: LumaThumbnail) {
    let (width, height) = (LumaThumbnail.width, LumaThumbnail.height)
    let cells = picture.cells
    var (sum, bright, rough, edges) = (0, 0, 0, 0)
    for value in cells {
      sum += Int(value)
      if value >= 24 * 256 { bright += 1 }
    }
    for y in 1..<(height - 1) {
      for x in 1..<(width - 1) {
        let place = y * width + x
        let around =
          Int(cells[place - 1]) + Int(cells[place + 1]) + Int(cells[place - width]) + Int(cells[place + width])
        let difference = abs(4 * Int(cells[place]) - around)
        rough += difference
        if difference > 4 * 4 * 256 { edges += 1 }
      }
    }
    let inner = Double((width - 2) * (height - 2))
    mean = Double(sum) / Double(cells.count) / 256
    brightShare = Double(bright) / Double(cells.count)
    roughness = Double(rough) / inner / 1_024
    edgeShare = Double(edges) / inner
  }

  /// Nothing but black. A street at night has lamps in it.
  package var isBlack: Bool { mean < 14 && brightShare < 0.005 }

  /// One tone, or a soft shade of it, without anything in it.
  package var isPlain: Bool { roughness < 0.6 && edgeShare < 0.002 }
}
