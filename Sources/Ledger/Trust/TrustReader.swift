/// Reads trust files line by line (C2SP tlog-policy).
struct TrustReader {
  private var logs: [TrustPolicy.Log] = []
  private var witnesses: [TrustPolicy.Witness] = []
  private var groups: [TrustPolicy.Group] = []
  private var names: Set<[UInt8]> = [Self.none]
  private var members: Set<[UInt8]> = []
  // What the one quorum line says; its inner `nil` is `none`.
  private var quorum: [UInt8]??
  private var line = 0

  private static let none = Array("none".utf8)

  static func read(_ bytes: [UInt8]) throws(TrustProblem) -> TrustPolicy {
    guard bytes.count <= TrustPolicy.maximumBytes else {
      throw TrustProblem(line: 0, reason: "the file has more than \(TrustPolicy.maximumBytes) bytes")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw TrustProblem(line: 0, reason: "the file is not UTF-8")
    }
    // A file that was cut off could mean something else.
    guard bytes.isEmpty || bytes.last == 0x0A else {
      throw TrustProblem(line: 0, reason: "the last line does not end with a newline")
    }
    var reader = TrustReader()
    for line in bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false) {
      reader.line += 1
      try reader.read(line: line)
    }
    guard let quorum = reader.quorum else { throw TrustProblem(line: 0, reason: "there is no quorum line") }
    return TrustPolicy(logs: reader.logs, witnesses: reader.witnesses, groups: reader.groups, quorumName: quorum)
  }

  private mutating func read(line bytes: ArraySlice<UInt8>) throws(TrustProblem) {
    guard bytes.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }) else {
      throw problem("a control character")
    }
    let items = bytes.split { $0 == 0x20 || $0 == 0x09 }.map(Array.init)
    guard let first = items.first, first.first != UInt8(ascii: "#") else { return }
    let rest = items.dropFirst().map { $0 }
    switch String(decoding: first, as: UTF8.self) {
    case "log": try readLog(rest)
    case "witness": try readWitness(rest)
    case "group": try readGroup(rest)
    case "quorum": try readQuorum(rest)
    default: throw problem("is no log, witness, group or quorum line")
    }
  }

  private mutating func readLog(_ items: [[UInt8]]) throws(TrustProblem) {
    guard 1...2 ~= items.count else { throw problem("expected: log VKEY [ADDRESS]") }
    let verifier = try key(items[0], .ed25519)
    guard !logs.contains(where: { $0.verifier.key == verifier.key }) else { throw problem("the log stands twice") }
    logs.append(TrustPolicy.Log(verifier: verifier, address: items.dropFirst().first.map(Self.text)))
  }

  private mutating func readWitness(_ items: [[UInt8]]) throws(TrustProblem) {
    guard 2...3 ~= items.count else { throw problem("expected: witness NAME VKEY [ADDRESS]") }
    let verifier = try key(items[1], .cosignature)
    guard !witnesses.contains(where: { $0.verifier.key == verifier.key }) else {
      throw problem("the witness stands twice")
    }
    try define(items[0])
    witnesses.append(
      TrustPolicy.Witness(
        name: Self.text(items[0]), verifier: verifier, address: items.dropFirst(2).first.map(Self.text)))
  }

  private mutating func readGroup(_ items: [[UInt8]]) throws(TrustProblem) {
    guard items.count >= 3 else { throw problem("expected: group NAME all|any|NUMBER MEMBER…") }
    let listed = Array(items[2...])
    for member in listed {
      guard member != Self.none, names.contains(member) else {
        throw problem("\(Self.text(member)) is not defined above")
      }
      guard members.insert(member).inserted else { throw problem("\(Self.text(member)) is a member already") }
    }
    let word = Self.text(items[1])
    let threshold: Int
    switch word {
    case "all": threshold = listed.count
    case "any": threshold = 1
    default:
      guard let number = Int(word), String(number) == word, 1...listed.count ~= number else {
        throw problem("\(word) is not all, any or a number from 1 to \(listed.count)")
      }
      threshold = number
    }
    try define(items[0])
    groups.append(TrustPolicy.Group(name: items[0], threshold: threshold, members: listed))
  }

  private mutating func readQuorum(_ items: [[UInt8]]) throws(TrustProblem) {
    guard items.count == 1 else { throw problem("expected: quorum NAME") }
    guard quorum == nil else { throw problem("a second quorum line") }
    guard names.contains(items[0]) else { throw problem("\(Self.text(items[0])) is not defined above") }
    quorum = .some(items[0] == Self.none ? nil : items[0])
  }

  private mutating func define(_ name: [UInt8]) throws(TrustProblem) {
    guard names.insert(name).inserted else { throw problem("\(Self.text(name)) is defined already") }
  }

  private func key(_ item: [UInt8], _ kind: SignatureKind) throws(TrustProblem) -> Verifier {
    let verifier: Verifier
    do {
      verifier = try Verifier(vkey: Self.text(item))
    } catch {
      throw problem("the key \(error)")
    }
    guard verifier.kind == kind else {
      throw problem("the key is of type \(verifier.kind.rawValue), not \(kind.rawValue)")
    }
    return verifier
  }

  private func problem(_ reason: String) -> TrustProblem { TrustProblem(line: line, reason: reason) }

  private static func text(_ item: [UInt8]) -> String { String(decoding: item, as: UTF8.self) }
}
