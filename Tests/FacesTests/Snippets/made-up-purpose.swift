// error: 'PurposeSeal' initializer is inaccessible due to 'internal' protection level
import Mandate

enum Covert: RecognitionPurpose {
  static let name = "COVERT"
  static let seal = PurposeSeal()
}
