/// People of a category.
public struct CategoryCount: PublicRecord {
  /// The category.
  public let category: CategoryCode
  /// People.
  public let count: Int

  /// Its fields.
  public static let publicShape = PublicShape<CategoryCount>(
    CategoryCount.init(category:count:),
    Member("category", \.category, "the category"),
    Member("count", \.count, "people"))

  /// Collects the fields; nothing is judged here.
  public init(category: CategoryCode, count: Int) {
    self.category = category
    self.count = count
  }
}
