import Faces
import Imaging
import Service

/// Why a command ends without success: what to say and which exit status to end with.
struct Failure: Error {
  /// One or more lines for the person at the terminal.
  let message: String
  /// 2 for wrong use and unusable input, 3 for a refusal by a rule.
  let status: Int32

  init(_ message: String, status: Int32 = 2) {
    self.message = message
    self.status = status
  }

  init(_ error: TrialError) {
    switch error {
    case .refused(let refusal): self.init(refusal.description, status: 3)
    case .unusable(let lines): self.init(lines.map { "overt: \($0)" }.joined(separator: "\n"))
    }
  }

  init(_ error: LiveError) {
    switch error {
    case .refused(let refusal): self.init(refusal.description, status: 3)
    case .unusable(let lines):
      self.init(lines.map { $0.hasPrefix("overt: ") ? $0 : "overt: \($0)" }.joined(separator: "\n"))
    }
  }

  init(_ error: FaceError) {
    switch error {
    case .refused(let refusal): self.init(refusal.description, status: 3)
    default: self.init("overt: \(error)")
    }
  }

  init(_ error: PackError) { self.init("overt: \(error)") }
  init(_ error: ImageError) { self.init("overt: \(error)") }

  /// Says why on standard error.
  func tell() {
    Standard.error(message)
  }
}
