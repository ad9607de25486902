/// Names as databases keep them without surprises.
enum StoredName {
  /// Refuses anything but 1 to 64 bytes of printable ASCII.
  static func check(_ name: String, _ what: String) throws(StoreProblem) {
    guard (1...64).contains(name.utf8.count), name.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
      throw .refused("\(what) is not 1 to 64 bytes of printable ASCII")
    }
  }
}
