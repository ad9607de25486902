import Foundation
import TestSupport
import Testing

/// What is written wrongly: the file, the row and the field are named, and nothing is on record.
extension OrdinaryDay {
  func wrongApplications() throws {
    func wrong(_ parts: String..., change: (String) -> String) throws {
      let file = try papers.application(operation: "Operation Wrong", change)
      try unusable(["deployment", "draft", file], as: "applicant", parts + ["application.yaml"])
    }
    try wrong("ward", "eight digits") { $0.replacing("E05013932", with: "Soho") }
    try wrong("cameras.0.origin") { $0.replacing("origin: brought", with: "origin: borrowed") }
    try wrong("window.start") { $0.replacing("start: 20", with: "start: 20x") }
    try wrong("documents.1.dated") {
      $0.replacing("kind: eia, reference: EIA-2026-04, dated: ", with: "kind: eia, reference: EIA-2026-04, dated: 1")
    }
    try wrong("nosuchpack") { $0.replacing("pack: mobilefacenet", with: "pack: nosuchpack") }
    try wrong("legalCase.necessity") { text in
      text.split(separator: "\n").filter { !$0.hasPrefix("  necessity") }.joined(separator: "\n")
    }
    try wrong("line") { $0.replacing("categories: [", with: "categories: [[") }
    try unusable(["deployment", "draft", "nowhere.yaml"], as: "applicant", ["nowhere.yaml"])
  }

  func wrongWatchlists() throws {
    func wrong(_ people: [(String, String)], _ parts: String..., change: (String) -> String = { $0 }) throws {
      let file = try papers.watchlist(people.map { ($0.0, $0.1) }, name: "wrong.csv", change)
      try unusable(["watchlist", "build", "D1", file], as: "compiler", parts + ["wrong.csv"])
    }
    let image = clip.people[0].image
    let huge = try installation.folder.write(
      [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0x4E, 0x20, 0x4E, 0x20, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0] as [UInt8],
      to: "huge.jpg")
    let large = installation.folder.file("large.jpg")
    _ = FileManager.default.createFile(atPath: large, contents: Data([0xFF, 0xD8, 0xFF]))
    try FileHandle(forWritingTo: URL(fileURLWithPath: large)).truncate(atOffset: 1 << 30)
    try wrong([("W-1", image)], "line 2", "extractedAt") { $0.replacing("Z,DC", with: "?,DC") }
    try wrong([("W-1", image)], "line 2", "category") { $0.replacing("court-warrant", with: "Court Warrant") }
    try wrong([("W-1", image)], "line 2", "minor") { $0.replacing(",no,,,,no", with: ",maybe,,,,no") }
    try wrong([("W-1", image)], "column") { $0.replacing("identityConfirmedBy,", with: "confirmedBy,") }
    try wrong([("W-1", image), ("w-1", clip.people[1].image)], "line 3", "reference")
    try wrong([("W-1", installation.folder.file("none.jpg"))], "line 2", "image")
    try wrong([("W-1", huge)], "line 2", "image", "20000")
    try wrong([("W-1", large)], "line 2", "image")
  }

  private func unusable(_ arguments: [String], as handle: String, _ parts: [String]) throws {
    let before = try installation.size()
    let outcome = try installation(arguments, as: handle)
    #expect(outcome.status == 2, "\(outcome.errors)")
    for part in parts { #expect(outcome.errors.contains(part), "no “\(part)”: \(outcome.errors)") }
    #expect(try installation.size() == before)
  }
}
