import Foundation
import Station
import TestSupport
import Testing

/// The files that name people and their photographs: what is wrong in them is named by line and field.
@Suite("Manifests")
struct ManifestTests {
  private static let volunteer = "V-1,one.jpg,signed form 7,2026-03-28T12:00:00Z"

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func volunteers(_ rows: [String]) throws(StationProblem) -> BlueListManifest {
    let lines = [BlueListManifest.columns.joined(separator: ",")] + rows
    guard let path = try? folder.write(lines.map { $0 + "\n" }.joined(), to: "volunteers.csv") else {
      throw .unusable(["the test cannot write"])
    }
    return try BlueListManifest(path: path)
  }

  private func problem(_ rows: [String]) -> String {
    do throws(StationProblem) {
      _ = try volunteers(rows)
      return "nothing"
    } catch {
      return "\(error)"
    }
  }

  @Test("several rows of one volunteer are several photographs")
  func photographs() throws {
    let manifest = try volunteers([
      Self.volunteer, Self.volunteer.replacing("one.jpg", with: "two.jpg"),
      Self.volunteer.replacing("V-1", with: "V-2"),
    ])
    #expect(manifest.rows.map(\.image) == ["one.jpg", "two.jpg", "one.jpg"])
    #expect(manifest.rows.map(\.line) == [2, 3, 4])
  }

  @Test(
    "a volunteer is not there twice under other letters, and consented once",
    arguments: [
      (volunteer.replacing("V-1", with: "v-1"), "“V-1”"),
      (volunteer.replacing("V-1", with: " V-1"), "“V-1”"),
      (volunteer.replacing("form 7", with: "form 8"), "every column but the image's"),
      (volunteer.replacing("12:00", with: "13:00"), "every column but the image's"),
    ])
  func oneVolunteer(_ row: String, _ says: String) {
    let problem = problem([Self.volunteer, row])
    #expect(problem.contains("line 3") && problem.contains("reference") && problem.contains(says), "\(problem)")
  }

  @Test(
    "what is not as it should be is named by line and field",
    arguments: [
      ("V-1,,form,2026-03-28T12:00:00Z", "image"), (",one.jpg,form,2026-03-28T12:00:00Z", "reference"),
      ("V-1,one.jpg,form,yesterday", "consentAt"),
      ("V-1,one.jpg,\(String(repeating: "x", count: 1_025)),2026-03-28T12:00:00Z", "consent"),
      ("\(String(repeating: "V", count: 257)),one.jpg,form,2026-03-28T12:00:00Z", "reference"),
    ])
  func fields(_ row: String, _ field: String) {
    let problem = problem([row])
    #expect(problem.contains("line 2") && problem.contains(field), "\(problem)")
  }

  private static let person =
    "W-1,one.jpg,court-warrant,force,custody,basis,,2026-03-28T12:00:00Z,O7,2026-03-28T12:00:00Z,no,,,,no"

  private func watchlist(_ rows: [String]) -> Result<Manifest, StationProblem> {
    let lines = [Manifest.columns.joined(separator: ",")] + rows
    guard let path = try? folder.write(lines.map { $0 + "\n" }.joined(), to: "watchlist.csv") else {
      return .failure(.unusable(["the test cannot write"]))
    }
    do throws(StationProblem) {
      return .success(try Manifest(path: path))
    } catch {
      return .failure(error)
    }
  }

  @Test("a watchlist's rows of one reference are photographs of one person, of whom all say the same")
  func watchlist() throws {
    let second = Self.person.replacing("one.jpg", with: "two.jpg")
    let manifest = try watchlist([Self.person, second, Self.person.replacing("W-1", with: "W-2")]).get()
    #expect(manifest.rows.map(\.person) == [0, 0, 1] && manifest.rows.map(\.line) == [2, 3, 4])
    for (row, says) in [
      (second.replacing("W-1", with: "w-1"), "“W-1”"), (second.replacing("basis", with: "another"), "every column"),
      (second.replacing(",no,,,,no", with: ",yes,,,,no"), "every column"),
      (second.replacing("basis,,", with: "basis,30 May,"), "capturedOn"), (second.replacing("O7", with: "O7"), ""),
    ] {
      switch watchlist([Self.person, row]) {
      case .success: #expect(says.isEmpty, "\(row)")
      case .failure(let problem):
        #expect("\(problem)".contains("line 3") && "\(problem)".contains(says) && !says.isEmpty)
      }
    }
  }

  @Test("no more than twenty problems are named, and a manifest of nobody is one")
  func many() {
    let problem = problem(Array(repeating: "V-1,,form,yesterday", count: 30))
    #expect(problem.contains("line 21") && !problem.contains("line 22"), "\(problem)")
    #expect(self.problem([]).contains("no rows"))
  }
}
