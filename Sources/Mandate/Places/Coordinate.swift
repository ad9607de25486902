/// A corner of a deployment's footprint, in WGS 84.
public struct Coordinate: PublicRecord {
  /// Latitude in millionths of a degree.
  public let latitude: Int
  /// Longitude in millionths of a degree.
  public let longitude: Int

  /// Its fields.
  public static let publicShape = PublicShape<Coordinate>(
    Coordinate.init(latitude:longitude:),
    Member("latitude", \.latitude, "latitude in millionths of a degree"),
    Member("longitude", \.longitude, "longitude in millionths of a degree"))

  /// Collects the fields; nothing is judged here.
  public init(latitude: Int, longitude: Int) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
