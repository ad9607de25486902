/// Ethnicity in the five groups of the 2021 census of England and Wales, or not stated.
public enum Ethnicity: String, Code {
  /// Asian, Asian British.
  case asian
  /// Black, Black British, Caribbean or African.
  case black
  /// Mixed or multiple ethnic groups.
  case mixed
  /// White.
  case white
  /// Another ethnic group.
  case other
  /// Not stated.
  case notStated = "not-stated"
}
