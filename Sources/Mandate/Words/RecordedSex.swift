/// Sex as recorded for the figures by group.
public enum RecordedSex: String, Code {
  /// Female.
  case female
  /// Male.
  case male
  /// Not stated.
  case notStated = "not-stated"
}
