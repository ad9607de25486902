/// A file's name as one harmless line: control, format and separator characters, which could break the line or steer
/// a terminal, become U+FFFD.
package func printable(_ name: String) -> String {
  var line = String.UnicodeScalarView()
  for scalar in name.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
      line.append("\u{FFFD}")
    default:
      line.append(scalar)
    }
  }
  return String(line)
}

/// The beginning of a file for a message: as text if all of it is plain ASCII, otherwise as hexadecimal digits.
package func describedBeginning(of data: some Collection<UInt8>) -> String {
  let beginning = data.prefix(8)
  if beginning.isEmpty { return "it is empty" }
  if beginning.allSatisfy({ (0x20...0x7E).contains($0) }) {
    return "it starts with the text “\(String(decoding: beginning, as: UTF8.self))”"
  }
  let digits = beginning.map { byte in
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
  return "it starts with the bytes \(digits.joined(separator: " "))"
}
