import Ledger
import Testing

/// C2SP tlog-tiles.
@Suite("Tiles")
struct TileTests {
  @Test("the published example: 70,000 entries")
  func example() {
    let paths = TilePath.all(forSize: 70_000)
    func pieces(_ content: TilePath.Content) -> [TilePath] { paths.filter { $0.content == content } }
    #expect(pieces(.entries).count == 274)
    #expect(pieces(.hashes(level: 0)).count == 274)
    #expect(pieces(.hashes(level: 0)).last?.description == "tile/0/273.p/112")
    #expect(pieces(.hashes(level: 1)).map(\.description) == ["tile/1/000", "tile/1/001.p/17"])
    #expect(pieces(.hashes(level: 2)).map(\.description) == ["tile/2/000.p/1"])
  }

  @Test("a tree of 256 entries has a full tile and one hash above it; an empty one has nothing")
  func full() {
    #expect(
      TilePath.all(forSize: 256).map(\.description) == ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"])
    #expect(TilePath.all(forSize: 0).isEmpty)
  }

  @Test("large indexes are split into groups of three")
  func groups() {
    #expect(TilePath(content: .entries, index: 1_234_067)?.description == "tile/entries/x001/x234/067")
    #expect(TilePath(content: .hashes(level: 8), index: 0) == nil)
    #expect(TilePath(content: .entries, index: 0, width: 0) == nil)
    #expect(TilePath(content: .entries, index: 0, width: 257) == nil)
  }

  @Test("an entry of 65,535 bytes is taken, one of 65,536 refused")
  func lengths() throws {
    let longest = [UInt8](repeating: 1, count: 65_535)
    let bundle = try EntryBundle.encode([longest, [], [7]])
    #expect(try EntryBundle.decode(bundle, count: 3) == [longest, [], [7]])
    #expect(throws: EntryBundle.Problem.tooLong(bytes: 65_536)) { try EntryBundle.encode([longest + [1]]) }
  }

  @Test("a bundle that is cut off, or holds another number of entries, is refused")
  func cutOff() throws {
    let bundle = try EntryBundle.encode([[1, 2, 3], [4]])
    for length in 0..<bundle.count {
      #expect(throws: EntryBundle.Problem.self) { try EntryBundle.decode(Array(bundle[..<length]), count: 2) }
    }
    #expect(throws: EntryBundle.Problem.self) { try EntryBundle.decode(bundle, count: 1) }
  }
}
