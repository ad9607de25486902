import Crypto
import Mandate
import Stores

extension Station {
  /// Issues a lease on a live deployment, after what rules demand by themselves.
  public func lease(on id: DeploymentID) throws(StationProblem) -> Permit<Live> {
    try advance()
    do throws(Refusal) {
      return try force.permit(for: id, at: clock.now().wall)
    } catch {
      throw .refused(error)
    }
  }

  /// Puts an alert on record, as the system.
  ///
  /// - Parameters:
  ///   - entries: those at or above the threshold, best first.
  ///   - watchlist: the list that the face was compared with.
  ///   - generation: the generation of templates that it was compared with.
  ///   - picture: the face as a JPEG file, sealed with the alert and erased with it; empty where there is none.
  ///   - blueList: whether the entries are of the Blue List.
  ///   - finding: 16 bytes that are the same for the same finding, so that it is put on record once however often it is
  ///     told; none where it is told once.
  /// - Returns: the alert's number, also when the finding was put on record before.
  public func raise(
    in id: DeploymentID, on camera: CameraCode, seenAt: Instant, score: Threshold, entries: [EntryID],
    watchlist: ContentDigest, generation: ContentDigest, picture: [UInt8] = [], blueList: Bool = false,
    finding: [UInt8] = []
  ) throws(StationProblem) -> AlertID {
    guard picture.count <= Self.maximumPicture else {
      throw .unusable(["an alert's picture has \(picture.count) bytes; the limit is \(Self.maximumPicture)"])
    }
    let alerts = force.deployments[id]?.alerts.keys
    let number: AlertID = alerts.map { force.next($0) } ?? AlertID(1)
    let digest = picture.isEmpty ? nil : ContentDigest(bytes: Array(SHA256.hash(data: picture)))
    let done = try perform(
      .alertRaised(
        AlertRaised(
          deployment: id, alert: number, camera: camera, seenAt: seenAt, score: score, entries: entries,
          watchlist: watchlist, generation: generation, picture: digest, blueList: blueList)), by: .system,
      images: digest.map { [SealedImage(digest: $0, bytes: picture)] } ?? [], key: CommandKey(bytes: finding))
    guard done.isEmpty else { return number }
    let before = force.deployments[id]?.alerts.first {
      $0.value.raised.camera == camera && $0.value.raised.seenAt == seenAt
    }
    guard let before else { throw .unusable(["an alert of \(camera) was put on record before, and is not there"]) }
    return before.key
  }

  /// The largest picture of an alert, in bytes.
  public static let maximumPicture = 1 << 20
}
