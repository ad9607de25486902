import Faces
import Imaging
import Recognition
import Testing

/// The picture that an officer gets with an alert: one face, everybody else made unrecognisable.
@Suite("The picture of an alert")
struct AlertPictureTests {
  /// A picture of fine stripes, so that what was pixelated shows.
  private static func stripes(_ width: Int = 640, _ height: Int = 360) -> RGBImage {
    let image = RGBImage(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width { image[x, y] = (x / 2) % 2 == 0 ? (255, 255, 255) : (0, 0, 0) }
    }
    return image
  }

  /// How far the brightness of neighbouring stripes around a place differs.
  private static func contrast(_ image: RGBImage, _ x: Int, _ y: Int) -> Int {
    let values = (x - 4..<x + 4).map { Int(image[$0, y].green) }
    return (values.max() ?? 0) - (values.min() ?? 0)
  }

  @Test("the face is as it was, another face in the picture is pixelated")
  func others() throws {
    let faces = [Decision.face(x: 300, y: 180, width: 100), Decision.face(x: 400, y: 180, width: 60)]
    let picture = try #require(AlertPicture(of: 0, among: faces, in: Picture(Self.stripes())))
    let shown = try ImageFile.decode(picture.jpeg, name: "alert")
    #expect(shown.width == picture.width && shown.height == picture.height)
    // The crop begins half a face height left of the box: at 250 − 60.
    let left = 190
    #expect(Self.contrast(shown, 300 - left, shown.height / 2) > 200)
    #expect(Self.contrast(shown, 400 - left, shown.height / 2) < 60)
    #expect(Self.contrast(shown, 220 - left, shown.height / 2) > 200, "where nobody is")
  }

  @Test("where another face overlaps the alert's, the alert's own stays visible")
  func overlapping() throws {
    let faces = [Decision.face(x: 300, y: 180, width: 100), Decision.face(x: 340, y: 180, width: 80)]
    let picture = try #require(AlertPicture(of: 0, among: faces, in: Picture(Self.stripes())))
    let shown = try ImageFile.decode(picture.jpeg, name: "alert")
    #expect(Self.contrast(shown, 340 - 190, shown.height / 2) > 200, "inside the alert's box")
    #expect(Self.contrast(shown, 370 - 190, shown.height / 2) < 60, "outside it")
  }

  @Test("at the picture's edges, of the largest and of the smallest face it keeps to its bounds")
  func bounds() throws {
    for (x, y, width) in [(0, 0, 80), (639, 359, 80), (320, 180, 640), (10, 350, 3), (320, 180, 5_000)]
      as [(Float, Float, Float)]
    {
      let face = Decision.face(x: x, y: y, width: width)
      let picture = try #require(AlertPicture(of: 0, among: [face], in: Picture(Self.stripes())))
      #expect(max(picture.width, picture.height) <= AlertPicture.maximumSide)
      #expect(picture.jpeg.count <= AlertPicture.maximumBytes)
    }
    let nowhere = Decision.face(x: 9_000, y: 180)
    #expect(AlertPicture(of: 0, among: [nowhere], in: Picture(Self.stripes())) == nil)
    let nonsense = Decision.face(x: .nan, y: .infinity)
    #expect(AlertPicture(of: 0, among: [nonsense], in: Picture(Self.stripes())) == nil)
  }

  @Test("it is cut out of the larger picture where there is one, and others are pixelated there too")
  func detail() throws {
    let picture = Picture(RGBImage(width: 320, height: 180), detail: Self.stripes(1_280, 720))
    let faces = [Decision.face(x: 150, y: 90, width: 50), Decision.face(x: 200, y: 90, width: 30)]
    let shown = try ImageFile.decode(
      try #require(AlertPicture(of: 0, among: faces, in: picture)).jpeg, name: "alert")
    // Four times as large: the box begins at 500, the crop 120 pixels before.
    #expect(Self.contrast(shown, 600 - 380, shown.height / 2) > 200)
    #expect(Self.contrast(shown, 800 - 380, shown.height / 2) < 60)
  }

  @Test("a smaller picture is no detail, and the scale is that of each side")
  func scale() {
    let image = RGBImage(width: 640, height: 360)
    #expect(Picture(image, detail: RGBImage(width: 320, height: 180)).detail == nil)
    #expect(Picture(image).scale == [1, 1])
    #expect(Picture(image, detail: RGBImage(width: 1_920, height: 720)).scale == [3, 2])
  }
}
