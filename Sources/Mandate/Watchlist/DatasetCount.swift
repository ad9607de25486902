/// Images from a data set.
public struct DatasetCount: PublicRecord {
  /// The data set.
  public let dataset: DatasetCode
  /// Images.
  public let count: Int

  /// Its fields.
  public static let publicShape = PublicShape<DatasetCount>(
    DatasetCount.init(dataset:count:),
    Member("dataset", \.dataset, "the data set"),
    Member("count", \.count, "images"))

  /// Collects the fields; nothing is judged here.
  public init(dataset: DatasetCode, count: Int) {
    self.dataset = dataset
    self.count = count
  }
}
