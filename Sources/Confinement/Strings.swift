import Glibc

/// Lends strings as C's list of them, which ends with NULL.
func withStrings<Result>(_ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result) -> Result {
  let copies = strings.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  var list = copies.map { UnsafePointer<CChar>($0) }
  list.append(nil)
  return list.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("the list has at least its end") }
    return body(start)
  }
}
