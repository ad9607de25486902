import Foundation
import TestSupport

extension Installation {
  /// The officers of an ordinary day, each hired, granted and trained by the two administrators.
  func staff() throws {
    let roles = [
      ("applicant", "applicant"), ("chief", "chief-officer"), ("authoriser", "authorising-officer"),
      ("information", "information-officer"), ("compiler", "watchlist-compiler"), ("silver", "silver"),
      ("bronze", "bronze"), ("operator", "lfr-operator"), ("engager", "engagement-officer"),
      ("engineer", "system-engineer"),
    ]
    for (handle, role) in roles {
      try hire(handle, "Officer \(handle)")
      try grant("role", number(handle), role)
    }
    try grant("rank", number("chief"), "commander")
    try grant("rank", number("authoriser"), "superintendent")
    for (handle, role) in roles where !["applicant", "chief-officer", "information-officer"].contains(role) {
      try train(handle, for: role)
    }
  }
}
