import Glibc

/// A camera's URL taken apart and put together again in one canonical way (RFC 3986, 6.2).
struct WebAddress {
  let kind: SourceAddress.Kind
  let identity: String
  let host: String

  /// The longest path with its query, in bytes: FFmpeg cuts longer ones off without a word.
  private static let maximumPath = 900
  /// The longest host name that the domain name system has.
  private static let maximumHost = 253

  /// Keys of a query under which cameras expect what belongs into `SourceCredentials`.
  private static let secretKeys: Set<String> = [
    "user", "username", "usr", "login", "password", "passwd", "pwd", "pass", "pw", "token", "auth", "key", "apikey",
    "api_key", "access_token", "secret", "loginuse", "loginpas",
  ]

  /// Nil for what is no URL but a path.
  init?(_ text: String) throws(CaptureError) {
    guard let (scheme, rest) = Self.split(text) else { return nil }
    let port: Int
    switch scheme {
    case "rtsp": (kind, port) = (.rtsp(secure: false), 554)
    case "rtsps": (kind, port) = (.rtsp(secure: true), 322)
    case "http": (kind, port) = (.http(secure: false), 80)
    case "https": (kind, port) = (.http(secure: true), 443)
    case "file": throw .badAddress(reason: "a file is named by its path, without file:")
    default: throw .badAddress(reason: "pictures are not fetched by \(scheme):, only by rtsp, rtsps, http and https")
    }
    guard rest.hasPrefix("//") else { throw .badAddress(reason: "after \(scheme): come two slashes and the host") }
    guard rest.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw .badAddress(reason: "it has characters that an address cannot have; write them as %20 and the like")
    }
    let whole = rest.dropFirst(2).prefix { $0 != "#" }
    let authority = whole.prefix { $0 != "/" && $0 != "?" }
    let place = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
    let (host, given) = try Self.hostAndPort(place)
    guard place.startIndex == authority.startIndex else { throw .credentialsInAddress(host: host) }
    let path = try Self.path(whole[authority.endIndex...], host: host)
    self.host = host
    identity = "\(scheme)://\(host)" + (given == nil || given == port ? "" : ":\(given ?? port)") + path
  }

  /// A scheme of two letters or more and a colon (RFC 3986, 3.1), in lower case, and what follows.
  private static func split(_ text: String) -> (scheme: String, rest: Substring)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    guard let first = scheme.utf8.first, isLetter(first),
      scheme.utf8.allSatisfy({ isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) })
    else { return nil }
    return (scheme.lowercased(), text[text.index(after: colon)...])
  }

  private static func hostAndPort(_ place: Substring) throws(CaptureError) -> (host: String, port: Int?) {
    var host = place
    var rest = Substring()
    if place.hasPrefix("[") {
      guard let end = place.firstIndex(of: "]") else { throw .badAddress(reason: "its IPv6 address has no end") }
      host = place[...end]
      rest = place[place.index(after: end)...]
    } else if let colon = place.firstIndex(of: ":") {
      host = place[..<colon]
      rest = place[colon...]
    }
    let name = try canonicalHost(host)
    guard !rest.isEmpty else { return (name, nil) }
    let digits = rest.dropFirst()
    guard rest.hasPrefix(":"), (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit),
      let port = Int(digits), (1...65_535).contains(port)
    else { throw .badAddress(reason: "its port is not a number from 1 to 65535") }
    return (name, port)
  }

  private static func canonicalHost(_ host: Substring) throws(CaptureError) -> String {
    if host.hasPrefix("[") {
      var binary = in6_addr()
      var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      guard unsafe inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &binary) == 1,
        unsafe inet_ntop(AF_INET6, &binary, &text, socklen_t(text.count)) != nil
      else { throw .badAddress(reason: "its IPv6 address makes no sense") }
      return "[" + String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) + "]"
    }
    guard !host.isEmpty, host.utf8.count <= maximumHost,
      host.utf8.allSatisfy({ isLetter($0) || isDigit($0) || "-._".utf8.contains($0) }), host.utf8.first != 0x2D
    else { throw .badAddress(reason: "its host is not a name of letters, digits, hyphens and dots") }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.allSatisfy({ (1...63).contains($0.utf8.count) }) else {
      throw .badAddress(reason: "its host has an empty or overlong part between dots")
    }
    // Systems read 2130706433 and 0x7f.1 as 127.0.0.1: the same camera under other names.
    if let last = labels.last, last.utf8.first.map(isDigit) == true {
      let parts = labels.map { part in part.utf8.allSatisfy(isDigit) && (part == "0" || !part.hasPrefix("0")) }
      guard labels.count == 4, parts.allSatisfy({ $0 }), labels.allSatisfy({ UInt8($0) != nil }) else {
        throw .badAddress(reason: "its host looks like an IPv4 address but is none of the form 192.0.2.1")
      }
    }
    return host.lowercased()
  }

  private static func path(_ text: Substring, host: String) throws(CaptureError) -> String {
    guard text.utf8.count <= maximumPath else {
      throw .badAddress(reason: "its path is longer than \(maximumPath) bytes")
    }
    let path = text.prefix { $0 != "?" }
    let query = text.dropFirst(path.count)
    for segment in path.split(separator: "/") where segment == "." || segment == ".." {
      throw .badAddress(reason: "its path has “\(segment)” in it")
    }
    for pair in query.dropFirst().split(whereSeparator: { "&;?".contains($0) }) {
      let key = pair.prefix { $0 != "=" }.lowercased()
      if secretKeys.contains(key) { throw .credentialsInAddress(host: host) }
    }
    return (path.isEmpty ? "/" : "") + (try canonicalEscapes(text))
  }

  /// Percent escapes in capitals; what needs none is not touched.
  private static func canonicalEscapes(_ text: Substring) throws(CaptureError) -> String {
    var bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%") else {
        if "\"<>\\^`{|}".utf8.contains(bytes[index]) {
          throw .badAddress(reason: "its path has a character that must be written with a percent sign")
        }
        index += 1
        continue
      }
      guard index + 2 < bytes.count, let high = hexadecimal(bytes[index + 1]),
        let low = hexadecimal(bytes[index + 2]), high << 4 | low >= 0x20, high << 4 | low != 0x7F
      else { throw .badAddress(reason: "it has a percent sign without a character's number behind it") }
      bytes[index + 1] = upper(bytes[index + 1])
      bytes[index + 2] = upper(bytes[index + 2])
      index += 3
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private static func upper(_ byte: UInt8) -> UInt8 { (0x61...0x66).contains(byte) ? byte - 0x20 : byte }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
