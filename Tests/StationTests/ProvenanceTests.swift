import Mandate
import Station
import StationStory
import TestSupport
import Testing

@Suite("Was I on a list?")
struct ProvenanceTests {
  @Test("answered by the force's reference, also after the list is erased and the station opened again")
  func answered() throws {
    let stand = try StationStand(KeptStation.live(.sqlite))
    let id = DeploymentID(1)
    var station: Station? = try stand.open()
    let entries = try #require(station?.force.deployments[id]?.entries)
    let entry = try #require(entries.first)
    let found = try #require(try station?.provenance(of: entry.reference))
    #expect(found.map(\.deployment) == [id] && found.map(\.category) == [entry.category])
    #expect(try station?.provenance(of: " \(entry.reference.uppercased()) ") == found)
    #expect(try station?.provenance(of: entry.reference + "0") == [])

    try station?.perform(
      .deploymentHalted(DeploymentHalted(deployment: id, reasons: Story.words("halt"))), by: .officer(StoryCast.silver))
    try station?.erase(.watchlist, of: id)
    #expect(try station?.provenance(of: entry.reference) == found)
    station = nil
    #expect(try stand.open().provenance(of: entry.reference) == found)
  }
}
