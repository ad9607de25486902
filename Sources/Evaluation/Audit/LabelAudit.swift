import Foundation
import Imaging
import Pages

/// A contact sheet of the comparisons whose labels are likeliest to be wrong, and a list to say so in.
///
/// Public collections have people under two names and two people under one. Before an FPIR below one in a thousand is
/// believed, somebody has to look.
public struct LabelAudit {
  private let items: [AuditItem]
  private let images: [String]
  private let folder: ImageFolder

  private static let side = 128

  /// An audit of `items`, which name `images` in `folder` by number.
  public init(_ items: [AuditItem], images: [String], folder: ImageFolder) {
    self.items = items.filter { images.indices ~= $0.first && images.indices ~= $0.second }
    self.images = images
    self.folder = folder
  }

  /// Writes `labels.csv`, `sheet.png` and `index.html` into a folder, which is made if it is not there; all for their
  /// owner only.
  public func write(to place: String) throws(EvaluationError) {
    do {
      try FileManager.default.createDirectory(
        atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .output("\(printable(place)): cannot be made")
    }
    guard !items.isEmpty else { throw .output("there is no comparison with a score to audit") }
    do throws(ImageError) {
      try PNGFile.write(sheet(), to: "\(place)/sheet.png")
    } catch {
      throw .image(error)
    }
    try PrivateFile.write(Array(csv.utf8), to: "\(place)/labels.csv")
    try PrivateFile.write(Array(html.utf8), to: "\(place)/index.html")
  }

  /// The list: `path_a,path_b,same,score,verdict,reason`.
  public var csv: String {
    items.reduce(CSVText.row(["path_a", "path_b", "same", "score", "verdict", "reason"])) { text, item in
      text
        + CSVText.row([
          images[item.first], images[item.second], item.isMated ? "1" : "0", CSVText.score(item.score), "", "",
        ])
    }
  }

  private func sheet() throws(ImageError) -> RGBImage {
    let sheet = RGBImage(width: 2 * Self.side, height: Self.side * items.count)
    for (row, item) in items.enumerated() {
      for (column, number) in [item.first, item.second].enumerated() {
        guard let path = try? folder.file(images[number]) else { continue }
        let image = try ImageFile.decode(path: path)
        Self.draw(image, into: sheet, left: column * Self.side, top: row * Self.side)
      }
    }
    return sheet
  }

  /// Draws a picture into a square of the sheet, whole, at its own shape.
  private static func draw(_ image: RGBImage, into sheet: RGBImage, left: Int, top: Int) {
    let scale = Double(max(image.width, image.height)) / Double(side)
    let (width, height) = (Int(Double(image.width) / scale), Int(Double(image.height) / scale))
    // Some points of each pixel's area do for a look.
    let points = max(1, min(4, Int(scale)))
    for y in 0..<max(1, min(side, height)) {
      for x in 0..<max(1, min(side, width)) {
        var (red, green, blue) = (0, 0, 0)
        for down in 0..<points {
          for across in 0..<points {
            let column = (Double(x) + (Double(across) + 0.5) / Double(points)) * scale
            let row = (Double(y) + (Double(down) + 0.5) / Double(points)) * scale
            let pixel = image[min(image.width - 1, Int(column)), min(image.height - 1, Int(row))]
            red += Int(pixel.red)
            green += Int(pixel.green)
            blue += Int(pixel.blue)
          }
        }
        let count = points * points
        sheet[left + x + (side - width) / 2, top + y + (side - height) / 2] = (
          UInt8(red / count), UInt8(green / count), UInt8(blue / count)
        )
      }
    }
  }

  private var html: String {
    let rows = items.enumerated().map { row, item in
      let label = item.isMated ? "labelled one person" : "labelled two people"
      return """
        <li><div class="pictures" style="background-position:0 -\(row * Self.side)px" role="img"
        aria-label="\(HTML.escaped(images[item.first])) beside \(HTML.escaped(images[item.second]))"></div>
        <div><strong>\(label)</strong>, score \(HTML.number(Double(item.score), 3))<br>\
        \(HTML.escaped(images[item.first]))<br>\(HTML.escaped(images[item.second]))</div></li>
        """
    }
    return """
      <!doctype html>
      <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>Label audit</title><style>\(HTML.style)
      ol{list-style:none;padding:0}li{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;margin:0 0 1rem}
      .pictures{width:\(2 * Self.side)px;height:\(Self.side)px;background-image:url(sheet.png);flex:none}
      li div{overflow-wrap:anywhere}
      </style></head><body><main>
      <h1>Label audit</h1>
      <p>The comparisons whose labels are likeliest to be wrong: people labelled as two who look most alike, then images
      labelled as one person that look least alike. Look at each, and write <code>confirm</code> or <code>exclude</code>
      with a reason into <code>labels.csv</code>. Then evaluate again with <code>--exclusions labels.csv</code>: the
      figures are given with and without what was left out. A hard case is no wrong label: leave out only what is.</p>
      <ol>
      \(rows.joined(separator: "\n"))
      </ol></main></body></html>

      """
  }
}
