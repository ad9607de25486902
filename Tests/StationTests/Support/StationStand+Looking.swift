import Stores

extension StationStand {
  /// The store of a copy of everything that lies there now, as whoever takes the files would open it.
  func copiedStore(_ name: String = "copy") throws -> SQLiteStore {
    try Files(folder.path).write(to: file(name))
    return try SQLiteStore(path: file(name) + "/overt.db")
  }

  /// All leaves, and the indexes of those that a record opens.
  func leaves() throws -> (leaves: [[UInt8]], opened: Set<Int>) {
    let store = try copiedStore("leaves")
    let all = 0..<store.tree.size
    return (try store.leaves(all), Set(try store.records(opening: all).compactMap { $0.leaf.map(Int.init) }))
  }
}
